package vn.kenhtin.hub.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.client.HttpClient;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.fetch.ExchangeFailedException.BodyTooLargeException;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Gone;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.NotModified;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.RateLimited;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Refused;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.TooLarge;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable.Reason;

/** One fetch with all its redirects under one deadline. For one thread and one use. */
final class Journey {

    private final HttpClient client;
    private final FetchConfig config;
    private final InstantSource clock;
    private final FetchRequest request;
    private final Set<URI> seen = new HashSet<>();

    // monotonic, because a deadline must not move with the wall clock
    private final long begin = System.nanoTime();

    private URI at;
    private boolean permanentSoFar = true;

    Journey(HttpClient client, FetchConfig config, InstantSource clock, FetchRequest request) {
        this.client = client;
        this.config = config;
        this.clock = clock;
        this.request = request;
        this.at = request.url();
    }

    FetchOutcome outcome() {
        Optional<FetchOutcome> end = Optional.empty();
        while (end.isEmpty()) {
            end = hop();
        }
        return end.get();
    }

    private Optional<FetchOutcome> hop() {
        Optional<Refused> refusal = refusal();
        if (refusal.isPresent()) {
            return Optional.of(refusal.get());
        }
        Validators validators = request.validators().forUrl(at);
        try {
            Reply reply = get(validators);
            return reply.redirects() ? follow(reply) : Optional.of(arrive(reply, validators));
        } catch (ExchangeFailedException e) {
            return Optional.of(e.outcome(at));
        }
    }

    /** Once more if the server had closed a kept-alive connection just before we used it (RFC 9110 section 9.2.2). */
    private Reply get(Validators validators) throws ExchangeFailedException {
        try {
            return Exchange.get(client, validators, left(), config.maxBody());
        } catch (ExchangeFailedException e) {
            if (!e.connectionWasStale()) {
                throw e;
            }
            return Exchange.get(client, validators, left(), config.maxBody());
        }
    }

    private Duration left() {
        return config.deadline().minusNanos(System.nanoTime() - begin);
    }

    private Optional<Refused> refusal() {
        String scheme = at.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return refused("only http and https are fetched: ");
        }
        if (at.getHost() == null || at.getRawUserInfo() != null) {
            return refused("not a URL with a plain host name: ");
        }
        if (AddressGuard.isOddLiteral(at.getHost())) {
            return refused("the host is an address in an odd notation: ");
        }
        if (!seen.add(at)) {
            return refused("redirects in a loop through ");
        }
        if (seen.size() > config.maxRedirects() + 1) {
            return refused("more than " + config.maxRedirects() + " redirects, the last one to ");
        }
        return Optional.empty();
    }

    private Optional<Refused> refused(String why) {
        return Optional.of(new Refused(why + at));
    }

    private Optional<FetchOutcome> follow(Reply reply) {
        Optional<URI> target = reply.fields().location(at);
        if (target.isEmpty()) {
            return Optional.of(new Unreachable(Reason.PROTOCOL, at + " redirects without a usable Location"));
        }
        if ("https".equalsIgnoreCase(at.getScheme())
                && "http".equalsIgnoreCase(target.get().getScheme())) {
            return Optional.of(new Refused("redirects from https to unprotected " + target.get()));
        }
        permanentSoFar &= reply.redirectsForGood();
        at = target.get();
        return Optional.empty();
    }

    private FetchOutcome arrive(Reply reply, Validators sent) {
        Instant now = clock.instant();
        return switch (reply.status()) {
            case 200, 203 -> fetched(reply, now);
            case 304 -> notModified(reply, sent, now);
            case 410 -> permanentSoFar ? new Gone(at) : unreachable(Reason.STATUS, 410);
            case 429 -> new RateLimited(at, true, reply.fields().retryAfter(now));
            case 503 -> new RateLimited(at, false, reply.fields().retryAfter(now));
            case 404 -> unreachable(Reason.NOT_FOUND, 404);
            case 401, 403 -> unreachable(Reason.FORBIDDEN, reply.status());
            default -> unreachable(Reason.STATUS, reply.status());
        };
    }

    private FetchOutcome fetched(Reply reply, Instant now) {
        try {
            byte[] body = BodyDecoder.decode(reply.body(), reply.fields().contentEncoding(), config.maxBody());
            return new Fetched(head(reply, reply.fields().validators(at), now), body);
        } catch (BodyTooLargeException e) {
            return new TooLarge(at + ": " + e.getMessage());
        } catch (IOException e) {
            return new Unreachable(Reason.PROTOCOL, at + " sends a body that cannot be decoded: " + e.getMessage());
        }
    }

    private ReplyHead head(Reply reply, Validators validators, Instant now) {
        ReplyFields fields = reply.fields();
        return new ReplyHead(at, movedTo(), validators, fields.freshFor(now), fields.contentType(), fields.links(at));
    }

    private FetchOutcome notModified(Reply reply, Validators sent, Instant now) {
        return sent.isEmpty()
                ? new Unreachable(Reason.PROTOCOL, at + " answers 304 to an unconditional request")
                : new NotModified(head(reply, sent.after304(reply.fields().validators(at)), now));
    }

    private FetchOutcome unreachable(Reason reason, int status) {
        return new Unreachable(reason, at + " answers " + status);
    }

    private @Nullable URI movedTo() {
        return permanentSoFar && seen.size() > 1 ? at : null;
    }
}
