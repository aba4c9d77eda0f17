package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes allowed elements with the few attributes they may have, each checked. */
final class Attributes {

    private static final int LONGEST_TEXT = 500;

    private Attributes() {}

    /** A clean element for a raw one, or null when only what is in it may stay. */
    static @Nullable Element checked(Element raw, String tag, URI base) {
        if (!Allowed.isKept(tag)) {
            return null;
        }
        if (tag.equals("a")) {
            return link(raw, base);
        }
        Element clean = new Element(tag);
        switch (tag) {
            case "td", "th" -> {
                number(raw, clean, "colspan");
                number(raw, clean, "rowspan");
            }
            case "ol" -> number(raw, clean, "start");
            case "abbr" -> text(raw, clean, "title");
            default -> {}
        }
        return clean;
    }

    static Element image(Element raw, URI url) {
        Element image = new Element("img").attr("src", url.toString());
        text(raw, image, "alt");
        if (!image.hasAttr("alt")) {
            image.attr("alt", "");
        }
        text(raw, image, "title");
        size(raw, image, "width");
        size(raw, image, "height");
        return image;
    }

    static Element link(URI target) {
        return new Element("a").attr("href", target.toString()).attr("rel", "noopener ugc");
    }

    private static @Nullable Element link(Element raw, URI base) {
        URI target = SafeUrl.link(raw.attr("href"), base);
        if (target == null) {
            return null;
        }
        Element link = link(target);
        text(raw, link, "title");
        return link;
    }

    private static void size(Element raw, Element clean, String attribute) {
        int pixels = Picture.pixels(raw.attr(attribute));
        if (pixels > 1) {
            clean.attr(attribute, String.valueOf(pixels));
        }
    }

    private static void number(Element raw, Element clean, String attribute) {
        String value = raw.attr(attribute).strip();
        if (value.matches("[1-9][0-9]{0,2}") && !value.equals("1")) {
            clean.attr(attribute, value);
        }
    }

    private static void text(Element raw, Element clean, String attribute) {
        String value = PlainText.line(raw.attr(attribute));
        if (!value.isEmpty()) {
            clean.attr(attribute, value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
        }
    }
}
