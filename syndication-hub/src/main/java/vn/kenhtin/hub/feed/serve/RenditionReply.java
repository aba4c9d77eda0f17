package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a rendition, or 304 to who has it. All header values are ready strings: this is where a hub spends its days. */
final class RenditionReply {

    private final ReplyHeaders headers;

    RenditionReply(ReplyHeaders headers) {
        this.headers = headers;
    }

    void send(Rendition rendition, HttpServletRequest request, HttpServletResponse response, long nowMillis)
            throws IOException {
        response.setHeader("Cache-Control", headers.cacheControl());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Access-Control-Allow-Origin", "*");
        // Last-Modified must not be later than Date (RFC 9110, 8.8.2.1)
        if (rendition.modifiedMillis() <= nowMillis) {
            response.setHeader("Last-Modified", rendition.lastModified());
        }
        boolean compressed = Negotiation.takesGzip(request.getHeader("Accept-Encoding"));
        String known = Negotiation.unchanged(request, rendition, compressed, nowMillis);
        if (known != null) {
            response.setHeader("ETag", known);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = rendition.bytes(compressed);
        response.setHeader("ETag", rendition.tag(compressed));
        response.setHeader("Access-Control-Expose-Headers", "ETag, Last-Modified, Link");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Link", rendition.linkHeader());
        response.setHeader("Content-Type", rendition.about().contentType());
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
