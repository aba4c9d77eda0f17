package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Sends a rendition, or 304 to who has it. */
final class RenditionReply {

    private final ReplyHeaders headers;

    RenditionReply(ReplyHeaders headers) {
        this.headers = headers;
    }

    void send(Rendition rendition, HttpServletRequest request, HttpServletResponse response, long nowMillis)
            throws IOException {
        boolean compressed = Negotiation.takesGzip(request.getHeader("Accept-Encoding"));
        String known = Negotiation.unchanged(request, rendition, compressed, nowMillis);
        if (known != null) {
            set(headers.unchanged(rendition, known), rendition, response, nowMillis);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        set(headers.whole(rendition, compressed), rendition, response, nowMillis);
        byte[] bytes = rendition.bytes(compressed);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static void set(
            List<HeaderField> fields, Rendition rendition, HttpServletResponse response, long nowMillis) {
        for (HeaderField field : fields) {
            // Last-Modified must not be later than Date (RFC 9110, 8.8.2.1)
            if (rendition.modifiedMillis() <= nowMillis || !field.name().equals("Last-Modified")) {
                response.setHeader(field.name(), field.value());
            }
        }
    }
}
