package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Sends a rendition, 304 to who has it, or the difference to who knows it as it was (RFC 3229). */
final class RenditionReply {

    private static final int IM_USED = 226;

    private final ReplyHeaders headers;
    private final Deltas deltas;

    RenditionReply(ReplyHeaders headers, Deltas deltas) {
        this.headers = headers;
        this.deltas = deltas;
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
        Deltas.Delta delta = deltas.find(rendition, request);
        if (delta == null) {
            set(headers.whole(rendition, compressed), rendition, response, nowMillis);
            write(rendition.bytes(compressed), request, response);
        } else {
            response.setStatus(IM_USED);
            set(headers.delta(rendition, compressed, delta.base()), rendition, response, nowMillis);
            byte[] bytes = delta.feed().bytes();
            write(compressed ? Rendition.gzip(bytes) : bytes, request, response);
        }
    }

    private static void write(byte[] bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
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
