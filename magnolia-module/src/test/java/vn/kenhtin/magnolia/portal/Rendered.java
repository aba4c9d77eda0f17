package vn.kenhtin.magnolia.portal;

/** What a page answers. */
record Rendered(int status, String html) {}
