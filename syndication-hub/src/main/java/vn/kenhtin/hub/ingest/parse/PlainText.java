package vn.kenhtin.hub.ingest.parse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.charset.TextTraits;
import vn.kenhtin.hub.ingest.parse.charset.VietnameseLetters;

/** Makes text as the hub keeps it: NFC, without control characters; plain text moreover on one line. Stateless. */
final class PlainText {

    // what windows-1252 has where Unicode has the controls U+0080 to U+009F
    private static final String UPPER_CONTROLS = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /** Group 1 is the name, null for what is no tag at all. */
    private static final Pattern TAG = Pattern.compile("<(?![!?])/?([A-Za-z][A-Za-z0-9]*(?=[\\s/>]))?");

    private PlainText() {}

    /** {@code text} in NFC, controls removed but for tabs and line ends, look-alikes of Đ replaced where it is Vietnamese. */
    static String clean(String text) {
        int traits = TextTraits.of(text);
        String clean = (traits & TextTraits.CONTROL) == 0 ? text : withoutControls(text);
        if ((traits & TextTraits.COMPOSABLE) != 0) {
            clean = Normalizer.normalize(clean, Normalizer.Form.NFC);
        }
        return (traits & TextTraits.LOOKALIKE) == 0 ? clean : VietnameseLetters.withRealD(clean);
    }

    /** Clean text on one line. */
    static String line(String text) {
        String clean = clean(text);
        if (isOneLine(clean)) {
            return clean;
        }
        StringBuilder line = new StringBuilder(clean.length());
        boolean gap = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\u200B' || c == '\u00AD' || c == '\uFEFF') {
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : c < ' ' || c == '\u00A0' || c == '\u00AD' || c == '\uFEFF' || isSpace(c)) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isSpace(char c) {
        return c >= 0x1680 && (c == '\u200B' || Character.isWhitespace(c));
    }

    /** The text of a piece of HTML, on one line. */
    static String ofHtml(String html) {
        boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
        return line(plain ? html : Jsoup.parseBodyFragment(html).text());
    }

    /** The text of a headline that may be HTML or may be plain: what looks like a tag that HTML does not know stands as it is. */
    static String ofHeadline(String text) {
        return text.indexOf('<') < 0
                ? ofHtml(text)
                : ofHtml(TAG.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                isTag(found.group(1))
                                        ? found.group()
                                        : "&lt;" + found.group().substring(1))));
    }

    private static boolean isTag(@Nullable String name) {
        return name != null && Tag.isKnownTag(name.toLowerCase(Locale.ROOT));
    }

    /** The text of HTML as {@link #ofHtml}, null where there is none. */
    static @Nullable String ofHtmlOrNull(@Nullable String html) {
        String text = html == null ? "" : ofHtml(html);
        return text.isEmpty() ? null : text;
    }

    /** {@code text} as {@link #line}, null where nothing is left. */
    static @Nullable String lineOrNull(@Nullable String text) {
        String line = text == null ? "" : line(text);
        return line.isEmpty() ? null : line;
    }

    /** A language tag in the spelling of BCP 47, which has no underscore; null where nothing is left. */
    static @Nullable String languageOrNull(@Nullable String tag) {
        String line = lineOrNull(tag);
        return line == null ? null : line.replace('_', '-');
    }

    /** HTML that shows {@code text}. */
    static String toHtml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(clean, text.charAt(i));
        }
        return clean.toString();
    }

    private static void append(StringBuilder clean, char c) {
        if (!isControl(c)) {
            clean.append(c);
        } else if (c >= 0x80 && c < 0xA0 && UPPER_CONTROLS.charAt(c - 0x80) != 0) {
            clean.append(UPPER_CONTROLS.charAt(c - 0x80));
        }
    }

    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0);
    }
}
