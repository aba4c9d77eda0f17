package vn.kenhtin.hub.ingest.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A JSON feed as read: what the document says of itself, and its items apart.
 *
 * @param list name of the array the items stood in: {@code items}, {@code results}, or empty
 * @param head the outermost object without its items; empty when the document is a bare array
 * @param items the objects of {@code items}, {@code results} or of the bare array
 */
record JsonDocument(String list, ObjectNode head, List<Item> items) {

    /**
     * One item.
     *
     * @param fields its JSON object
     * @param line line on which it begins, from 1
     */
    record Item(ObjectNode fields, int line) {}
}
