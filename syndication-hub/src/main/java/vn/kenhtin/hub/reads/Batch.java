package vn.kenhtin.hub.reads;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How often each of some articles was read, and its form in the log: 16 bytes of id and 4 of count for each. Immutable. */
record Batch(Map<UUID, Integer> counts) {

    private static final int ENTRY = 20;

    /** Copies the map. */
    Batch {
        counts = Map.copyOf(counts);
    }

    /** Each occurrence is one read. */
    static Batch of(List<UUID> articles) {
        Map<UUID, Integer> counts = new HashMap<>();
        articles.forEach(article -> counts.merge(article, 1, Integer::sum));
        return new Batch(counts);
    }

    /** @throws IllegalArgumentException when the bytes are not what {@link #bytes} gives */
    static Batch parse(byte[] bytes) {
        if (bytes.length % ENTRY != 0) {
            throw new IllegalArgumentException("A row of the read log has " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Map<UUID, Integer> counts = new HashMap<>();
        while (in.hasRemaining()) {
            UUID article = new UUID(in.getLong(), in.getLong());
            counts.merge(article, in.getInt(), Integer::sum);
        }
        return new Batch(counts);
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(counts.size() * ENTRY);
        counts.forEach((article, count) -> out.putLong(article.getMostSignificantBits())
                .putLong(article.getLeastSignificantBits())
                .putInt(count));
        return out.array();
    }

    int reads() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
