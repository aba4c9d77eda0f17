package vn.kenhtin.hub.ingest.fetch;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who feels our requests: a registrable domain and the addresses it resolves to. Two URLs share an origin when they share any key;
 * the portals of many districts are one machine. Immutable.
 *
 * @param keys the registrable domain, and each address as text
 */
public record Origin(Set<String> keys) {

    public Origin {
        keys = Set.copyOf(keys);
    }

    static Origin of(String host, Collection<InetAddress> addresses) {
        Set<String> keys = new TreeSet<>();
        keys.add(RegistrableDomain.of(host));
        addresses.forEach(address -> keys.add(address.getHostAddress()));
        return new Origin(keys);
    }

    /** What of this origin is no part of {@code visited}; without keys when nothing is. */
    public Origin without(Origin visited) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeAll(visited.keys);
        return new Origin(rest);
    }
}
