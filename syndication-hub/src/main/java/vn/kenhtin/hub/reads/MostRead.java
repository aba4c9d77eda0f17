package vn.kenhtin.hub.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleChange;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleListener;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.reads.Ranking.Place;

/**
 * "Tin đọc nhiều": lists of live articles by their reads. A list is made from the sums of hours when somebody asks and it is older than ten seconds and reads
 * were added up or the hour has turned; until then everybody gets the same. Safe for use by many threads.
 */
public final class MostRead implements ArticleListener {

    /** Longest list. */
    static final int MOST = 100;

    private static final Duration AGE = Duration.ofSeconds(10);
    private static final int LISTS = 1000;

    private final Jdbi jdbi;
    private final ArticleStore articles;
    private final ReadCounts counts;
    private final InstantSource clock;
    private final AtomicLong edits = new AtomicLong();
    private final Cache<Ranking, Board> boards =
            Caffeine.newBuilder().maximumSize(LISTS).executor(Runnable::run).build();

    MostRead(Jdbi jdbi, ArticleStore articles, ReadCounts counts, InstantSource clock) {
        this.jdbi = jdbi;
        this.articles = articles;
        this.counts = counts;
        this.clock = clock;
    }

    /** An article and how often it was read within the window asked for. */
    record Ranked(Article article, long reads) {}

    /** What a list was made from. */
    private record Moment(long position, int hour) {}

    private record Board(List<Ranked> ranked, Moment moment, long edits, long madeMillis) {}

    /** The most read articles of the last 24 hours, at most {@code limit} and at most 100; a read weighs less the older it is. */
    public List<Article> articles(int limit) {
        return list(new Ranking(Window.DAY, List.of(), null)).stream()
                .limit(limit)
                .map(Ranked::article)
                .toList();
    }

    /** At most 100, the most read first. */
    List<Ranked> list(Ranking ranking) {
        return boards.asMap()
                .compute(ranking, (same, board) -> board != null && isCurrent(board) ? board : make(ranking))
                .ranked();
    }

    /** What changes an article may change lists. */
    @Override
    public void articlesChanged(List<ArticleChange> changes) {
        if (changes.stream().anyMatch(change -> change.kind() != ArticleChange.Kind.CREATED)) {
            edits.incrementAndGet();
        }
    }

    private boolean isCurrent(Board board) {
        return board.edits() == edits.get()
                && (clock.millis() - board.madeMillis() < AGE.toMillis()
                        || board.moment().equals(moment()));
    }

    private Moment moment() {
        return new Moment(counts.position(), Fold.hourOf(clock.instant()));
    }

    private Board make(Ranking ranking) {
        long edit = edits.get();
        Moment moment = moment();
        List<Place> places = jdbi.withHandle(handle -> ranking.read(handle, moment.hour(), MOST));
        Map<ArticleId, Article> byId = new HashMap<>();
        articles.findAll(places.stream()
                        .map(place -> new ArticleId(place.article()))
                        .toList())
                .forEach(article -> byId.put(article.id(), article));
        List<Ranked> ranked = new ArrayList<>();
        for (Place place : places) {
            Article article = byId.get(new ArticleId(place.article()));
            if (article != null && article.isLive()) {
                ranked.add(new Ranked(article, place.reads()));
            }
        }
        return new Board(List.copyOf(ranked), moment, edit, clock.millis());
    }
}
