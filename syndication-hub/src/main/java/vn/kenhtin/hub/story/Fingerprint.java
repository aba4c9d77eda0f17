package vn.kenhtin.hub.story;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.kenhtin.hub.platform.text.Syllable;
import vn.kenhtin.hub.platform.text.Syllables;
import vn.kenhtin.hub.platform.text.VietnameseSpelling;

/**
 * What is kept of an article to recognise its copies: hashes of every three syllables in a row, without accents and with all figures alike, the figures
 * with the words around them, and a sample of the three syllables with their figures. Lost accents, moved tone marks and another headline change nothing; sentences that were
 * dropped, added or moved change little. About 5 bytes a syllable. Immutable.
 */
public final class Fingerprint {

    private static final int SHINGLE = 3;
    private static final int SHORT_TEXT = 40;
    private static final int LEAST_SAMPLE = 16;
    private static final int ONE_IN = 8;
    private static final int ANY_FIGURE = 0x23;

    private final int[] shingles;
    private final long[] figures;
    private final int[] sample;

    private Fingerprint(int[] shingles, long[] figures, int[] sample) {
        this.shingles = shingles;
        this.figures = figures;
        this.sample = sample;
    }

    /** The fingerprint of an article's plain text. The title counts only where lead and body are too short to tell articles apart. */
    public static Fingerprint of(String title, String lead, String body) {
        List<Syllable> text = syllables(lead, body);
        if (text.size() < SHORT_TEXT) {
            text = syllables(title, lead, body);
        }
        int[] exact = text.stream().mapToInt(Fingerprint::hash).toArray();
        int[] alike = exact.clone();
        for (int i = 0; i < alike.length; i++) {
            alike[i] = text.get(i).isNumber() ? ANY_FIGURE : alike[i];
        }
        return new Fingerprint(shingles(alike), figures(text, exact, alike), sample(shingles(exact)));
    }

    /**
     * The fingerprint that {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it did not write these bytes
     */
    public static Fingerprint fromBytes(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int[] shingles = read(buffer).toArray();
            int[] halves = read(buffer).toArray();
            long[] figures = new long[halves.length / 2];
            Arrays.setAll(figures, i -> ((long) halves[2 * i] << 32) | (halves[2 * i + 1] & 0xFFFF_FFFFL));
            return new Fingerprint(shingles, figures, read(buffer).toArray());
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("no fingerprint: " + bytes.length + " bytes", e);
        }
    }

    /** Whether one of the two texts is in substance a copy of the other. */
    public boolean isCopyOf(Fingerprint other) {
        return Likeness.of(this, other).isCopy();
    }

    /** A form to store; read it with {@link #fromBytes}. */
    public byte[] bytes() {
        int[] halves = Arrays.stream(figures)
                .flatMap(figure -> LongStream.of(figure >> 32, figure))
                .mapToInt(half -> (int) half)
                .toArray();
        ByteBuffer buffer =
                ByteBuffer.allocate(Integer.BYTES * (3 + shingles.length + 2 * figures.length + sample.length));
        for (int[] part : List.of(shingles, halves, sample)) {
            buffer.putInt(part.length);
            Arrays.stream(part).forEach(buffer::putInt);
        }
        return buffer.array();
    }

    /** Different shingles, ascending; all figures count as the same word. */
    int[] shingles() {
        return shingles;
    }

    /** Different figures, ascending: in the high half a hash of the words around it, in the low half the figure. */
    long[] figures() {
        return figures;
    }

    /**
     * One in eight of the shingles with their figures, more of a short text, ascending. Samples are nested: what is in a sparse sample of a text is in a denser
     * one too, so long and short texts meet.
     */
    int[] sample() {
        return sample;
    }

    private static IntStream read(ByteBuffer buffer) {
        int size = buffer.getInt();
        if (size < 0 || size > buffer.remaining() / Integer.BYTES) {
            throw new BufferUnderflowException();
        }
        return IntStream.generate(buffer::getInt).limit(size);
    }

    private static List<Syllable> syllables(String... parts) {
        return Stream.of(parts)
                .map(Syllables::nfc)
                .flatMap(part -> Syllables.of(part).stream())
                .toList();
    }

    /** Numbers joined by a stroke or a hyphen, as in dates, are one figure: days and months alone agree too often by chance. */
    private static long[] figures(List<Syllable> text, int[] exact, int[] alike) {
        long[] figures = new long[exact.length];
        int size = 0;
        for (int i = 0; i < exact.length; i++) {
            if (text.get(i).isNumber()) {
                int first = i;
                int figure = exact[i];
                while (i + 1 < exact.length && text.get(i + 1).isNumber() && adjoin(text.get(i), text.get(i + 1))) {
                    figure = mixed(figure * 31 + exact[++i]);
                }
                int place = (at(alike, first - 2) * 31 + at(alike, first - 1)) * 31 + at(alike, i + 1);
                figures[size++] = ((long) mixed(place) << 32) | (figure & 0xFFFF_FFFFL);
            }
        }
        return Arrays.stream(figures, 0, size).sorted().distinct().toArray();
    }

    private static boolean adjoin(Syllable one, Syllable next) {
        return next.start() == one.end() + 1;
    }

    private static int at(int[] hashes, int index) {
        return index < 0 || index >= hashes.length ? 0 : hashes[index];
    }

    private static int[] shingles(int[] hashes) {
        int[] shingles = new int[Math.max(0, hashes.length - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = mixed((hashes[i] * 31 + hashes[i + 1]) * 31 + hashes[i + 2]);
        }
        return different(shingles);
    }

    private static int[] sample(int[] shingles) {
        for (int oneIn = ONE_IN; oneIn > 1; oneIn /= 2) {
            int mask = oneIn - 1;
            int[] sample = Arrays.stream(shingles)
                    .filter(shingle -> (shingle & mask) == 0)
                    .toArray();
            if (sample.length >= LEAST_SAMPLE) {
                return sample;
            }
        }
        return shingles;
    }

    private static int[] different(int[] hashes) {
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** Without accents, and numbers without the points and commas that sites write differently. */
    private static int hash(Syllable syllable) {
        String text = syllable.text();
        String plain = syllable.isNumber() ? text.replace(".", "").replace(",", "") : VietnameseSpelling.fold(text);
        int hash = 0x811c9dc5;
        for (int i = 0; i < plain.length(); i++) {
            hash = (hash ^ plain.charAt(i)) * 0x01000193;
        }
        return mixed(hash);
    }

    /** The finaliser of MurmurHash3: every bit of the input moves every bit of the hash. */
    private static int mixed(int bits) {
        int hash = bits;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
