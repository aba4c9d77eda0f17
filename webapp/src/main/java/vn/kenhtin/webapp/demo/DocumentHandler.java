package vn.kenhtin.webapp.demo;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends documents with the manners of RFC 9110: conditional requests, content coding, HEAD; and 405 for what changes things. */
final class DocumentHandler extends Handler.Abstract {

    private final BiFunction<String, String, Document> documents;

    /** @param documents from a path and a query, which is empty when there is none */
    DocumentHandler(BiFunction<String, String, Document> documents) {
        this.documents = documents;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        if (!head && !HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            return send(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, new byte[0]);
        }
        Document document = documents.apply(
                Request.getPathInContext(request),
                Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""));
        boolean zipped = document.gzip().length > 0 && acceptsGzip(request.getHeaders());
        String tag = '"' + document.tag() + (zipped ? "-gzip\"" : "\"");
        describe(response.getHeaders(), document, tag);
        if (document.status() == HttpStatus.OK_200 && isFresh(request.getHeaders(), document, tag)) {
            return send(response, callback, HttpStatus.NOT_MODIFIED_304, new byte[0]);
        }
        byte[] body = zipped ? document.gzip() : document.identity();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, document.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        if (zipped) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        return send(response, callback, document.status(), head ? new byte[0] : body);
    }

    private static void describe(HttpFields.Mutable headers, Document document, String tag) {
        headers.put(HttpHeader.ETAG, tag);
        headers.put(HttpHeader.LAST_MODIFIED, DateText.http(document.modified()));
        headers.put(HttpHeader.VARY, "Accept-Encoding");
        // short, so that a correction or withdrawal in the demo is seen at the next poll
        headers.put(HttpHeader.CACHE_CONTROL, "public, max-age=10");
    }

    /** If-None-Match beats If-Modified-Since; RFC 9110, section 13.2.2. */
    private static boolean isFresh(HttpFields headers, Document document, String tag) {
        if (headers.contains(HttpHeader.IF_NONE_MATCH)) {
            return headers.getCSV(HttpHeader.IF_NONE_MATCH, true).stream()
                    .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                    .anyMatch(known -> known.equals("*") || known.equals(tag));
        }
        long since = headers.getDateField(HttpHeader.IF_MODIFIED_SINCE);
        return since >= document.modified().toEpochMilli();
    }

    private static boolean acceptsGzip(HttpFields headers) {
        return headers.getCSV(HttpHeader.ACCEPT_ENCODING, false).stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT).replace(" ", ""))
                .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    private static boolean send(Response response, Callback callback, int status, byte[] body) {
        response.setStatus(status);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
