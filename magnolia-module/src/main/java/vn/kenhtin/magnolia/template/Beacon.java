package vn.kenhtin.magnolia.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Markup that has a reader's browser tell the hub of a read. */
final class Beacon {

    private Beacon() {}

    /**
     * The hub's script for the article with that canonical URL, and a pixel for browsers without scripts. The URL is named and not left to the browser, whose
     * address may be another one: with parameters, under another host, or in a preview.
     */
    static String script(String hub, String url) {
        String safeHub = escaped(hub);
        return "<script defer src=\"" + safeHub + "/embed/reads.js\" data-url=\"" + escaped(url) + "\"></script>"
                + "<noscript><img src=\"" + safeHub + "/reads.gif?url="
                + URLEncoder.encode(url, StandardCharsets.UTF_8)
                + "\" alt=\"\" width=\"1\" height=\"1\"></noscript>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
