package vn.kenhtin.hub.ingest.parse.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An XML feed as read.
 *
 * @param root outermost element of the feed, null when the document holds none
 * @param entries its entries in document order
 * @param beyondLimit entries that were there beyond the limit
 * @param page whether the document is an HTML page
 * @param repairs what was wrong with the XML
 */
public record XmlTree(
        @Nullable XmlNode root, List<XmlNode> entries, int beyondLimit, boolean page, List<Repair> repairs) {

    /** Copies the lists. */
    public XmlTree {
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }

    /**
     * Something that was wrong with the XML.
     *
     * @param code stable name, kebab-case
     * @param line where, from 1
     * @param detail the offending piece, short
     */
    public record Repair(String code, int line, String detail) {}
}
