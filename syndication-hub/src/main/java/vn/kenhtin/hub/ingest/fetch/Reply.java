package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;
import org.eclipse.jetty.http.HttpFields;

/**
 * One response as it came.
 *
 * @param body raw bytes, still content-encoded; may be cut when {@code status} is no success
 */
@SuppressWarnings("ArrayRecordComponent") // large and handed on once: neither copied nor compared
record Reply(URI url, int status, ReplyFields fields, byte[] body) {

    Reply(URI url, int status, HttpFields fields, byte[] body) {
        this(url, status, new ReplyFields(fields), body);
    }

    boolean redirects() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    boolean redirectsForGood() {
        return status == 301 || status == 308;
    }
}
