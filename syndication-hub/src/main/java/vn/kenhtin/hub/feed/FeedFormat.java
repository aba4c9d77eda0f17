package vn.kenhtin.hub.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** The forms in which every feed is published, one URL each. */
public enum FeedFormat {
    /** RSS 2.0, to the RSS Advisory Board's profile. */
    RSS("application/rss+xml"),
    /** Atom 1.0 (RFC 4287). */
    ATOM("application/atom+xml"),
    /** JSON Feed 1.1. */
    JSON("application/feed+json");

    private final String mediaType;
    private final String code = name().toLowerCase(Locale.ROOT);

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The end of its URLs, without the dot: {@code rss}, {@code atom} or {@code json}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The format whose URLs end so, if there is one. */
    public static Optional<FeedFormat> ofCode(String code) {
        return switch (code) {
            case "rss" -> Optional.of(RSS);
            case "atom" -> Optional.of(ATOM);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }
}
