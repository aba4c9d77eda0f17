package vn.kenhtin.hub.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The stable key of a site, part of every feed URL: 1 to 63 of {@code a-z}, {@code 0-9} and inner hyphens. Never changes, also when the site is renamed,
 * moved or closed, since article ids are made from it.
 */
public record SiteSlug(@JsonValue String value) implements Comparable<SiteSlug> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws IllegalArgumentException when the value has not the form of a slug */
    public SiteSlug {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A site slug is 1 to 63 of a-z, 0-9 and inner hyphens");
        }
    }

    /** The slug in {@code text}; JAX-RS and Jackson call this.
     * @throws IllegalArgumentException when the text has not the form of a slug */
    @JsonCreator
    public static SiteSlug fromString(String text) {
        return new SiteSlug(text);
    }

    @Override
    public int compareTo(SiteSlug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
