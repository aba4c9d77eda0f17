package vn.kenhtin.hub.feed.serve;

/**
 * A field of a response's header (RFC 9110, 5).
 *
 * @param name as registered
 * @param value without line breaks
 */
public record HeaderField(String name, String value) {}
