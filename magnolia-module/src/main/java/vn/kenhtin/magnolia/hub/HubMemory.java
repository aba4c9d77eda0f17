package vn.kenhtin.magnolia.hub;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** What the hub last told, for pages to read. Never blocks; safe for use by several threads. */
public final class HubMemory {

    private final Map<String, List<RelatedNews>> related = new ConcurrentHashMap<>();
    private final Map<String, Long> reads = new ConcurrentHashMap<>();
    private volatile Map<Window, List<MostRead>> mostRead = Map.of();

    /** The related news of the article with that uuid, best first; empty if the hub told none. */
    public List<RelatedNews> related(String uuid) {
        return related.getOrDefault(uuid, List.of());
    }

    /** How often the article was read in all, the old portal's reads included; empty if the hub told nothing. */
    public OptionalLong reads(String uuid) {
        Long total = reads.get(uuid);
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** The most read news, most first. */
    public List<MostRead> mostRead(Window window) {
        return mostRead.getOrDefault(window, List.of());
    }

    /** All counts by article's uuid; a live view. */
    public Map<String, Long> allReads() {
        return reads;
    }

    /** Takes a count remembered from an earlier run; what the hub tells goes before it. */
    public void remember(String uuid, long total) {
        reads.putIfAbsent(uuid, total);
    }

    void learnRelated(String uuid, List<RelatedNews> news) {
        if (news.isEmpty()) {
            related.remove(uuid);
        } else {
            related.put(uuid, news);
        }
    }

    void learnReads(String uuid, long total) {
        reads.put(uuid, total);
    }

    synchronized void learnMostRead(Window window, List<MostRead> list) {
        Map<Window, List<MostRead>> changed = new EnumMap<>(Window.class);
        changed.putAll(mostRead);
        changed.put(window, list);
        mostRead = changed;
    }
}
