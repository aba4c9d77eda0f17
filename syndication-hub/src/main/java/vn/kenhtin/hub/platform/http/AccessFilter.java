package vn.kenhtin.hub.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.problem.Problem;

/**
 * Lets only requests with a valid key ({@code Authorization: Bearer}, RFC 6750) through to what is {@link AdminOnly}; answers 401 otherwise, and 429 to an
 * address that sent more than ten wrong keys within a minute. A valid key passes at all times, so that nobody can lock out others behind the same proxy. Safe
 * for use by many threads.
 */
@AdminOnly
public final class AccessFilter implements ContainerRequestFilter {

    private static final int MOST_FAILURES = 10;
    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final String SCHEME = "Bearer ";

    private final AccessKeys keys;
    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build();

    @Context
    private @Nullable HttpServletRequest servletRequest;

    public AccessFilter(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            request.abortWith(unauthorized("This needs an access key in the header 'Authorization: Bearer …'", ""));
        } else if (!keys.opens(header.substring(SCHEME.length()).strip())) {
            boolean guessing = failuresOfCaller() > MOST_FAILURES;
            request.abortWith(
                    guessing ? tooMany() : unauthorized("The access key is not valid", ", error=\"invalid_token\""));
        }
    }

    private int failuresOfCaller() {
        String address =
                Objects.requireNonNull(servletRequest, "Jersey injects it").getRemoteAddr();
        return Objects.requireNonNull(failures.get(address, unseen -> new AtomicInteger()))
                .incrementAndGet();
    }

    private static Response unauthorized(String detail, String error) {
        return answer(Response.Status.UNAUTHORIZED, detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kenhtin\"" + error)
                .build();
    }

    private static Response tooMany() {
        return answer(Response.Status.TOO_MANY_REQUESTS, "Too many wrong access keys from this address")
                .header(HttpHeaders.RETRY_AFTER, MEMORY.toSeconds())
                .build();
    }

    private static Response.ResponseBuilder answer(Response.Status status, String detail) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(
                        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, List.of()));
    }
}
