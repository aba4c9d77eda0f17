package vn.kenhtin.hub.ingest.parse.charset;

/** TCVN 5712:1993 VN3 ("ABC"): each Vietnamese letter in the place of one of Latin-1. Capitals with tones have no codes of their own. */
final class Tcvn3 {

    private static final String CODES =
            "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
    private static final String LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private static final char[] TABLE = table();

    private Tcvn3() {}

    static String decode(String text) {
        char[] decoded = text.toCharArray();
        for (int i = 0; i < decoded.length; i++) {
            char c = decoded[i];
            if (c > 0xA0 && c <= 0xFF) {
                decoded[i] = TABLE[c];
            }
        }
        return new String(decoded);
    }

    private static char[] table() {
        char[] table = new char[256];
        for (char c = 0; c < table.length; c++) {
            int at = CODES.indexOf(c);
            table[c] = at < 0 ? c : LETTERS.charAt(at);
        }
        return table;
    }
}
