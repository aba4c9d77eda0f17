package vn.kenhtin.webapp.demo;

/** Characters that mean something to XML or HTML, written so that they mean themselves. */
final class Xml {

    private Xml() {}

    /** For text and for attributes in double quotes; hexadecimal references, as the RSS profile advises. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&#x26;");
                case '<' -> out.append("&#x3C;");
                case '>' -> out.append("&#x3E;");
                case '"' -> out.append("&#x22;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** A CDATA section; an end mark inside it is split over two sections. */
    static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
