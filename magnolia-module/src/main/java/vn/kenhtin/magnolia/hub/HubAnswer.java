package vn.kenhtin.magnolia.hub;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What the hub answered to one request. Immutable. */
final class HubAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 32;
    private static final long LONGEST_WAIT_SECONDS = 3_600;

    private final int status;
    private final byte[] body;
    private final Optional<String> retryAfter;

    HubAnswer(HttpResponse<byte[]> response) {
        this.status = response.statusCode();
        this.body = response.body();
        this.retryAfter = response.headers().firstValue("Retry-After");
    }

    int status() {
        return status;
    }

    boolean successful() {
        return status >= 200 && status < 300;
    }

    /** True if the same request may well succeed later (RFC 9110: 408, 429 and 5xx). */
    boolean worthRetrying() {
        return status == 408 || status == 429 || status >= 500;
    }

    /** {@code Retry-After} in seconds, at most an hour; empty if absent or a date. */
    Optional<Duration> retryAfter() {
        return retryAfter
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_WAIT_SECONDS)));
    }

    /** The body as a JSON object; anything else is an IOException. */
    JsonNode json() throws IOException {
        refuseDeepNesting();
        JsonNode json = JSON.readTree(body);
        if (json == null || !json.isObject()) {
            throw new IOException("the hub answered something that is no JSON object");
        }
        return json;
    }

    /** This Jackson reads trees recursively; a document of brackets alone would overflow the stack. */
    private void refuseDeepNesting() throws IOException {
        int depth = 0;
        try (JsonParser parser = JSON.getFactory().createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new IOException("the hub answered JSON nested deeper than " + DEEPEST);
                }
            }
        }
    }
}
