package vn.kenhtin.hub.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import vn.kenhtin.hub.platform.text.Syllable;
import vn.kenhtin.hub.platform.text.Syllables;

/**
 * The terms of an article, syllables and pairs of neighbouring syllables within a phrase, as 32-bit hashes with their counts. Pairs stand in for word
 * segmentation: most Vietnamese words have one or two syllables. A hash tells which of the two it is of. A term of the title counts three times, of the lead
 * twice. Immutable.
 */
public final class TermVector {

    private static final int TITLE_WEIGHT = 3;
    private static final int LEAD_WEIGHT = 2;
    private static final int MOST = 255;
    private static final int ENTRY_BYTES = 5;
    private static final int PAIR = 1;

    private final int[] terms;
    private final byte[] counts;

    private TermVector(int[] terms, byte[] counts) {
        this.terms = terms;
        this.counts = counts;
    }

    /** The terms of an article in NFC; any part may be empty. */
    public static TermVector of(String title, String lead, String body) {
        List<Syllable> inTitle = Syllables.of(title);
        List<Syllable> inLead = Syllables.of(lead);
        List<Syllable> inBody = Syllables.of(body);
        long[] found = new long[2 * (inTitle.size() + inLead.size() + inBody.size())];
        int size = collect(inTitle, TITLE_WEIGHT, found, 0);
        size = collect(inLead, LEAD_WEIGHT, found, size);
        size = collect(inBody, 1, found, size);
        return merged(Arrays.copyOf(found, size));
    }

    /** The number of different terms. */
    public int size() {
        return terms.length;
    }

    /** The hash of a term; terms are in ascending order of their hashes. */
    public int term(int index) {
        return terms[index];
    }

    /** Whether a term is a pair of syllables; the syllables of it are terms too. */
    public static boolean isPair(int term) {
        return (term & PAIR) != 0;
    }

    /** The weighted count of a term, 1 to 255. */
    public int count(int index) {
        return counts[index] & 0xFF;
    }

    /** Whether the article has the term. */
    boolean contains(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }

    /** Share of the terms of the article with fewer that the other has too, 0 to 1. */
    public double overlap(TermVector other) {
        int shared = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            shared += terms[i] == other.terms[j] ? 1 : 0;
            boolean forward = terms[i] <= other.terms[j];
            j += other.terms[j] <= terms[i] ? 1 : 0;
            i += forward ? 1 : 0;
        }
        return shared == 0 ? 0 : (double) shared / Math.min(terms.length, other.terms.length);
    }

    BytesRef bytes() {
        byte[] bytes = new byte[terms.length * ENTRY_BYTES];
        for (int i = 0; i < terms.length; i++) {
            putTerm(terms[i], bytes, i * ENTRY_BYTES);
            bytes[i * ENTRY_BYTES + 4] = counts[i];
        }
        return new BytesRef(bytes);
    }

    static TermVector fromBytes(BytesRef ref) {
        int size = ref.length / ENTRY_BYTES;
        int[] terms = new int[size];
        byte[] counts = new byte[size];
        for (int i = 0, at = ref.offset; i < size; i++, at += ENTRY_BYTES) {
            terms[i] = termAt(ref.bytes, at);
            counts[i] = ref.bytes[at + 4];
        }
        return new TermVector(terms, counts);
    }

    static void putTerm(int term, byte[] bytes, int at) {
        bytes[at] = (byte) (term >>> 24);
        bytes[at + 1] = (byte) (term >>> 16);
        bytes[at + 2] = (byte) (term >>> 8);
        bytes[at + 3] = (byte) term;
    }

    static int termAt(byte[] bytes, int at) {
        return (bytes[at] << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }

    private static int collect(List<Syllable> syllables, int weight, long[] found, int size) {
        int at = size;
        int before = 0;
        for (Syllable syllable : syllables) {
            int hash = hash(syllable.text());
            found[at++] = ((long) hash << 32) | weight;
            if (!syllable.opensPhrase()) {
                found[at++] = ((long) pair(before, hash) << 32) | weight;
            }
            before = hash;
        }
        return at;
    }

    private static TermVector merged(long[] found) {
        Arrays.sort(found);
        int[] terms = new int[found.length];
        byte[] counts = new byte[found.length];
        int size = 0;
        for (int i = 0; i < found.length; ) {
            int term = (int) (found[i] >> 32);
            int count = 0;
            for (; i < found.length && (int) (found[i] >> 32) == term; i++) {
                count += (int) found[i];
            }
            terms[size] = term;
            counts[size++] = (byte) Math.min(count, MOST);
        }
        return new TermVector(Arrays.copyOf(terms, size), Arrays.copyOf(counts, size));
    }

    private static int hash(String syllable) {
        int hash = 0x9747b28c;
        for (int i = 0; i < syllable.length(); i++) {
            hash = (hash ^ syllable.charAt(i)) * 0x01000193;
        }
        return mixed(hash) & ~PAIR;
    }

    static int pair(Syllable first, Syllable second) {
        return pair(hash(first.text()), hash(second.text()));
    }

    private static int pair(int first, int second) {
        return mixed((first * 31 + second) ^ 0x5bd1e995) | PAIR;
    }

    /** The finaliser of MurmurHash3: every bit of the input moves every bit of the hash. */
    private static int mixed(int bits) {
        int hash = bits;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
