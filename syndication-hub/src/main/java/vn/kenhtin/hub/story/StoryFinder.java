package vn.kenhtin.hub.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers the latest articles and finds those of which another is a copy. Candidates share a sample of their shingles, one in eight; each is then compared in
 * full. Memory is about 2 kB an article of 400 syllables. Safe for use by many threads, one at a time.
 */
public final class StoryFinder {

    private static final double LEAST_SHARED = 0.25;
    private static final int CANDIDATES = 24;

    private final int most;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private Remembered[] articles = new Remembered[1024];
    private int used;
    private int[] hits = new int[1024];
    private ShingleIndex index = new ShingleIndex();

    /** A finder that remembers the {@code most} articles added last. */
    public StoryFinder(int most) {
        this.most = most;
    }

    /** The remembered articles that are in substance the same text as {@code fingerprint}, the most similar first. */
    public synchronized List<StoryMatch> check(Fingerprint fingerprint) {
        List<StoryMatch> matches = new ArrayList<>();
        for (Remembered candidate : candidates(fingerprint.sample())) {
            Likeness likeness = Likeness.of(fingerprint, candidate.fingerprint());
            if (likeness.isCopy()) {
                matches.add(new StoryMatch(candidate.id(), likeness.ofShorter()));
            }
        }
        matches.sort(
                Comparator.comparingDouble(StoryMatch::similarity).reversed().thenComparing(StoryMatch::id));
        return matches;
    }

    /** Remembers an article; one with the same id is replaced. The oldest is forgotten when there are too many. */
    public synchronized void add(String id, Fingerprint fingerprint) {
        remove(id);
        if (slots.size() == most) {
            remove(slots.keySet().iterator().next());
        }
        if (used == articles.length) {
            makeRoom();
        }
        put(new Remembered(id, fingerprint));
    }

    /** Forgets an article; nothing happens if it is not remembered. */
    public synchronized void remove(String id) {
        Integer slot = slots.remove(id);
        Remembered forgotten = slot == null ? null : articles[slot];
        if (slot != null && forgotten != null) {
            index.forget(forgotten.fingerprint().sample());
            articles[slot] = null;
        }
    }

    /** The number of articles remembered. */
    public synchronized int size() {
        return slots.size();
    }

    private static double leastShared(int[] one, int[] other) {
        return Math.max(2, LEAST_SHARED * Math.min(one.length, other.length));
    }

    private void put(Remembered article) {
        articles[used] = article;
        slots.put(article.id(), used);
        index.add(used, article.fingerprint().sample());
        used++;
    }

    private List<Remembered> candidates(int[] sample) {
        int[] found = index.count(sample, hits);
        Map<Remembered, Integer> shared = new HashMap<>();
        for (int slot : found) {
            Remembered article = articles[slot];
            if (article != null
                    && hits[slot] >= leastShared(sample, article.fingerprint().sample())) {
                shared.put(article, hits[slot]);
            }
            hits[slot] = 0;
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Remembered, Integer>comparingByValue().reversed())
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Drops the slots of forgotten articles if they are many, and doubles the tables otherwise. */
    private void makeRoom() {
        List<Remembered> alive = new ArrayList<>();
        for (int slot : slots.values()) {
            Remembered article = articles[slot];
            if (article != null) {
                alive.add(article);
            }
        }
        if (alive.size() * 2 > articles.length) {
            articles = Arrays.copyOf(articles, articles.length * 2);
            hits = Arrays.copyOf(hits, hits.length * 2);
            return;
        }
        Arrays.fill(articles, null);
        slots.clear();
        used = 0;
        index = new ShingleIndex();
        alive.forEach(this::put);
    }

    private record Remembered(String id, Fingerprint fingerprint) {}
}
