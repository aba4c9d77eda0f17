package vn.kenhtin.hub.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a client's address behind proxies: {@code X-Forwarded-For} is read from its end, and only as far as trusted proxies have written it.
 *
 * @param trusted networks of our own proxies
 */
public record ClientAddress(List<Cidr> trusted) {

    private static final int NETWORK_BYTES = 8;

    /**
     * The addresses behind the proxies that a configuration trusts.
     *
     * @throws IllegalArgumentException when a range cannot be read
     */
    public static ClientAddress behind(List<String> proxies) {
        return new ClientAddress(proxies.stream().map(Cidr::fromString).toList());
    }

    /** Copies the list. */
    public ClientAddress {
        trusted = List.copyOf(trusted);
    }

    /**
     * The last address on the way to us that is not a trusted proxy.
     *
     * @param remote address at the other end of the connection
     * @param forwarded the values of all {@code X-Forwarded-For} headers in their order
     * @throws IllegalArgumentException when {@code remote} is no address
     */
    public InetAddress of(String remote, Enumeration<String> forwarded) {
        InetAddress address = literal(remote);
        StringBuilder way = new StringBuilder();
        while (forwarded.hasMoreElements()) {
            way.append(',').append(forwarded.nextElement());
        }
        String[] steps = way.toString().split(",");
        for (int i = steps.length - 1; i > 0 && isTrusted(address); i--) {
            InetAddress before = literalOrNull(steps[i]);
            if (before == null) {
                break;
            }
            address = before;
        }
        return address;
    }

    /** What tells clients apart: IPv6 hosts change their addresses within a network of /64. */
    public static byte[] network(InetAddress client) {
        byte[] whole = client.getAddress();
        return client instanceof Inet6Address ? Arrays.copyOf(whole, NETWORK_BYTES) : whole;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static @Nullable InetAddress literalOrNull(String text) {
        try {
            return literal(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Never asks the DNS. */
    private static InetAddress literal(String text) {
        String plain = text.strip().replaceAll("^\\[|\\]$|%.*$", "");
        if (plain.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A range is no address");
        }
        return Cidr.fromString(plain).network();
    }
}
