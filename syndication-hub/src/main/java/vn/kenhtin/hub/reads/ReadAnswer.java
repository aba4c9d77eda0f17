package vn.kenhtin.hub.reads;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a read.
 *
 * @param article null when it is unknown
 * @param reads the article's total; null when the article is unknown, or the caller asks too often to be told
 */
record ReadAnswer(
        Result result, @Nullable UUID article, @Nullable Long reads) {

    enum Result {
        COUNTED("counted"),
        REPEAT("repeat"),
        BOT("bot"),
        UNKNOWN_ARTICLE("unknown-article");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        @JsonValue
        String code() {
            return code;
        }
    }

    static final ReadAnswer UNKNOWN = new ReadAnswer(Result.UNKNOWN_ARTICLE, null, null);

    static ReadAnswer of(Result result, RunningTotal total) {
        return new ReadAnswer(result, total.article(), total.reads());
    }
}
