package vn.kenhtin.hub.ingest.clean;

import java.util.Set;

/** Which elements clean HTML is made of, and what happens to the others. */
final class Allowed {

    /** Elements kept, without their attributes but for those {@link CleanTree} sets itself. */
    private static final Set<String> KEPT = Set.of(
            "a",
            "abbr",
            "b",
            "bdi",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "dfn",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
            "var",
            "wbr");

    /** Boxes without meaning of their own: their text becomes paragraphs. */
    private static final Set<String> BOXES = Set.of(
            "address",
            "article",
            "aside",
            "center",
            "dir",
            "div",
            "fieldset",
            "footer",
            "form",
            "header",
            "hgroup",
            "main",
            "menu",
            "nav",
            "section",
            "body",
            "html");

    /** Gone with all that is in them. */
    private static final Set<String> DROPPED = Set.of(
            "applet",
            "area",
            "audio",
            "base",
            "basefont",
            "bgsound",
            "button",
            "canvas",
            "command",
            "datalist",
            "dialog",
            "embed",
            "frame",
            "frameset",
            "head",
            "iframe",
            "input",
            "isindex",
            "keygen",
            "link",
            "listing",
            "map",
            "math",
            "meta",
            "meter",
            "noembed",
            "noframes",
            "object",
            "optgroup",
            "option",
            "output",
            "param",
            "plaintext",
            "portal",
            "progress",
            "script",
            "select",
            "slot",
            "source",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "track",
            "video",
            "xml",
            "xmp");

    private static final Set<String> BLOCKS = Set.of(
            "blockquote",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "summary",
            "table",
            "ul",
            "caption",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr");

    /** May stay although nothing is in them. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("br", "hr", "img", "td", "th", "wbr");

    private static final Set<String> TABLE_PARTS = Set.of("caption", "tbody", "td", "tfoot", "th", "thead", "tr");

    private Allowed() {}

    static boolean isKept(String tag) {
        return KEPT.contains(tag);
    }

    static boolean isBox(String tag) {
        return BOXES.contains(tag);
    }

    /** Word's own drawing and document markup is dropped like the rest; its {@code o:p} and {@code st1:…} are mere wrappers. */
    static boolean isDropped(String tag) {
        return DROPPED.contains(tag) || tag.startsWith("v:") || tag.startsWith("w:") || tag.startsWith("m:");
    }

    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    static boolean mayBeEmpty(String tag) {
        return MAY_BE_EMPTY.contains(tag);
    }

    static boolean isTablePart(String tag) {
        return TABLE_PARTS.contains(tag);
    }
}
