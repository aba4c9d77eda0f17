package vn.kenhtin.hub.reads;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.platform.problem.Problem;

/** Counts requests as reads and answers them when their commit is done, without a thread that waits. Safe for use by many threads. */
record Visits(ReadCounter counter, PageArticles pages, ClientAddress addresses) {

    private static final long PATIENCE_SECONDS = 10;

    /** Answers {@code response} with what {@code answer} makes of the outcome, or with 503 when there is too much to do. */
    void count(
            ReadRequest read,
            HttpServletRequest request,
            AsyncResponse response,
            Function<ReadAnswer, Response> answer) {
        Optional<CompletableFuture<ReadAnswer>> outcome = counter.count(() -> articleOf(read), readerOf(request));
        if (outcome.isEmpty()) {
            response.resume(unavailable());
            return;
        }
        if (outcome.get().isDone()) {
            resume(response, answer, outcome.get());
            return;
        }
        response.setTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        response.setTimeoutHandler(late -> late.resume(unavailable()));
        // the container's own threads write the answer: the one that commits must not wait for a client
        AsyncContext async = request.getAsyncContext();
        var unused = outcome.get()
                .whenComplete((ready, failure) -> async.start(() -> resume(response, answer, outcome.get())));
    }

    private static void resume(
            AsyncResponse response, Function<ReadAnswer, Response> answer, CompletableFuture<ReadAnswer> outcome) {
        response.resume(outcome.isCompletedExceptionally() ? unavailable() : answer.apply(outcome.join()));
    }

    private Optional<UUID> articleOf(ReadRequest read) {
        ArticleId article = read.article();
        return article == null ? pages.find(Objects.requireNonNull(read.url())) : Optional.of(article.value());
    }

    private Reader readerOf(HttpServletRequest request) {
        InetAddress address = addresses.of(request.getRemoteAddr(), request.getHeaders("X-Forwarded-For"));
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        boolean prefetch = List.of("Sec-Purpose", "Purpose", "X-Moz").stream()
                .map(request::getHeader)
                .anyMatch(Visits::isPrefetch);
        return new Reader(address, userAgent == null ? "" : userAgent, prefetch);
    }

    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.toLowerCase(Locale.ROOT).contains("prefetch");
    }

    private static Response unavailable() {
        Response.Status status = Response.Status.SERVICE_UNAVAILABLE;
        return Response.status(status)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(
                        "about:blank",
                        status.getReasonPhrase(),
                        status.getStatusCode(),
                        "The read was not counted: too many at once",
                        List.of()))
                .build();
    }
}
