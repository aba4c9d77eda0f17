package vn.kenhtin.magnolia.template;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.ContentUnavailable;
import vn.kenhtin.magnolia.content.Guid;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.hub.MostRead;
import vn.kenhtin.magnolia.hub.RelatedNews;

/** Whatever a template hands over for an article: Magnolia's content map or one of ours, a node, a uuid, a guid, or a bean. */
final class ArticleArgument {

    private final @Nullable Object argument;

    ArticleArgument(@Nullable Object argument) {
        this.argument = argument;
    }

    /** The uuid of the news; empty if the argument is no news of this instance. */
    Optional<String> uuid() {
        if (argument instanceof Map) {
            return text(((Map<?, ?>) argument).get("@id")).flatMap(Guid::uuid);
        }
        if (argument instanceof Node) {
            try {
                return Optional.of(((Node) argument).getIdentifier());
            } catch (RepositoryException e) {
                throw new ContentUnavailable(e);
            }
        }
        return text(argument).flatMap(text -> Guid.uuidIn(text).or(() -> Guid.uuid(text)));
    }

    /** When it was published, as far as the argument itself tells. */
    Optional<Instant> published() {
        if (argument instanceof Map) {
            return time(((Map<?, ?>) argument).get(NewsProperty.PUBLISHED_AT));
        }
        if (argument instanceof Node) {
            return Optional.ofNullable(new NewsNode((Node) argument).published());
        }
        if (argument instanceof RelatedNews) {
            return time(((RelatedNews) argument).getPublished());
        }
        return argument instanceof MostRead ? time(((MostRead) argument).getPublished()) : time(argument);
    }

    /** The old portal's reads, as far as the argument itself tells. */
    Optional<Long> legacyReads() {
        if (argument instanceof Map) {
            Object reads = ((Map<?, ?>) argument).get(NewsProperty.LEGACY_READS);
            return reads instanceof Number ? Optional.of(((Number) reads).longValue()) : Optional.empty();
        }
        return argument instanceof Node
                ? Optional.ofNullable(new NewsNode((Node) argument).number(NewsProperty.LEGACY_READS))
                : Optional.empty();
    }

    @SuppressWarnings("JavaUtilDate") // what templates hold
    private static Optional<Instant> time(@Nullable Object value) {
        if (value instanceof Calendar) {
            return Optional.of(((Calendar) value).toInstant());
        }
        if (value instanceof Date) {
            return Optional.of(Instant.ofEpochMilli(((Date) value).getTime()));
        }
        return text(value)
                .filter(text -> text.contains("T"))
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String ? Optional.of((String) value) : Optional.empty();
    }
}
