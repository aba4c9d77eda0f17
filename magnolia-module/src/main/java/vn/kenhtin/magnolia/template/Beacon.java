package vn.kenhtin.magnolia.template;

/** Markup that has a reader's browser tell the hub of a read. */
final class Beacon {

    private Beacon() {}

    /** The hub's script for {@code guid}, and a pixel for browsers without scripts. */
    static String script(String hub, String guid) {
        String safeHub = escaped(hub);
        String safeGuid = escaped(guid);
        return "<script defer src=\"" + safeHub + "/embed/reads.js\" data-article=\"" + safeGuid + "\"></script>"
                + "<noscript><img src=\"" + safeHub + "/reads.gif?id=" + safeGuid
                + "\" alt=\"\" width=\"1\" height=\"1\"></noscript>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
