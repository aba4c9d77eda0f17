package vn.kenhtin.hub.feed.serve;

import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.feed.ArchiveAddress;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.write.FeedWriter;
import vn.kenhtin.hub.platform.http.HubUris;

/** The Link fields (RFC 8288) of what is published: where it is, who tells of its changes, and where else it can be read. */
record LinkField(HubUris uris) {

    /** Of a document that stands for itself. */
    String of(String path) {
        return link(path, "self", null);
    }

    /** Of a feed: itself, its WebSub hub, its page for people, the same in the other formats. */
    String of(FeedAddress address) {
        StringBuilder links = new StringBuilder(of(address.path()))
                .append(", ")
                .append(link(FeedWriter.HUB, "hub", null))
                .append(", ")
                .append(link("/feeds/" + address.name(), "alternate", "text/html"));
        for (FeedFormat other : FeedFormat.values()) {
            if (other != address.format()) {
                String path = address.in(other).path();
                links.append(", ").append(link(path, "alternate", other.mediaType()));
            }
        }
        return links.toString();
    }

    /** Of a part of an archive: itself and the same in the other formats. Nobody is told of its changes. */
    String of(ArchiveAddress address) {
        StringBuilder links = new StringBuilder(of(address.path()));
        for (FeedFormat other : FeedFormat.values()) {
            if (other != address.format()) {
                String path = new ArchiveAddress(address.site(), address.part(), other).path();
                links.append(", ").append(link(path, "alternate", other.mediaType()));
            }
        }
        return links.toString();
    }

    private String link(String path, String relation, @Nullable String type) {
        String link = '<' + uris.of(path).toString() + ">; rel=\"" + relation + '"';
        return type == null ? link : link + "; type=\"" + type + '"';
    }
}
