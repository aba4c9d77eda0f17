package vn.kenhtin.magnolia.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.kenhtin.magnolia.content.NewsNode;

/**
 * The items asked for last, as they were written: hubs ask for the newest again and again, and reading one from the repository takes longer than all else. An
 * item is written anew once its article has another place in the ledger, and after five minutes, for its pictures may have changed without the article. Safe
 * for use by several threads.
 */
final class WrittenItems {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** Four of the longest pages; about 6 MB. */
    private static final int MOST = 400;

    private static final float LOAD = 0.75f;

    private final ItemWriter writer;
    private final Clock clock;
    private final Map<String, Written> kept = new LinkedHashMap<String, Written>(MOST, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
            return size() > MOST;
        }
    };

    WrittenItems(ItemWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * The article as an item of JSON Feed.
     *
     * @param user whose rights decide which pictures are in it
     * @param position the article's place in the ledger before {@code news} was read
     */
    SerializableString item(String user, long position, NewsNode news) throws IOException {
        String key = news.uuid() + " " + user;
        Instant now = clock.instant();
        synchronized (kept) {
            Written written = kept.get(key);
            if (written != null && written.position == position && now.isBefore(written.end)) {
                return written.json;
            }
        }
        Written written = new Written(position, now.plus(LIFE), write(news));
        synchronized (kept) {
            kept.put(key, written);
        }
        return written.json;
    }

    private SerializableString write(NewsNode news) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writer.write(news, json);
        }
        return new SerializedString(text.toString());
    }

    private static final class Written {

        private final long position;
        private final Instant end;
        private final SerializableString json;

        Written(long position, Instant end, SerializableString json) {
            this.position = position;
            this.end = end;
            this.json = json;
        }
    }
}
