package vn.kenhtin.hub.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Refused;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.TooLarge;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable.Reason;
import vn.kenhtin.hub.ingest.fetch.GuardedResolver.AddressRefusedException;

/** A request ended without a whole response; it knows which outcome that makes. */
final class ExchangeFailedException extends Exception {

    private final boolean answered;

    /** @param answered whether any of a response had come */
    ExchangeFailedException(@Nullable Throwable cause, boolean answered) {
        super(cause);
        this.answered = answered;
    }

    /** Whether the connection broke without a byte of response, as one that was kept alive too long does. */
    boolean connectionWasStale() {
        Throwable cause = getCause();
        return !answered
                && (cause instanceof EOFException
                        || cause instanceof ClosedChannelException
                        || (cause instanceof SocketException && !(cause instanceof ConnectException)));
    }

    /** The outcome of a fetch that failed so at {@code url}. */
    FetchOutcome outcome(URI url) {
        Throwable last = this;
        while (last.getCause() != null) {
            last = last.getCause();
            if (last instanceof AddressRefusedException) {
                return new Refused(String.valueOf(last.getMessage()));
            }
            if (last instanceof BodyTooLargeException) {
                return new TooLarge(url + ": " + last.getMessage());
            }
            if (last instanceof HttpException http && isHeadTooLarge(http)) {
                return new TooLarge(url + ": the response head is larger than allowed");
            }
        }
        Reason reason = reason(last);
        return new Unreachable(reason, url + explanation(reason, last));
    }

    /** Jetty gives this exception the status of the response, so only its reason tells. */
    private static boolean isHeadTooLarge(HttpException e) {
        return String.valueOf(e.getReason()).contains("Header Bytes Too Large");
    }

    private Reason reason(Throwable last) {
        if (isCausedBy(UnknownHostException.class)) {
            return Reason.DNS;
        }
        if (isCausedBy(TimeoutException.class) || isCausedBy(SocketTimeoutException.class)) {
            return Reason.TIMEOUT;
        }
        if (isCausedBy(SSLException.class)) {
            return Reason.TLS;
        }
        boolean broke = last instanceof IOException && !(last instanceof EOFException);
        return broke || last instanceof InterruptedException ? Reason.CONNECTION : Reason.PROTOCOL;
    }

    private boolean isCausedBy(Class<? extends Exception> type) {
        Throwable cause = getCause();
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String explanation(Reason reason, Throwable last) {
        return switch (reason) {
            case DNS -> ": the host name has no address";
            case TIMEOUT -> ": no whole response in time";
            case TLS -> ": no trusted TLS connection (" + last.getMessage() + ")";
            case PROTOCOL ->
                last instanceof EOFException
                        ? ": the connection ended before the response did"
                        : ": the response is not valid HTTP";
            default -> ": the connection failed or was given up";
        };
    }

    /** A body is larger than the limit, in the form it came in or decoded. */
    static final class BodyTooLargeException extends IOException {
        BodyTooLargeException(int limit) {
            super("the body has more than " + limit + " bytes");
        }
    }
}
