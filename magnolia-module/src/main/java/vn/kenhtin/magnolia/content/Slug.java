package vn.kenhtin.magnolia.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the readable end of an article's URL from its title: ASCII letters and digits, single hyphens, at most 80 characters. */
public final class Slug {

    static final int LONGEST = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    private Slug() {}

    /** The slug of {@code title}; empty if the title has no letter or digit that ASCII can stand for. */
    public static String of(String title) {
        // NFD does not split đ; Ð (eth) and Ɖ stand for it in old texts
        String latin = Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ɖ', 'd');
        String bare =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String slug = OTHERS.matcher(bare).replaceAll("-");
        return OUTER_HYPHENS
                .matcher(cut(OUTER_HYPHENS.matcher(slug).replaceAll(""), LONGEST))
                .replaceAll("");
    }

    /** {@code slug} made unlike all others by the first eight characters of the article's uuid; still at most 80 characters. */
    public static String distinct(String slug, String uuid) {
        String suffix = uuid.substring(0, 8);
        return slug.isEmpty() ? "tin-" + suffix : cut(slug, LONGEST - suffix.length() - 1) + "-" + suffix;
    }

    private static String cut(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', longest);
        return slug.substring(0, hyphen > longest / 2 ? hyphen : longest);
    }
}
