package vn.kenhtin.hub.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Gives the client only addresses that the guard permits. The client connects to exactly these, so a DNS answer that changes
 * between a check and the connection cannot lead it astray.
 */
final class GuardedResolver implements SocketAddressResolver {

    private final HostNames names;
    private final AddressGuard guard;
    private final Executor executor;

    GuardedResolver(HostNames names, AddressGuard guard, Executor executor) {
        this.names = names;
        this.guard = guard;
        this.executor = executor;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        Promise.completeWith(promise, lookup(host).thenApply(found -> permitted(host, port, found)));
    }

    /** All addresses of a host, permitted or not; the future fails when there is none. */
    CompletableFuture<List<InetAddress>> lookup(String host) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Arrays.asList(names.addresses(host));
                    } catch (UnknownHostException e) {
                        throw new CompletionException(e);
                    }
                },
                executor);
    }

    private List<InetSocketAddress> permitted(String host, int port, List<InetAddress> found) {
        List<InetSocketAddress> open = found.stream()
                .filter(guard::permits)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (open.isEmpty()) {
            throw new AddressRefusedException(host, found);
        }
        return open;
    }

    /** None of a host's addresses may be connected to. */
    static final class AddressRefusedException extends RuntimeException {
        AddressRefusedException(String host, List<InetAddress> found) {
            super(host + " is not on the public internet ("
                    + found.stream().map(InetAddress::getHostAddress).toList() + ")");
        }
    }
}
