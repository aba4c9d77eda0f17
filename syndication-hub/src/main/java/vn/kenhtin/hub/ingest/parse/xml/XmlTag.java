package vn.kenhtin.hub.ingest.parse.xml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A start tag.
 *
 * @param namespace declared namespace, empty for none
 * @param prefix as written
 * @param name local name in lower case
 * @param attributes by lower-case local name; {@code xml:} kept as prefix
 * @param line line it stands on, from 1
 */
record XmlTag(String namespace, String prefix, String name, Map<String, String> attributes, int line) {

    /** Collects attributes the way {@link #attributes} holds them. */
    static final class Attributes {
        private Map<String, String> collected = Map.of();

        void add(String prefix, String local, String value) {
            if (collected.isEmpty()) {
                collected = new LinkedHashMap<>();
            }
            String name = local.toLowerCase(Locale.ROOT);
            if (prefix.isEmpty()) {
                collected.put(name, value);
            } else {
                collected.putIfAbsent(prefix.equals("xml") ? "xml:" + name : name, value);
            }
        }

        Map<String, String> all() {
            return collected;
        }
    }
}
