package vn.kenhtin.hub.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation (RFC 4632, RFC 4291 section 2.3). Immutable.
 *
 * <p>A range of one family never contains an address of the other. Java turns IPv4-mapped IPv6 addresses into IPv4 ones, so
 * they match IPv4 ranges.
 *
 * @param network the first address of the range; bits behind the prefix are ignored
 * @param prefix how many leading bits count: 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record Cidr(InetAddress network, int prefix) {

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException when the prefix does not suit the address */
    public Cidr {
        if (prefix < 0 || prefix > network.getAddress().length * 8) {
            throw new IllegalArgumentException("Prefix /" + prefix + " does not suit " + network.getHostAddress());
        }
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; never asks the DNS.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static Cidr fromString(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!LITERAL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("Not an address range such as 10.0.0.0/8 or fd00::/8: " + text);
        }
        try {
            InetAddress network = InetAddress.getByName(parts[0]);
            int whole = network.getAddress().length * 8;
            return new Cidr(network, parts.length == 1 ? whole : Integer.parseInt(parts[1]));
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("Not an address range such as 10.0.0.0/8 or fd00::/8: " + text, e);
        }
    }

    /** Whether {@code address} lies in this range. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = prefix / 8;
        for (int i = 0; i < whole; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int mask = 0xFF00 >> (prefix % 8) & 0xFF;
        return mask == 0 || (ours[whole] & mask) == (theirs[whole] & mask);
    }

    /** The canonical text, {@code address/prefix}; {@link #fromString} reads it back. */
    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefix;
    }
}
