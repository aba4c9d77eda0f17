package vn.kenhtin.magnolia.portal;

import java.util.HashMap;
import java.util.Map;

/** Magnolia's {@code damfn}: knows the assets it was told of, and at its worst for all others. */
public final class Damfn {

    private final Map<String, String> links = new HashMap<>();

    void add(String key, String link) {
        links.put(key, link);
    }

    public Asset getAsset(String key) {
        if (!links.containsKey(key)) {
            throw new IllegalStateException("No asset " + key);
        }
        return new Asset(links.get(key));
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
