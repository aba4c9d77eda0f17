package vn.kenhtin.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * Writes any number of articles of about 150 syllables as lines of JSON for {@code eval related}, and every thousandth id as a query. Words of one or two
 * syllables follow Zipf's law; each article mixes common words, words of its topic and some names. The same number always gives the same articles.
 */
public final class SyntheticArticles {

    private static final String[] ONSETS = "b c ch d đ g gh gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
    private static final String[] RIMES =
            ("a á à ả ã ạ an án àn ang áng àng ao áo at ác âm ấm ân ấn ăng ằng e é ẻ en êm ên ềnh i í ị in ít inh ính iên iến iệt iêu o ó ò ong"
                            + " óng oai oan oán ô ố ồ ôi ối ông ống ơ ở ơi ời u ú ụ ung úng uôn uốn ư ừ ữ ưng ước ượng ương ường uy úy")
                    .split(" ");
    private static final int WORDS = 45_000;
    private static final int TOPICS = 4_000;
    private static final int TOPIC_WORDS = 40;
    private static final int NAMES = 250_000;
    private static final int BODY_WORDS = 85;
    private static final double COMMON = 0.6;
    private static final double OF_TOPIC = 0.9;
    private static final long FIRST = 1_500_000_000L;
    private static final int SECONDS_BETWEEN = 120;
    private static final int ONE_QUERY_IN = 1_000;

    private final Random random;
    private final String[] words = new String[WORDS];

    private SyntheticArticles(long seed) {
        random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            words[i] = random.nextInt(3) == 0 ? syllable() : syllable() + " " + syllable();
        }
    }

    /** Arguments: how many articles, the file for them, the file for the queries. */
    public static void main(String[] args) throws IOException {
        int number = Integer.parseInt(args[0]);
        SyntheticArticles articles = new SyntheticArticles(number);
        try (BufferedWriter lines = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8);
                BufferedWriter queries = Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8)) {
            for (int i = 0; i < number; i++) {
                lines.write(articles.article(i));
                if (i % ONE_QUERY_IN == 0) {
                    queries.write("a" + i + "\n");
                }
            }
        }
    }

    private String article(int number) {
        int topic = random.nextInt(TOPICS);
        Instant published = Instant.ofEpochSecond(FIRST + (long) number * SECONDS_BETWEEN);
        return "{\"id\":\"a" + number + "\",\"site\":\"s" + random.nextInt(200) + "\",\"published\":\"" + published
                + "\",\"title\":\"" + text(topic, 7) + "\",\"lead\":\"" + text(topic, 15) + "\",\"body\":\""
                + text(topic, BODY_WORDS) + "\"}\n";
    }

    private String text(int topic, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            double kind = random.nextDouble();
            if (kind < COMMON) {
                text.append(words[zipf(WORDS)]);
            } else if (kind < OF_TOPIC) {
                text.append(words[Math.floorMod(topic * 7_919 + zipf(TOPIC_WORDS) * 104_729, WORDS)]);
            } else {
                int name = random.nextInt(NAMES);
                text.append(words[name % WORDS]).append(' ').append(words[name / 7 % WORDS]);
            }
            text.append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString().strip();
    }

    /** A rank below {@code limit} of which the probability falls with its inverse. */
    private int zipf(int limit) {
        return (int) Math.pow(limit, random.nextDouble()) % limit;
    }

    private String syllable() {
        return ONSETS[random.nextInt(ONSETS.length)] + RIMES[random.nextInt(RIMES.length)];
    }
}
