package vn.kenhtin.webapp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import vn.kenhtin.hub.feed.serve.FeedHits;
import vn.kenhtin.hub.feed.serve.FeedHits.Hit;
import vn.kenhtin.hub.feed.serve.HeaderField;
import vn.kenhtin.hub.feed.serve.Rendition;

/** A feed's answers with their header fields encoded and their bytes where the socket takes them from. */
record PreparedFeed(Form plain, Form gzip) {

    /** One encoding of the feed. */
    private record Form(List<HttpField> whole, List<HttpField> unchanged, ByteBuffer body) {

        static Form of(Rendition rendition, boolean compressed, FeedHits hits) {
            byte[] bytes = rendition.bytes(compressed);
            List<HttpField> whole = encoded(hits.fields(new Hit(rendition, compressed, false)));
            whole.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, Long.toString(bytes.length)));
            return new Form(
                    List.copyOf(whole),
                    List.copyOf(encoded(hits.fields(new Hit(rendition, compressed, true)))),
                    compressed ? outsideTheHeap(bytes) : ByteBuffer.wrap(bytes));
        }

        /** Spares the copy that a socket otherwise makes of each write; nearly everybody takes gzip, so that only that form is worth it. */
        private static ByteBuffer outsideTheHeap(byte[] bytes) {
            return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        }

        private static List<HttpField> encoded(List<HeaderField> fields) {
            return fields.stream()
                    .<HttpField>map(field -> new PreEncodedHttpField(field.name(), field.value()))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    static PreparedFeed of(Rendition rendition, FeedHits hits) {
        return new PreparedFeed(Form.of(rendition, false, hits), Form.of(rendition, true, hits));
    }

    /** Bytes outside the heap. */
    int weight() {
        return gzip.body().capacity();
    }

    void send(Hit hit, Response response, Callback callback) {
        Form form = hit.compressed() ? gzip : plain;
        HttpFields.Mutable headers = response.getHeaders();
        for (HttpField field : hit.unchanged() ? form.unchanged() : form.whole()) {
            headers.add(field);
        }
        if (hit.unchanged()) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
        } else {
            response.write(true, form.body().asReadOnlyBuffer(), callback);
        }
    }
}
