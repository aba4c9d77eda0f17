package vn.kenhtin.magnolia.content;

import java.util.Optional;
import java.util.UUID;

/** The id of an article outside this repository: {@code urn:uuid:} (RFC 9562, section 4) and the uuid of its node. */
public final class Guid {

    private static final String PREFIX = "urn:uuid:";

    private Guid() {}

    public static String of(String uuid) {
        return PREFIX + uuid;
    }

    /** The node's uuid in {@code guid}; empty for anything that is no {@code urn:uuid:}. */
    public static Optional<String> uuidIn(String guid) {
        return guid.startsWith(PREFIX) ? uuid(guid.substring(PREFIX.length())) : Optional.empty();
    }

    /** {@code text} if it is a uuid as Jackrabbit writes them (36 characters, lower case). */
    public static Optional<String> uuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
