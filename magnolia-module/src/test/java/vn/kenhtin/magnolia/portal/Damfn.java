package vn.kenhtin.magnolia.portal;

import java.util.HashMap;
import java.util.Map;

/** Magnolia's {@code damfn}: knows the assets it was told of. */
public final class Damfn {

    private final Map<String, String> links = new HashMap<>();

    void add(String key, String link) {
        links.put(key, link);
    }

    public Asset getAsset(String key) {
        return links.containsKey(key) ? new Asset(links.get(key)) : null;
    }

    /** An asset. */
    public static final class Asset {

        private final String link;

        Asset(String link) {
            this.link = link;
        }

        public String getLink() {
            return link;
        }
    }
}
