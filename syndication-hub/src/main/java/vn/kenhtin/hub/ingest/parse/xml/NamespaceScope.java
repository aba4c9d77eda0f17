package vn.kenhtin.hub.ingest.parse.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The namespace declarations in force, element by element. An undeclared prefix has no namespace. Not for use by several threads. */
final class NamespaceScope {

    private final Deque<Map<String, String>> levels = new ArrayDeque<>();
    private Map<String, String> current = Map.of();

    void enter(Map<String, String> declared) {
        levels.push(current);
        current = with(declared);
    }

    void leave() {
        current = levels.pop();
    }

    /** The namespace of {@code prefix} on an element that itself declares {@code declared}. */
    String resolve(Map<String, String> declared, String prefix) {
        String own = declared.get(prefix);
        return own != null ? own : current.getOrDefault(prefix, "");
    }

    private Map<String, String> with(Map<String, String> declared) {
        if (declared.isEmpty()) {
            return current;
        }
        Map<String, String> joined = new HashMap<>(current);
        joined.putAll(declared);
        return joined;
    }
}
