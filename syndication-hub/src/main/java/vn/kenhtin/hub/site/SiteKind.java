package vn.kenhtin.hub.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What publishes: a level of administration, a department, a press organ or something else. A site's kind may change; its slug does not. */
public enum SiteKind {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    DEPARTMENT,
    PRESS,
    OTHER;

    /** The kind as written in JSON, configuration and the database: the lower-case name. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no kind has that code */
    @JsonCreator
    public static SiteKind fromString(String code) {
        for (SiteKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "A site's kind is one of province, district, commune, department, press, other");
    }
}
