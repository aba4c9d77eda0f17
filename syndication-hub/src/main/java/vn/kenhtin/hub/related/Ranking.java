package vn.kenhtin.hub.related;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.search.Candidate;
import vn.kenhtin.hub.search.TermVector;

/**
 * Scores candidates. The base is closeness in topic; a candidate that stands out from the field in its rare terms tells the same story and rises above all
 * topical neighbours. Time and category only order equals. All numbers are measured together, see {@code docs/related.md}.
 */
final class Ranking {

    private static final double SPACE_SHARE = 0.9;

    /** A short text shows less of its topic: with so many terms the space counts half. */
    private static final double HALF_SHARE_TERMS = 150;

    private static final double STANDING_OUT = 6;
    private static final double ABOVE_FIELD = 1.15;

    /** Whoever says much besides what both tell is less likely to tell the same story. */
    private static final double PENALTY = 0.45;

    private static final double USUAL_TERMS = 250;
    private static final int LEAST_TERMS = 100;
    private static final int FIELD = 5;
    private static final int IN_SPACE = 60;
    private static final double SAME_CATEGORY = 0.05;
    private static final double SAME_TIME = 0.05;
    private static final double HALF_LIFE_DAYS = 30;

    private final ArticleText article;
    private final Closeness closeness;
    private final TermVector vector;
    private final @Nullable TopicSpace space;
    private final double share;

    Ranking(ArticleText article, TermVector vector, TermWeights weights, @Nullable TopicSpace space) {
        this.article = article;
        this.vector = vector;
        this.space = space;
        closeness = new Closeness(vector, weights);
        share = SPACE_SHARE * vector.size() / (vector.size() + HALF_SHARE_TERMS);
    }

    /** The candidates with their scores, the best first. Only those with most terms in common are compared in the topic space too. */
    List<Scored> rank(List<Candidate> candidates) {
        List<Closeness.Cosines> cosines =
                closeness.with(candidates.stream().map(Candidate::vector).toList());
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            compared.add(compared(candidates.get(i), cosines.get(i)));
        }
        compared.sort(Comparator.comparingDouble(c -> -c.topic()));
        double field = field(compared);
        TopicSpace known = space;
        if (known != null) {
            float[] point = known.project(vector);
            for (int i = 0; i < Math.min(IN_SPACE, compared.size()); i++) {
                TermVector other = compared.get(i).candidate().vector();
                double near = TopicSpace.product(point, known.project(other));
                compared.set(i, compared.get(i).near(near));
            }
        }
        return compared.stream()
                .map(c -> scored(c, field))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.candidate().id()))
                .toList();
    }

    private Scored scored(Compared compared, double field) {
        Candidate candidate = compared.candidate();
        double topic = compared.topic() + share * compared.near();
        double text = topic + STANDING_OUT * Math.max(0, compared.story() - ABOVE_FIELD * field);
        double nearness = SAME_TIME * nearness(candidate.published());
        double category = sharesCategory(candidate.categories()) ? SAME_CATEGORY : 0;
        return new Scored(candidate, text * (1 + nearness + category));
    }

    private double nearness(@Nullable Instant published) {
        Instant own = article.published();
        if (own == null || published == null) {
            return 0;
        }
        double days = Math.abs(Duration.between(own, published).toHours()) / 24.0;
        return Math.pow(2, -days / HALF_LIFE_DAYS);
    }

    private boolean sharesCategory(Set<String> categories) {
        return !Collections.disjoint(categories, article.categories());
    }

    /** How close the last of the best fifth is: what stays below comes with the subject, not with the story. */
    private static double field(List<Compared> compared) {
        double[] sorted =
                compared.stream().mapToDouble(Compared::story).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1 - sorted.length / FIELD];
    }

    private Compared compared(Candidate candidate, Closeness.Cosines cosines) {
        double length = Math.max(LEAST_TERMS, candidate.vector().size()) / USUAL_TERMS;
        double story = cosines.story() * Math.pow(length, -PENALTY);
        return new Compared(candidate, cosines.topic(), story, 0);
    }

    /**
     * @param topic how close it is in its terms, 0 to 1
     * @param story how much it looks like the same story, comparable within the field only
     * @param near how close it is in the topic space, at most 1
     */
    private record Compared(Candidate candidate, double topic, double story, double near) {

        Compared near(double known) {
            return new Compared(candidate, topic, story, known);
        }
    }

    /** A candidate and how well it fits. */
    record Scored(Candidate candidate, double score) {}
}
