package vn.kenhtin.hub.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.search.ArticleIndex;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.search.Candidate;
import vn.kenhtin.hub.search.TermVector;

/**
 * Chooses the articles to offer beside another: the index's candidates, compared closely, from as many sites as their closeness allows. Safe for use by many
 * threads.
 */
public final class RelatedRanker {

    private static final int CANDIDATES = 200;
    private static final int SAMPLE = 4_000;
    private static final int LEAST_TO_LEARN = 200;
    private static final double ONE_MORE_OF_A_SITE = 0.96;
    private static final int CHOICE = 4;

    private final ArticleIndex index;
    private final TermWeights weights;
    private volatile @Nullable TopicSpace space;

    /** A ranker that has yet to {@link #learn}; it ranks by shared terms until then. */
    public RelatedRanker(ArticleIndex index) {
        this.index = index;
        weights = new TermWeights(index.frequencies());
    }

    /**
     * Learns from a sample of the index which terms belong to one topic; some seconds of work. Worth repeating when the index has grown a good deal, such as once
     * a night.
     */
    public void learn() {
        List<TermVector> sample = index.sample(SAMPLE);
        if (sample.size() >= LEAST_TO_LEARN) {
            TopicSpace learnt = TopicSpace.learn(sample, weights);
            space = learnt.isEmpty() ? null : learnt;
        }
    }

    /** The articles for the visible article {@code id}, as {@link #related(ArticleText, int, Scope)}; nothing if there is no such article. */
    Optional<List<Related>> related(String id, int most, Scope scope) {
        return index.find(id).map(article -> related(article, most, scope));
    }

    /** The {@code most} articles that share most with {@code article}, in whose lists it may therefore stand; not itself. */
    List<Candidate> neighbours(ArticleText article, int most) {
        TermVector vector = TermVector.of(article.title(), article.lead(), article.body());
        return index.candidates(vector, most + 1, null).stream()
                .filter(candidate -> !candidate.id().equals(article.id()))
                .limit(most)
                .toList();
    }

    /**
     * At most {@code most} articles within {@code scope} for {@code article}, which need not be in the index, the best first. The article itself and copies of
     * its text are never chosen, nor two copies of another text.
     */
    List<Related> related(ArticleText article, int most, Scope scope) {
        TermVector vector = TermVector.of(article.title(), article.lead(), article.body());
        List<Candidate> candidates = index.candidates(vector, CANDIDATES, scope.sites()).stream()
                .filter(candidate -> !candidate.id().equals(article.id())
                        && !scope.unwanted().test(candidate.id()))
                .toList();
        List<Ranking.Scored> ranked = new Ranking(article, vector, weights, space).rank(candidates);
        Reasons reasons = new Reasons(article, weights);
        return diverse(ranked, new Copies(index, article, vector), most).stream()
                .map(scored -> new Related(
                        scored.candidate().id(),
                        scored.candidate().site(),
                        scored.score(),
                        reasons.of(scored.candidate())))
                .toList();
    }

    /** The best in turn; one of a site that had its turn counts a little less, and of copies of one text only the first comes. */
    private static List<Ranking.Scored> diverse(List<Ranking.Scored> ranked, Copies copies, int most) {
        List<Ranking.Scored> open = new ArrayList<>(ranked.subList(0, Math.min(ranked.size(), most * CHOICE)));
        List<Ranking.Scored> chosen = new ArrayList<>();
        Map<String, Double> factors = new HashMap<>();
        while (chosen.size() < most && !open.isEmpty()) {
            int best = 0;
            for (int i = 1; i < open.size(); i++) {
                best = worth(open.get(i), factors) > worth(open.get(best), factors) ? i : best;
            }
            Ranking.Scored next = open.remove(best);
            Candidate candidate = next.candidate();
            if (!copies.ofArticle(candidate)
                    && chosen.stream().noneMatch(other -> copies.ofEachOther(candidate, other.candidate()))) {
                chosen.add(next);
                if (!candidate.site().isEmpty()) {
                    factors.merge(candidate.site(), ONE_MORE_OF_A_SITE, (a, b) -> a * b);
                }
            }
        }
        return chosen;
    }

    private static double worth(Ranking.Scored scored, Map<String, Double> factors) {
        return scored.score() * factors.getOrDefault(scored.candidate().site(), 1.0);
    }
}
