package vn.kenhtin.hub.ingest.parse.charset;

import java.util.List;

/**
 * A document's text.
 *
 * @param text without byte-order mark
 * @param charset IANA name of the charset it was read with
 * @param remarks what was not as it should be
 */
public record DecodedText(String text, String charset, List<Remark> remarks) {

    /** Copies the list. */
    public DecodedText {
        remarks = List.copyOf(remarks);
    }

    /**
     * Something that was not as it should be.
     *
     * @param code stable name, kebab-case
     * @param first first word of explanation, such as the charset claimed
     * @param second second one, such as the charset used
     */
    public record Remark(String code, String first, String second) {}
}
