package vn.kenhtin.hub.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kenhtin.hub.platform.http.Cidr;

/**
 * Keeps outgoing requests away from addresses that are not public unicast: loopback, private, link-local with the cloud metadata
 * services, carrier-grade NAT, multicast, documentation, and every IPv6 form that wraps an IPv4 address (IANA special-purpose
 * registries, RFC 6890). Configured ranges are let through. Immutable and safe for use by many threads.
 *
 * <p>It has to be asked with the very address that is connected to; asking with a host name beforehand would leave room for a DNS
 * answer that changes in between.
 */
public final class AddressGuard {

    private static final List<Cidr> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Cidr::fromString)
            .toList();

    /** All global unicast IPv6 space; NAT64, ULA, link-local, multicast and IPv4-compatible forms lie outside of it. */
    private static final Cidr GLOBAL_IPV6 = Cidr.fromString("2000::/3");

    private static final Pattern PLAIN_IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private final List<Cidr> allowed;

    /** @param allowed ranges let through although they are not public */
    public AddressGuard(List<Cidr> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /**
     * The guard that a configuration asks for.
     *
     * @throws IllegalArgumentException when an allowed range cannot be read
     */
    public static AddressGuard of(FetchConfig config) {
        return new AddressGuard(
                config.allow().orElse(List.of()).stream().map(Cidr::fromString).toList());
    }

    /**
     * Whether the text of {@code url} alone does not speak against fetching it: http or https, and no literal address that is not permitted. What a host name
     * stands for is judged at each connection.
     */
    public boolean permits(URI url) {
        String host = url.getHost();
        if (host == null || !("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))) {
            return false;
        }
        if (host.equalsIgnoreCase("localhost")) {
            return permits(InetAddress.getLoopbackAddress());
        }
        if (!PLAIN_IPV4.matcher(host).matches() && !host.startsWith("[")) {
            return !isOddLiteral(host);
        }
        try {
            // a literal: nothing is asked of the DNS
            return permits(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether a connection to {@code address} may be made. */
    public boolean permits(InetAddress address) {
        if (allowed.stream().anyMatch(range -> range.contains(address))) {
            return true;
        }
        boolean ipv6 = address.getAddress().length == 16;
        return (!ipv6 || GLOBAL_IPV6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    /**
     * Whether {@code host} is an IPv4 address in a notation that programs read differently: one number, octal, hexadecimal or
     * shortened. Nobody writes feed URLs so, except to slip past a filter; such hosts are refused whatever they mean.
     */
    public static boolean isOddLiteral(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() && !PLAIN_IPV4.matcher(name).matches();
    }
}
