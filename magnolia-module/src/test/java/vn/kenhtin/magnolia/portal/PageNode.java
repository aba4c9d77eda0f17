package vn.kenhtin.magnolia.portal;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A node of the website as Magnolia's content map shows it to a template: properties and children under their names, and {@code @id}, {@code @name}, {@code @path},
 * {@code @nodeType}. Magnolia since 6.2.55 escapes texts ({@code escaping}), 6.2.7 does not.
 */
public final class PageNode extends AbstractMap<String, Object> {

    private final String name;
    private final PageNode parent;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean escaping;

    private PageNode(String name, PageNode parent, Map<String, Object> yaml, boolean escaping) {
        this.name = name;
        this.parent = parent;
        this.escaping = escaping;
        yaml.forEach((key, value) -> values.put(key, value instanceof Map ? child(key, value) : value));
    }

    /** The tree that an import of such YAML makes below the root. */
    static PageNode of(Map<String, Object> yaml, boolean escaping) {
        Entry<String, Object> only = yaml.entrySet().iterator().next();
        return new PageNode(only.getKey(), null, map(only.getValue()), escaping);
    }

    private PageNode child(String key, Object yaml) {
        return new PageNode(key, this, map(yaml), escaping);
    }

    /** Adds what an editor would. */
    PageNode with(String key, Object value) {
        values.put(key, value instanceof Map ? child(key, value) : value);
        return this;
    }

    PageNode node(String key) {
        return (PageNode) values.get(key);
    }

    PageNode parent() {
        return parent;
    }

    /** The same without escaping. */
    PageNode decoded() {
        PageNode plain = new PageNode(name, parent, Map.of(), false);
        plain.values.putAll(values);
        return plain;
    }

    String template() {
        return (String) values.get("mgnl:template");
    }

    String type() {
        return (String) values.getOrDefault("jcr:primaryType", "mgnl:contentNode");
    }

    String path() {
        return (parent == null ? "" : parent.path()) + "/" + name;
    }

    List<PageNode> children() {
        return values.values().stream()
                .filter(PageNode.class::isInstance)
                .map(PageNode.class::cast)
                .collect(Collectors.toList());
    }

    @Override
    public Object get(Object key) {
        return switch (String.valueOf(key)) {
            case "@id" ->
                UUID.nameUUIDFromBytes(path().getBytes(StandardCharsets.UTF_8)).toString();
            case "@name" -> name;
            case "@path" -> path();
            case "@nodeType" -> type();
            default -> escaping && values.get(key) instanceof String text ? escaped(text) : values.get(key);
        };
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Set<Entry<String, Object>> entries = new LinkedHashSet<>();
        values.keySet().forEach(key -> entries.add(Map.entry(key, get(key))));
        return Collections.unmodifiableSet(entries);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
