package vn.kenhtin.hub.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.kenhtin.hub.platform.html.Pages;

/** Renders a page's model and answers with it: conditional, cacheable for a minute, allowed to load nothing but its own style and pictures. */
final class HtmlAnswer {

    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private final Pages pages = new Pages(HtmlAnswer.class);

    /** 200 with the page, or 304 where the client has it already. */
    Response ok(Request request, PageRequest page, String template, Map<String, ?> model) {
        String html = render(page, template, model);
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(html.getBytes(StandardCharsets.UTF_8)).toString(), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(html, HTML);
        CacheControl minute = new CacheControl();
        minute.setMaxAge(60);
        minute.setNoTransform(false);
        return secured(answer.tag(tag).cacheControl(minute)).build();
    }

    /** An error page with that status; never cached for long by its nature. */
    Response error(int status, PageRequest page) {
        String key = status == 404 || status == 410 ? "error." + status : "error.other";
        String heading = page.messages().text(key + ".title");
        Map<String, Object> model = Map.of(
                "frame", page.frame(heading, "", null, java.util.List.of()),
                "heading", heading,
                "text", page.messages().text(key + ".text"));
        return secured(Response.status(status).type(HTML).entity(render(page, "error.ftlh", model)))
                .build();
    }

    private String render(PageRequest page, String template, Map<String, ?> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("t", page.messages().texts());
        return pages.render(template, whole);
    }

    private static Response.ResponseBuilder secured(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Vary", "Accept-Encoding");
    }
}
