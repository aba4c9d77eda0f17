package vn.kenhtin.hub.related;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kenhtin.hub.search.ArticleIndex;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.search.Candidate;
import vn.kenhtin.hub.search.TermVector;
import vn.kenhtin.hub.story.Fingerprint;

/** Tells copies of one text among those considered for a list; the text of each is read at most once. For one list and thread. */
final class Copies {

    /** Copies share far more of their terms; what shares less need not be read to be sure. */
    private static final double MAY_BE_COPY = 0.4;

    private final ArticleIndex index;
    private final Map<String, Optional<Fingerprint>> prints = new HashMap<>();
    private final ArticleText article;
    private final TermVector vector;

    /** @param article whose list it is, and {@code vector} its terms */
    Copies(ArticleIndex index, ArticleText article, TermVector vector) {
        this.index = index;
        this.article = article;
        this.vector = vector;
    }

    /** Whether it is a copy of the article itself. */
    boolean ofArticle(Candidate candidate) {
        return vector.overlap(candidate.vector()) >= MAY_BE_COPY
                && areCopies(prints.computeIfAbsent(article.id(), id -> Optional.of(print(article))), print(candidate));
    }

    /** Whether one is a copy of the other. */
    boolean ofEachOther(Candidate one, Candidate other) {
        return one.vector().overlap(other.vector()) >= MAY_BE_COPY && areCopies(print(one), print(other));
    }

    private Optional<Fingerprint> print(Candidate candidate) {
        return prints.computeIfAbsent(candidate.id(), id -> index.find(id).map(Copies::print));
    }

    private static Fingerprint print(ArticleText text) {
        return Fingerprint.of(text.title(), text.lead(), text.body());
    }

    private static boolean areCopies(Optional<Fingerprint> one, Optional<Fingerprint> other) {
        return one.isPresent() && other.isPresent() && one.get().isCopyOf(other.get());
    }
}
