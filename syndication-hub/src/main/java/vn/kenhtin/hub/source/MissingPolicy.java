package vn.kenhtin.hub.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of an article whose entry is gone from a source's feed although the feed still reaches back to it. */
public enum MissingPolicy {
    /** Nothing: most feeds only show their newest entries. */
    KEEP,
    /** It stays, marked for an editor to look at. */
    FLAG,
    /** It is withdrawn: for a source that is known to list all it stands by. */
    WITHDRAW;

    /** The policy as written in JSON and the database: the lower-case name. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no policy has that code */
    @JsonCreator
    public static MissingPolicy fromString(String code) {
        for (MissingPolicy policy : values()) {
            if (policy.code().equals(code)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("The policy for missing entries is one of keep, flag, withdraw");
    }
}
