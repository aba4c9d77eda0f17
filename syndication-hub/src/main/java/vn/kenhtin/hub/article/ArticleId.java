package vn.kenhtin.hub.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.kenhtin.hub.platform.text.NameUuid;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * The permanent id of an article: a version 5 UUID of its site's slug and the guid the source gave, so that importing the same feed again, on any hub, gives
 * the same id.
 */
public record ArticleId(@JsonValue UUID value) implements Comparable<ArticleId> {

    private static final UUID NAMESPACE = UUID.fromString("6f2f4f0e-6d0e-5c53-9a3c-6b656e687469");

    /** The id of the article that {@code site} published under {@code guid}. The line feed keeps the two apart: no slug holds one. */
    public static ArticleId of(SiteSlug site, String guid) {
        return new ArticleId(NameUuid.of(NAMESPACE, site.value() + '\n' + guid));
    }

    /** The id of an article whose guid another source of the site already uses for a different one. */
    static ArticleId of(SiteSlug site, long source, String guid) {
        return new ArticleId(NameUuid.of(NAMESPACE, site.value() + '\n' + source + '\n' + guid));
    }

    /** The id written in {@code text}; JAX-RS and Jackson call this.
     * @throws IllegalArgumentException when the text is not a UUID in its 36-character form */
    @JsonCreator
    public static ArticleId fromString(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("An article id is a UUID of 36 characters");
        }
        return new ArticleId(UUID.fromString(text));
    }

    /** The id as feeds carry it: {@code urn:uuid:…} (RFC 9562). */
    public String urn() {
        return "urn:uuid:" + value;
    }

    /** Byte by byte, as databases order UUIDs; {@link UUID#compareTo} compares signed halves. */
    @Override
    public int compareTo(ArticleId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
