package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** All that can come of a {@link FetchRequest}; each outcome is a value, none is an exception. Immutable. */
public sealed interface FetchOutcome {

    /** A short stable word for tables and metrics, such as {@code not-modified} or {@code timeout}. */
    String code();

    /** One English sentence for logs and the source's page; holds no stack trace and no secret. */
    String text();

    /** Hands this outcome to the case that fits its kind; the compiler sees to it that none is forgotten. */
    <R> R choose(Cases<R> cases);

    /** One function per kind of outcome. */
    interface Cases<R> {
        R fetched(Fetched outcome);

        R notModified(NotModified outcome);

        R gone(Gone outcome);

        R rateLimited(RateLimited outcome);

        R unreachable(Unreachable outcome);

        R tooLarge(TooLarge outcome);

        R refused(Refused outcome);
    }

    /**
     * A whole document has come.
     *
     * @param head what the response said besides the body
     * @param body decoded bytes, at most the configured limit; owned by the receiver, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // up to 10 MiB, handed on once to the parser: neither copied nor compared
    record Fetched(ReplyHead head, byte[] body) implements FetchOutcome {
        @Override
        public String code() {
            return "fetched";
        }

        @Override
        public String text() {
            return "Received " + body.length + " bytes from " + head.url();
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.fetched(this);
        }
    }

    /**
     * 304: nothing new.
     *
     * @param head its validators are the ones to keep, already joined with those of the request
     */
    record NotModified(ReplyHead head) implements FetchOutcome {
        @Override
        public String code() {
            return "not-modified";
        }

        @Override
        public String text() {
            return "Not modified: " + head.url();
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.notModified(this);
        }
    }

    /** 410 from the feed's own URL or behind permanent redirects only: the feed has ended for good. */
    record Gone(URI url) implements FetchOutcome {
        @Override
        public String code() {
            return "gone";
        }

        @Override
        public String text() {
            return url + " is gone for good (410)";
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.gone(this);
        }
    }

    /**
     * 429 or 503: come back later.
     *
     * @param wholeOrigin true for 429, which speaks for the origin; false for 503, which speaks for this feed
     * @param retryAfter the wait the server asked for, never negative; empty when it did not say
     */
    record RateLimited(URI url, boolean wholeOrigin, Optional<Duration> retryAfter) implements FetchOutcome {
        @Override
        public String code() {
            return wholeOrigin ? "too-many-requests" : "unavailable";
        }

        @Override
        public String text() {
            String asked = retryAfter.map(wait -> ", asks to wait " + wait).orElse("");
            return url + (wholeOrigin ? " answers 429" : " answers 503") + asked;
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.rateLimited(this);
        }
    }

    /** No usable answer; trying again later may help. */
    record Unreachable(Reason reason, String text) implements FetchOutcome {

        /** Why there was no usable answer. */
        public enum Reason {
            /** The host name has no address. */
            DNS,
            /** No connection could be made, or it broke. */
            CONNECTION,
            /** No trusted TLS connection could be made. */
            TLS,
            /** The total deadline passed; a trickle of bytes does not extend it. */
            TIMEOUT,
            /** What came is not HTTP, ended early, or cannot be decoded. */
            PROTOCOL,
            /** 404. */
            NOT_FOUND,
            /** 401 or 403. */
            FORBIDDEN,
            /** Any other status that is no success. */
            STATUS
        }

        @Override
        public String code() {
            return switch (reason) {
                case DNS -> "dns";
                case CONNECTION -> "connection";
                case TLS -> "tls";
                case TIMEOUT -> "timeout";
                case PROTOCOL -> "protocol";
                case NOT_FOUND -> "not-found";
                case FORBIDDEN -> "forbidden";
                case STATUS -> "status";
            };
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.unreachable(this);
        }
    }

    /** The headers or the decoded body are beyond the limits. */
    record TooLarge(String text) implements FetchOutcome {
        @Override
        public String code() {
            return "too-large";
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.tooLarge(this);
        }
    }

    /** We would not go there: not a public address, another scheme, https to http, a redirect loop, too many redirects. */
    record Refused(String text) implements FetchOutcome {
        @Override
        public String code() {
            return "refused";
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.refused(this);
        }
    }
}
