package vn.kenhtin.magnolia.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A typed view of a node with residual properties. A property that is missing, empty or of a form that cannot be read as asked is
 * {@code null} (or false, or an empty list): what editors and importers write is not to be trusted. Bound to its session's thread.
 */
public class ContentNode {

    private static final Value[] NOTHING = {};

    private final Node node;

    public ContentNode(Node node) {
        this.node = node;
    }

    /** The node's uuid, the same on author and public. */
    public final String uuid() {
        return asked(node::getIdentifier);
    }

    public final String name() {
        return asked(node::getName);
    }

    public final String path() {
        return asked(node::getPath);
    }

    public final @Nullable String text(String name) {
        Value value = value(name);
        String text = value == null ? null : asked(value::getString).strip();
        return text == null || text.isEmpty() ? null : text;
    }

    public final boolean flag(String name) {
        Value value = value(name);
        return value != null && Boolean.TRUE.equals(converted(value::getBoolean));
    }

    public final @Nullable Long number(String name) {
        Value value = value(name);
        return value == null ? null : converted(value::getLong);
    }

    public final @Nullable Double decimal(String name) {
        Value value = value(name);
        return value == null ? null : converted(value::getDouble);
    }

    public final @Nullable Instant instant(String name) {
        Value value = value(name);
        return value == null ? null : converted(() -> value.getDate().toInstant());
    }

    /** The values of a property of one or several values, without the empty ones. */
    public final List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Value value : values(name)) {
            String text = asked(value::getString).strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable Value value(String name) {
        Value[] values = values(name);
        return values.length == 0 ? null : values[0];
    }

    private Value[] values(String name) {
        return asked(() -> {
            if (!node.hasProperty(name)) {
                return NOTHING;
            }
            Property property = node.getProperty(name);
            return property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
        });
    }

    private static <T> @Nullable T converted(Asked<T> asked) {
        try {
            return asked.get();
        } catch (ValueFormatException notOfThatKind) {
            return null;
        } catch (RepositoryException e) {
            throw new ContentUnavailable(e);
        }
    }

    private static <T> T asked(Asked<T> asked) {
        try {
            return asked.get();
        } catch (RepositoryException e) {
            throw new ContentUnavailable(e);
        }
    }

    private interface Asked<T> {
        T get() throws RepositoryException;
    }
}
