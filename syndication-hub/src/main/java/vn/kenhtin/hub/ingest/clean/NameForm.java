package vn.kenhtin.hub.ingest.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of people, desks and papers from the beginnings of sentences, by capitals and by words that only sentences have. */
final class NameForm {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 80;

    private static final Set<String> SENTENCE_WORDS = Set.of(
            "là", "đã", "đang", "sẽ", "được", "bị", "cho", "có", "không", "này", "phải", "cần", "nên", "khi", "nếu",
            "để", "rằng", "thì", "mà", "nhưng", "vì", "do", "đó", "theo", "trong", "với", "tại", "trên", "từ", "đến",
            "nhằm", "bởi");

    /** Words that stand in small letters inside the names of papers and desks. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "và", "cùng", "của", "báo", "đài", "trang", "website", "web", "cổng", "tạp", "chí", "điện", "tử", "tin",
            "thông", "tấn", "xã", "tỉnh", "huyện", "thành", "phố", "tổng", "hợp", "cộng", "tác", "viên", "phóng",
            "nhóm", "ctv", "pv", "st", "bbt");

    private static final Set<String> STOCK = Set.of(
            "tổng hợp",
            "sưu tầm",
            "internet",
            "minh họa",
            "minh hoạ",
            "tư liệu",
            "nhân vật cung cấp",
            "cơ quan cung cấp",
            "đơn vị cung cấp",
            "gia đình cung cấp",
            "cung cấp",
            "cộng tác viên",
            "ctv",
            "pv",
            "phóng viên",
            "nhóm phóng viên",
            "nhóm pv",
            "ban biên tập",
            "bbt",
            "st",
            "người dân cung cấp",
            "bạn đọc cung cấp",
            "mạng xã hội",
            "nguồn internet");

    private static final Set<String> INSTITUTIONS = Set.of(
            "trung", "phòng", "ban", "đài", "sở", "báo", "cổng", "hội", "đoàn", "ủy", "uỷ", "ubnd", "hđnd", "công",
            "văn", "tổ", "trường", "chi", "bảo", "tạp", "thông", "website", "trang", "cục", "bộ", "viện", "liên",
            "bệnh", "đội", "đảng", "mặt");

    private static final Set<String> OFFICES = Set.of("ông", "bà", "anh", "chị", "chủ", "chương");

    private static final Set<String> LAWS = Set.of(
            "nghị", "quyết", "luật", "điều", "khoản", "kế", "chỉ", "hiến", "chương", "mục", "tờ", "pháp", "lệnh");

    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(https?://)?[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(/\\S*)?");
    private static final Pattern INITIALS =
            Pattern.compile("(\\p{Lu}\\.\\s?){1,4}\\p{Lu}?\\.?|\\p{Lu}{2,4}|PV\\.?\\s?\\p{Lu}{0,4}");
    private static final Pattern PERSON = Pattern.compile(
            "(\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{L}\\p{M}’']*( (\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{L}\\p{M}’']*){0,4}( [0-9])?");

    private static final Pattern SENTENCE_MARKS = Pattern.compile("[?!:;“”\"]");
    private static final Pattern JOINTS = Pattern.compile("\\s*(?:[-–—,&/]|(?<=\\s)và(?=\\s))\\s*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,&/()–—-]+");

    private NameForm() {}

    /** Whether this may be what a known prefix and a colon introduce. */
    static boolean follows(String text) {
        if (text.isEmpty()
                || text.length() > LONGEST
                || SENTENCE_MARKS.matcher(text).find()) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return STOCK.contains(lower) || isDomain(text) || hasNameShape(text);
    }

    /** Whether this may be what "Theo" introduces without a colon: a paper or an agency, not a plan, an office-holder or a law. */
    static boolean isPublisher(String text) {
        String first = words(text)[0].toLowerCase(Locale.ROOT);
        if (LAWS.contains(first) || OFFICES.contains(first)) {
            return false;
        }
        return isDomain(text) || (follows(text) && !text.endsWith(","));
    }

    /** Whether this is a person's name, several names, or initials, and nothing else. */
    static boolean isBareName(String text) {
        if (text.length() > 60) {
            return false;
        }
        for (String name : JOINTS.split(text)) {
            String bare = name.strip();
            if (!INITIALS.matcher(bare).matches() && !isPerson(bare)) {
                return false;
            }
        }
        return true;
    }

    static boolean isDomain(String text) {
        return DOMAIN.matcher(text).matches();
    }

    private static boolean isPerson(String text) {
        int words = words(text).length;
        return PERSON.matcher(text).matches()
                && (words >= 2 || text.indexOf('.') > 0)
                && words <= 5
                && !INSTITUTIONS.contains(words(text)[0].toLowerCase(Locale.ROOT));
    }

    private static boolean hasNameShape(String text) {
        String[] words = words(text);
        if (words.length > MOST_WORDS) {
            return false;
        }
        int capital = 0;
        int counted = 0;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (SENTENCE_WORDS.contains(lower) && lower.equals(word)) {
                return false;
            }
            boolean starts = !word.isEmpty()
                    && (Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0)));
            capital += starts ? 1 : 0;
            counted += starts || !SMALL_WORDS.contains(lower) ? 1 : 0;
        }
        String first = words[0].toLowerCase(Locale.ROOT);
        boolean institution = INSTITUTIONS.contains(first);
        boolean begins = Character.isUpperCase(words[0].isEmpty() ? ' ' : words[0].codePointAt(0)) || institution;
        return begins && capital > 0 && capital * 100 > counted * (institution ? 30 : 50);
    }

    private static String[] words(String text) {
        return BETWEEN_WORDS.split(text.strip());
    }
}
