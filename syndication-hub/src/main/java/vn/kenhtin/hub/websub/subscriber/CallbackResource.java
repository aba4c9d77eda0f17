package vn.kenhtin.hub.websub.subscriber;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.websub.Signature;
import vn.kenhtin.hub.websub.subscriber.FollowedDao.Followed;

/** Where hubs ask back and push, one address for each source that nobody can guess (WebSub, sections 5.3 and 7). */
@Path("/websub/callbacks/{token}")
public final class CallbackResource {

    static final String PATH = "/websub/callbacks/";

    private static final int LONGEST_CHALLENGE = 1000;
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);
    private static final Duration USUAL_LEASE = Duration.ofDays(1);

    private final FollowedStore store;
    private final Inbox inbox;
    private final Supplier<SchedulerClient> scheduler;
    private final int maxBody;
    private final MeterRegistry meters;

    CallbackResource(FollowedStore store, Inbox inbox, Supplier<SchedulerClient> scheduler, Reception reception) {
        this.store = store;
        this.inbox = inbox;
        this.scheduler = scheduler;
        this.maxBody = reception.maxBody();
        this.meters = reception.meters();
    }

    /** How much is taken at once, and where it is counted. */
    record Reception(int maxBody, MeterRegistry meters) {}

    /** The hub asks whether we want a topic, or tells that we do not get it: 200 with its challenge for what we asked for, 404 for anything else. */
    @GET
    public Response verify(
            @PathParam("token") String token,
            @QueryParam("hub.mode") @Nullable String mode,
            @QueryParam("hub.topic") @Nullable String topic,
            @QueryParam("hub.challenge") @Nullable String challenge,
            @QueryParam("hub.lease_seconds") @Nullable String lease,
            @QueryParam("hub.reason") @Nullable String reason) {
        Followed followed =
                store.byToken(token).filter(each -> each.topic().equals(topic)).orElseThrow(CallbackResource::notAsked);
        if ("denied".equals(mode)) {
            store.deny(followed, reason == null ? "no reason given" : reason);
            return Response.ok().build();
        }
        boolean meant = "subscribe".equals(mode) && challenge != null && challenge.length() <= LONGEST_CHALLENGE;
        if (!meant || !store.confirm(followed, lease(lease))) {
            throw notAsked();
        }
        return Response.ok(challenge, "text/plain; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static ProblemException notAsked() {
        return ProblemException.notFound("Nobody here asked for that");
    }

    private static Duration lease(@Nullable String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,8}")) {
            return USUAL_LEASE;
        }
        Duration lease = Duration.ofSeconds(Long.parseLong(text));
        return lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
    }

    /** The hub pushes: 202, also for what is not rightly signed, which is thrown away; 410 for sources not followed any more. */
    @POST
    public Response push(
            @PathParam("token") String token,
            @HeaderParam(Signature.FIELD) @Nullable String signature,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Nullable InputStream body)
            throws IOException {
        Optional<Followed> followed = store.byToken(token);
        if (followed.isEmpty()) {
            return answered("unknown", Response.Status.GONE);
        }
        byte[] document = body == null ? new byte[0] : body.readNBytes(maxBody + 1);
        if (document.length > maxBody) {
            return answered("too-large", Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (signature == null
                || !Signature.verifies(signature, document, followed.get().secret())) {
            return answered("unsigned", Response.Status.ACCEPTED);
        }
        inbox.put(followed.get(), contentType, document, scheduler.get());
        return answered("taken", Response.Status.ACCEPTED);
    }

    private Response answered(String outcome, Response.Status status) {
        meters.counter("hub.websub.pushes", "outcome", outcome).increment();
        return Response.status(status).build();
    }
}
