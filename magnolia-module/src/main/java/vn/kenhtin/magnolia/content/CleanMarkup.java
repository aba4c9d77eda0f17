package vn.kenhtin.magnolia.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An editor's rich text written anew from an allow-list: elements and attributes that texts need, each opened one closed. Scripts, forms and frames go with what
 * is in them, other elements leave their text. What is returned can stand inside any element of a page. Takes any text. Safe for use by several
 * threads.
 */
public final class CleanMarkup {

    private static final Set<String> KEPT = Set.of(
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "li",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul");

    private static final Set<String> EMPTY = Set.of("br", "hr", "img");

    /** Their content is no text of the article, or is read by other rules than those here. */
    private static final Set<String> DROPPED = Set.of(
            "applet",
            "iframe",
            "math",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "xmp");

    /** Deeper than any text of an editor; bounds the time that unbalanced tags can take. */
    private static final int DEEPEST = 100;

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "title"),
            "abbr", Set.of("title"),
            "img", Set.of("src", "alt", "title", "width", "height"),
            "ol", Set.of("start"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan", "scope"));

    private static final Set<String> LINKS = Set.of("href", "src");
    private static final Pattern SAFE_LINK = Pattern.compile("(?i)(?:https?:|mailto:|tel:|/|#|\\?)[^\\p{Cntrl}]*");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'<>`]++)))?+");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private static final Pattern SIGN = Pattern.compile("[&<>\"]");

    private final String html;
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    private CleanMarkup(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + 64);
    }

    /** The text as safe HTML; clean text comes back as it was, but for the way in which tags are written. */
    public static String of(String html) {
        return new CleanMarkup(html).cleaned();
    }

    private String cleaned() {
        Matcher tag = TAG.matcher(html);
        int at = 0;
        while (at < html.length()) {
            int next = html.indexOf('<', at);
            text(at, next < 0 ? html.length() : next);
            if (next < 0) {
                break;
            }
            at = tag.region(next, html.length()).lookingAt() ? element(tag) : noElement(next);
        }
        open.forEach(name -> out.append("</").append(name).append('>'));
        return out.toString();
    }

    /** Comments and what browsers read as such, Word's instructions among them, go; a bare sign is text. */
    private int noElement(int at) {
        if (html.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
            return after(">", at + 2);
        }
        out.append("&lt;");
        return at + 1;
    }

    /** Writes the tag and returns where to go on. */
    private int element(Matcher tag) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean closing = !tag.group(1).isEmpty();
        int close = endOfTag(tag.end());
        int behind = Math.min(close + 1, html.length());
        if (DROPPED.contains(name)) {
            return closing ? behind : behind(name, behind);
        }
        if (KEPT.contains(name)) {
            if (closing) {
                close(name);
            } else if (open.size() < DEEPEST) {
                open(name, html.substring(tag.end(), close));
            }
        }
        return behind;
    }

    /** The sign that ends a tag, if it is not in quotes; the first one where a quote is never closed. */
    private int endOfTag(int from) {
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '"' || c == '\'') {
                i = html.indexOf(c, i + 1);
                if (i < 0) {
                    break;
                }
            }
        }
        int first = html.indexOf('>', from);
        return first < 0 ? html.length() : first;
    }

    private void open(String name, String attributes) {
        out.append('<').append(name);
        Set<String> allowed = ATTRIBUTES.getOrDefault(name, Set.of());
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (!allowed.isEmpty() && attribute.find()) {
            String key = attribute.group(1).toLowerCase(Locale.ROOT);
            String value = value(attribute);
            if (allowed.contains(key)
                    && (!LINKS.contains(key) || SAFE_LINK.matcher(value).matches())) {
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"');
            }
        }
        if (name.equals("img") && !attributes.contains("alt")) {
            out.append(" alt=\"\"");
        }
        out.append('>');
        if (!EMPTY.contains(name)) {
            open.push(name);
        }
    }

    /** Closes what is open inside as well; a closing tag without its opening one is left out. */
    private void close(String name) {
        if (open.contains(name)) {
            String closed;
            do {
                closed = open.pop();
                out.append("</").append(closed).append('>');
            } while (!closed.equals(name));
        }
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group).strip();
            }
        }
        return "";
    }

    private void text(int from, int to) {
        out.append(escaped(html.substring(from, to)));
    }

    /** Entities stay; every other sign that means something is one. */
    private static String escaped(String text) {
        Matcher sign = SIGN.matcher(text);
        if (!sign.find()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 64);
        Matcher entity = ENTITY.matcher(text);
        int done = 0;
        do {
            int at = sign.start();
            boolean stays =
                    text.charAt(at) == '&' && entity.region(at, text.length()).lookingAt();
            escaped.append(text, done, at).append(stays ? "&" : entityOf(text.charAt(at)));
            done = at + 1;
        } while (sign.find());
        return escaped.append(text, done, text.length()).toString();
    }

    private static String entityOf(char sign) {
        switch (sign) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            default:
                return "&quot;";
        }
    }

    /** Behind the end tag of an element whose content goes; the end of the text if there is none. */
    private int behind(String name, int from) {
        Matcher end = Pattern.compile("(?i)</" + name + "[^>]*>").matcher(html).region(from, html.length());
        return end.find() ? end.end() : html.length();
    }

    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }
}
