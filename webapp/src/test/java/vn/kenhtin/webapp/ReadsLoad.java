package vn.kenhtin.webapp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Reads of one article, each by another reader, 32 at once, until the hub answers no more. */
final class ReadsLoad {

    static final String ARTICLE = "00000000-0000-4000-8000-000000000001";

    private static final int AT_ONCE = 32;

    private final AtomicLong readers = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();

    /** What ends the hub. */
    @FunctionalInterface
    interface End {
        void come() throws Exception;
    }

    /** Sends reads, brings about the end right after so many were acknowledged, and returns when every request has come to something. */
    void run(URI hub, int reads, End end) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Semaphore places = new Semaphore(AT_ONCE);
        long enough = acknowledged.get() + reads;
        while (acknowledged.get() < enough) {
            places.acquire();
            send(client, hub, places);
        }
        end.come();
        places.acquire(AT_ONCE);
    }

    private void send(HttpClient client, URI hub, Semaphore places) {
        long reader = readers.incrementAndGet();
        HttpRequest request = HttpRequest.newBuilder(hub.resolve("/api/v1/reads"))
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36")
                .header("X-Forwarded-For", "10.%d.%d.%d".formatted(reader >> 16, reader >> 8 & 0xFF, reader & 0xFF))
                .POST(BodyPublishers.ofString("{\"article\":\"" + ARTICLE + "\"}"))
                .build();
        var unused = client.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            if (failure == null && isCounted(answer)) {
                acknowledged.incrementAndGet();
            } else {
                unanswered.incrementAndGet();
            }
            places.release();
        });
    }

    private static boolean isCounted(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains("\"counted\"");
    }

    /** Reads whose answer came. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Reads that were on their way when the hub ended. */
    long unanswered() {
        return unanswered.get();
    }
}
