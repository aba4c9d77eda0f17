package vn.kenhtin.hub.websub.hub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.Mode;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.RefusedRequestException;

/** The hub's one address (WebSub, section 5): subscribe, unsubscribe, publish, told apart by {@code hub.mode}. Answers are plain text. */
@Path("/websub")
public final class WebSubResource {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final Doorman doorman;
    private final SubscriptionStore store;
    private final Verification verification;
    private final Publication publication;

    WebSubResource(Doorman doorman, SubscriptionStore store, Verification verification, Publication publication) {
        this.doorman = doorman;
        this.store = store;
        this.verification = verification;
        this.publication = publication;
    }

    /** 202 when the callback is going to be asked; 204 for a publisher's notice; 4xx with the reason otherwise. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@Nullable InputStream body, @Context @Nullable HttpServletRequest request) throws IOException {
        try {
            FormFields form = FormFields.read(body == null ? InputStream.nullInputStream() : body);
            String mode = form.only("hub.mode");
            return switch (mode) {
                case "subscribe" -> ask(Mode.SUBSCRIBE, form, request);
                case "unsubscribe" -> ask(Mode.UNSUBSCRIBE, form, request);
                case "publish" -> publish(form);
                default -> throw new RefusedRequestException(400, "hub.mode must be subscribe, unsubscribe or publish");
            };
        } catch (RefusedRequestException e) {
            Response.ResponseBuilder answer =
                    Response.status(e.status()).type(TEXT).entity(e.getMessage() + "\n");
            return (e.status() == 429 ? answer.header(HttpHeaders.RETRY_AFTER, 60) : answer).build();
        }
    }

    private Response ask(Mode mode, FormFields form, @Nullable HttpServletRequest request)
            throws RefusedRequestException {
        SubscriptionRequest asked = doorman.admit(mode, form, request);
        verification.begin(store.ask(asked, doorman.lease(asked)));
        return Response.accepted("The callback is going to be asked\n")
                .type(TEXT)
                .build();
    }

    /** Our feeds are followed anyway: the notice only hastens it. */
    private Response publish(FormFields form) throws RefusedRequestException {
        List<String> topics = new ArrayList<>(form.all("hub.url"));
        topics.addAll(form.all("hub.topic"));
        if (topics.isEmpty()) {
            throw new RefusedRequestException(400, "hub.url is missing");
        }
        if (!topics.stream().allMatch(doorman::knows)) {
            throw new RefusedRequestException(404, "This hub is for its own feeds only");
        }
        publication.nudge();
        return Response.noContent().build();
    }
}
