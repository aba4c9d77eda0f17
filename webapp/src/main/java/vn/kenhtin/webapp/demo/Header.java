package vn.kenhtin.webapp.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code name: value} lines at the head of a site's or an article's script. */
record Header(Map<String, String> lines) {

    Header {
        lines = Map.copyOf(lines);
    }

    /** The value of a line that must be there. */
    String need(String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException("demo script without '" + name + ":' in " + lines);
        }
        return value;
    }

    @Nullable String find(String name) {
        return lines.get(name);
    }

    String get(String name, String otherwise) {
        return lines.getOrDefault(name, otherwise);
    }

    boolean has(String name) {
        return lines.containsKey(name);
    }
}
