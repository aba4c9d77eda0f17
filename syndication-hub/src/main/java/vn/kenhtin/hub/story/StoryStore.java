package vn.kenhtin.hub.story;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.db.SharedNumber;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.story.Placing.Placed;
import vn.kenhtin.hub.story.StoryDao.MemberRow;

/** Keeps which articles tell the same story, and what editors decided of that. Safe for use by many threads and several nodes on one database. */
public final class StoryStore {

    /** An article's place in a story. */
    public record Place(UUID story, boolean original) {}

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final InstantSource clock;
    private final SharedNumber version;
    private volatile Listener listener = (handle, articles) -> {};

    public StoryStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.clock = clock;
        version = new SharedNumber(() -> jdbi.withExtension(StoryDao.class, StoryDao::version));
    }

    /** Told, within the transaction that does it, which articles come to have other company in their story. */
    @FunctionalInterface
    public interface Listener {

        /** @param articles never empty; some may have been withdrawn */
        void moved(Handle handle, Collection<ArticleId> articles);
    }

    /** From now on tells {@code listener}, and no other, of what this node writes. */
    public void listener(Listener listener) {
        this.listener = listener;
    }

    /** Changes with every change of a story: of this node at once, of another within a second. */
    public long version() {
        return version.get();
    }

    /** The story of an article; empty while it is alone. */
    public Optional<Story> of(ArticleId article) {
        return jdbi.withExtension(StoryDao.class, dao -> {
            List<MemberRow> rows = dao.rows(List.of(article.value()));
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(story(dao.members(rows.get(0).story())));
        });
    }

    /** The story's id of each of {@code articles} that is in one, and whether it is the original there. */
    public Map<ArticleId, Place> places(Collection<ArticleId> articles) {
        List<UUID> keys = articles.stream().map(ArticleId::value).toList();
        return jdbi.withExtension(StoryDao.class, dao -> dao.rows(keys)).stream()
                .collect(Collectors.toMap(
                        row -> new ArticleId(row.article()), row -> new Place(row.story(), row.original())));
    }

    /** An editor's word that {@code article} tells something else than all others of its story; it stays apart from them. Nothing happens when it is alone. */
    public void split(ArticleId article) {
        write(placing -> {
            MemberRow row = placing.row(article.value());
            if (row != null) {
                for (MemberRow member : placing.dao().members(row.story())) {
                    if (!member.article().equals(article.value())) {
                        decide(placing.dao(), article.value(), member.article(), false);
                    }
                }
                placing.remove(article.value());
            }
        });
    }

    /** An editor's word that both tell the same; they stay together, with what was joined to either. */
    public void merge(Article one, Article other) {
        write(placing -> {
            decide(placing.dao(), one.id().value(), other.id().value(), true);
            placing.merge(placed(one), placed(other));
        });
    }

    long position() {
        return jdbi.withExtension(StoryDao.class, StoryDao::position);
    }

    /** Writes what {@code work} makes of changes up to {@code position}, unless another node did so before. */
    void follow(long position, Consumer<Placing> work) {
        write(placing -> {
            if (placing.dao().position() < position) {
                work.accept(placing);
                placing.dao().advance(position);
            }
        });
    }

    static Placed placed(Article article) {
        return new Placed(article.id().value(), article.published());
    }

    private void write(Consumer<Placing> work) {
        transactions.run(handle -> {
            StoryDao dao = handle.attach(StoryDao.class);
            dao.lock();
            Placing placing = new Placing(dao);
            work.accept(placing);
            if (!placing.moved().isEmpty()) {
                dao.nextVersion();
                listener.moved(
                        handle, placing.moved().stream().map(ArticleId::new).toList());
            }
            return true;
        });
        version.changed();
    }

    private void decide(StoryDao dao, UUID a, UUID b, boolean together) {
        boolean ordered = a.compareTo(b) < 0;
        UUID one = ordered ? a : b;
        UUID other = ordered ? b : a;
        dao.undecide(one, other);
        dao.decide(one, other, together, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Story story(List<MemberRow> rows) {
        return new Story(
                rows.get(0).story(),
                rows.stream()
                        .map(row -> new Story.Member(
                                new ArticleId(row.article()), articleOrNull(row.copyOf()), row.similarity()))
                        .toList());
    }

    private static @Nullable ArticleId articleOrNull(@Nullable UUID article) {
        return article == null ? null : new ArticleId(article);
    }
}
