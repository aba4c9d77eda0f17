package vn.kenhtin.hub.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.xml.Vocabulary;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;

/** Text constructs (RFC 4287, section 3.1; Atom 0.3 {@code mode}; RSS, where everything is HTML) as plain text or as HTML. Stateless. */
final class XmlText {

    private XmlText() {}

    /** The construct as plain text; empty for none. */
    static String plain(@Nullable XmlNode node) {
        if (node == null) {
            return "";
        }
        String html = isLiteral(node) ? null : html(node, null);
        if (html == null) {
            return PlainText.line(isLiteral(node) ? node.text() : "");
        }
        return node.vocabulary() == Vocabulary.ATOM ? PlainText.ofHtml(html) : PlainText.ofHeadline(html);
    }

    /** The construct as HTML, null for none or when it is no text at all; {@code log} learns of base64 that cannot be read. */
    static @Nullable String html(@Nullable XmlNode node, @Nullable FindingLog log) {
        if (node == null || node.text().isEmpty()) {
            return null;
        }
        if (isLiteral(node)) {
            return PlainText.toHtml(node.text());
        }
        if (isBase64(node)) {
            return base64(node, log);
        }
        return node.text();
    }

    // Atom says type=text where it means text; RSS never says
    private static boolean isLiteral(XmlNode node) {
        if (node.vocabulary() != Vocabulary.ATOM || node.isMarkup() || isBase64(node)) {
            return false;
        }
        String type = type(node);
        return type.equals("text") || type.equals("text/plain");
    }

    private static boolean isBase64(XmlNode node) {
        if (node.vocabulary() != Vocabulary.ATOM || node.isMarkup()) {
            return false;
        }
        String type = type(node);
        boolean binary =
                type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml") && !type.endsWith("html");
        return "base64".equals(node.attribute("mode")) || (binary && node.attribute("mode") == null);
    }

    private static String type(XmlNode node) {
        return node.attribute("type", "text").strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String base64(XmlNode node, @Nullable FindingLog log) {
        try {
            String text = new String(Base64.getMimeDecoder().decode(node.text()), StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return type(node).equals("text/plain") ? PlainText.toHtml(text) : text;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        if (log != null) {
            log.add(Trouble.BASE64_UNREADABLE, node.line(), type(node));
        }
        return null;
    }
}
