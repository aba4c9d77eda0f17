package vn.kenhtin.hub.ingest.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line at an article's end that names who made it or where it came from.
 *
 * @param author writer, or writer and photographer in one
 * @param photo photographer
 * @param source first publisher
 */
record CreditLine(
        @Nullable String author,
        @Nullable String photo,
        @Nullable String source) {

    private static final int LONGEST = 120;

    private static final Set<String> WRITING = Set.of(
            "tin",
            "bài",
            "bài viết",
            "tác giả",
            "người viết",
            "thực hiện",
            "phóng viên",
            "pv",
            "nhóm pv",
            "nhóm phóng viên",
            "ctv",
            "cộng tác viên",
            "viết bài",
            "đưa tin",
            "biên dịch",
            "dịch");
    private static final Set<String> PICTURES = Set.of(
            "ảnh",
            "hình",
            "hình ảnh",
            "ảnh minh họa",
            "ảnh minh hoạ",
            "ảnh tư liệu",
            "ảnh nguồn",
            "nguồn ảnh",
            "clip",
            "video",
            "đồ họa",
            "đồ hoạ",
            "infographic",
            "photo",
            "chụp ảnh");
    private static final Set<String> SOURCES =
            Set.of("theo", "nguồn", "nguồn tin", "dẫn nguồn", "trích nguồn", "source", "tổng hợp từ", "theo nguồn");

    private static final Pattern JOINTS = Pattern.compile("\\s*(?:[,&/+–-]|(?<=\\s)và(?=\\s))\\s*");
    private static final Pattern NEXT_PART = Pattern.compile(
            "\\s*[.;,|/–—-]*\\s+(?=(?:Tin|Bài|Ảnh|Hình|Nguồn|Theo|Clip|Video|TIN|BÀI|ẢNH|NGUỒN|THEO)(?=[\\s:,])[^:]{0,20}:)"
                    + "|\\s*[.;,|/–—-]\\s*(?=(?:tin|bài|ảnh|hình|nguồn|theo|clip|video)(?=[\\s:])[^:]{0,20}:)");
    private static final Pattern THEO = Pattern.compile("(?:Theo|THEO|theo)\\s+(.+)");
    private static final Pattern NAME_AND_SOURCE =
            Pattern.compile("(.{2,60}?)\\s*\\((?:[Tt]heo|THEO|[Nn]guồn|NGUỒN|[Dd]ịch từ)\\s*:?\\s*([^()]{2,80})\\)");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[](.*)[)\\]]\\.?");
    private static final Pattern DECORATION = Pattern.compile("^[-–—*•./|>\\s]+|[-–—*•/|\\s]+$");

    private static final Pattern INITIAL_AT_END = Pattern.compile("(?:^|[\\s.])\\p{Lu}\\.$");

    private static final CreditLine NOTHING = new CreditLine(null, null, null);

    /** What the line names, if it is such a line and not the beginning of a sentence. */
    static Optional<CreditLine> of(String line) {
        String text = DECORATION.matcher(line).replaceAll("");
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETS.matcher(text);
        String bare = bracketed.matches() ? bracketed.group(1).strip() : text;
        Optional<CreditLine> whole = part(bare);
        if (whole.isPresent()) {
            return whole;
        }
        CreditLine all = NOTHING;
        String[] parts = NEXT_PART.split(bare);
        for (String part : parts) {
            Optional<CreditLine> one = parts.length == 1 ? Optional.empty() : part(part);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all = all.or(one.get());
        }
        return Optional.of(all);
    }

    /** A line that is a name and nothing else, as the writer's; whether it may be one must follow from its place and form. */
    static Optional<CreditLine> ofBareName(String line) {
        String text = DECORATION.matcher(line).replaceAll("");
        Matcher withSource = NAME_AND_SOURCE.matcher(text);
        if (withSource.matches()) {
            return nameAndSource(withSource);
        }
        return NameForm.isBareName(text) ? Optional.of(new CreditLine(text, null, null)) : Optional.empty();
    }

    /** This line's names, and another's where this one has none. */
    CreditLine or(CreditLine other) {
        return new CreditLine(
                author == null ? other.author : author,
                photo == null ? other.photo : photo,
                source == null ? other.source : source);
    }

    private static Optional<CreditLine> part(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.startsWith("//", colon + 1)) {
            return withoutColon(text);
        }
        String prefix = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = named(text.substring(colon + 1));
        Matcher withSource = NAME_AND_SOURCE.matcher(value);
        if (SOURCES.contains(prefix)) {
            return NameForm.follows(value) ? Optional.of(new CreditLine(null, null, value)) : Optional.empty();
        }
        boolean names = withSource.matches() ? nameAndSource(withSource).isPresent() : NameForm.follows(value);
        CreditLine works = names ? works(prefix, withSource.matches() ? withSource.group(1) : value) : NOTHING;
        String source = withSource.matches() ? withSource.group(2).strip() : null;
        return works.equals(NOTHING) ? Optional.empty() : Optional.of(works.or(new CreditLine(null, null, source)));
    }

    /** Who made what: {@code tin, ảnh} is one person's text and pictures. */
    private static CreditLine works(String prefix, String name) {
        boolean text = false;
        boolean pictures = false;
        for (String work : PICTURES.contains(prefix) ? new String[] {prefix} : JOINTS.split(prefix)) {
            for (String word :
                    WRITING.contains(work) || PICTURES.contains(work) ? new String[] {work} : work.split("\\s+")) {
                if (!WRITING.contains(word) && !PICTURES.contains(word)) {
                    return NOTHING;
                }
                text |= WRITING.contains(word);
                pictures |= PICTURES.contains(word);
            }
        }
        return text ? new CreditLine(name, null, null) : pictures ? new CreditLine(null, name, null) : NOTHING;
    }

    private static Optional<CreditLine> withoutColon(String text) {
        Matcher theo = THEO.matcher(text);
        if (theo.matches()) {
            String value = named(theo.group(1));
            boolean papers = !value.isEmpty() && NameForm.isPublisher(value);
            return papers ? Optional.of(new CreditLine(null, null, value)) : Optional.empty();
        }
        Matcher withSource = NAME_AND_SOURCE.matcher(text);
        return withSource.matches() ? nameAndSource(withSource) : Optional.empty();
    }

    private static Optional<CreditLine> nameAndSource(Matcher match) {
        String name = match.group(1).strip();
        String source = match.group(2).strip();
        boolean real = (NameForm.isBareName(name) || NameForm.follows(name)) && NameForm.follows(source);
        return real ? Optional.of(new CreditLine(name, null, source)) : Optional.empty();
    }

    /** Without blanks and without a full stop that ends the line rather than an initial. */
    private static String named(String value) {
        String text = value.strip();
        return text.endsWith(".") && !INITIAL_AT_END.matcher(text).find() ? text.substring(0, text.length() - 1) : text;
    }
}
