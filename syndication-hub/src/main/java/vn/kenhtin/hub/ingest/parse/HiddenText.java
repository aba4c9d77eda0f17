package vn.kenhtin.hub.ingest.parse;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.charset.FontEncoding;

/** Uncovers text hidden under one coding too many: font encodings, HTML escaped twice, CDATA marks that were escaped themselves. For one document and one thread. */
final class HiddenText {

    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "&lt;/?(?:p|br|div|a|img|span|strong|b|i|em|u|ul|ol|li|table|h[1-6]|figure|font|blockquote)(?:\\s|/|&gt;)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED_ENTITY =
            Pattern.compile("&amp;(?:[a-zA-Z]{2,8}|#\\d{2,5}|#x[0-9a-fA-F]{2,4});");

    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,5}|#x[0-9a-fA-F]{2,4});");

    private final FindingLog log;

    HiddenText(FindingLog log) {
        this.log = log;
    }

    /** Uncovers the texts of an entry in place. */
    void uncover(EntryDraft draft) {
        if (!draft.exact) {
            draft.title = unescaped(draft.title, draft);
            draft.summary = unescaped(draft.summary, draft.line);
            draft.content = unescaped(draft.content, draft.line);
        }
        FontEncoding encoding = encodingOf(draft);
        if (encoding != null) {
            log.add(Trouble.ofCode(encoding.code()), draft.line);
            draft.title = decoded(draft.title, encoding);
            draft.summary = draft.summary == null ? null : decoded(draft.summary, encoding);
            draft.content = draft.content == null ? null : decoded(draft.content, encoding);
            draft.authors.replaceAll(author -> decoded(author, encoding));
            draft.categories.replaceAll(category -> decoded(category, encoding));
        }
    }

    private String unescaped(String title, EntryDraft draft) {
        if (title.indexOf('&') < 0 || !ENTITY.matcher(title).find()) {
            return title;
        }
        String plain = PlainText.ofHtml(title);
        if (!plain.equals(title)) {
            log.add(Trouble.DOUBLE_ESCAPED, draft.line, title);
        }
        return plain;
    }

    /** Uncovers a single piece of plain text. */
    String uncover(String text, int line) {
        FontEncoding encoding = FontEncoding.of(text);
        if (encoding == null) {
            return text;
        }
        log.add(Trouble.ofCode(encoding.code()), line);
        return encoding.decode(text);
    }

    private static @Nullable FontEncoding encodingOf(EntryDraft draft) {
        StringBuilder sample = new StringBuilder();
        for (String text : new String[] {draft.title, draft.summary, draft.content}) {
            if (text != null && FontEncoding.mayHide(text)) {
                sample.append(text).append('\n');
            }
        }
        return sample.isEmpty() ? null : FontEncoding.of(sample.toString());
    }

    private static String decoded(String text, FontEncoding encoding) {
        return FontEncoding.mayHide(text) ? encoding.decode(text) : text;
    }

    private @Nullable String unescaped(@Nullable String html, int line) {
        if (html == null) {
            return null;
        }
        String inner = html.strip();
        String lower = inner.length() > 9 ? inner.substring(0, 9).toLowerCase(Locale.ROOT) : "";
        if (lower.equals("<![cdata[")) {
            log.add(Trouble.DOUBLE_ESCAPED, line, inner);
            int end = inner.lastIndexOf("]]>");
            inner = inner.substring(9, end < 9 ? inner.length() : end);
        }
        if (inner.indexOf('&') < 0 || inner.indexOf('<') >= 0) {
            return inner;
        }
        boolean twice = ESCAPED_TAG.matcher(inner).find()
                || ESCAPED_ENTITY.matcher(inner).find();
        if (twice) {
            log.add(Trouble.DOUBLE_ESCAPED, line, inner);
        }
        return twice ? Parser.unescapeEntities(inner, false) : inner;
    }
}
