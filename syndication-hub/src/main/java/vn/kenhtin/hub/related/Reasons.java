package vn.kenhtin.hub.related;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.search.Candidate;
import vn.kenhtin.hub.search.SharedPhrases;
import vn.kenhtin.hub.search.TermVector;

/** Says in Vietnamese why an article was chosen for another. */
final class Reasons {

    private static final int TERMS = 3;

    /** A word of three syllables says more than two of its syllables, and a name more than a word. */
    private static final double LONGER = 0.2;

    private static final double NAME = 1.3;
    private static final long HOURS_A_DAY = 24;
    private static final long NEAR_DAYS = 7;

    private final ArticleText article;
    private final SharedPhrases phrases;
    private final TermWeights weights;

    Reasons(ArticleText article, TermWeights weights) {
        this.article = article;
        this.weights = weights;
        phrases = new SharedPhrases(article.title() + "\n" + article.lead() + "\n" + article.body());
    }

    List<String> of(Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        List<String> terms = sharedTerms(candidate.vector());
        if (!terms.isEmpty()) {
            reasons.add("cùng nhắc đến " + String.join(", ", terms));
        }
        if (!Collections.disjoint(candidate.categories(), article.categories())) {
            reasons.add("cùng chuyên mục");
        }
        addTime(candidate.published(), article.published(), reasons);
        return reasons.isEmpty() ? List.of("nội dung gần nhau") : List.copyOf(reasons);
    }

    private List<String> sharedTerms(TermVector other) {
        Map<String, Double> weights = new LinkedHashMap<>();
        phrases.with(other).forEach(phrase -> weights.merge(phrase.text(), weight(phrase), Math::max));
        List<String> chosen = new ArrayList<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .forEach(phrase -> {
                    if (chosen.size() < TERMS && chosen.stream().noneMatch(c -> overlap(c, phrase))) {
                        chosen.add(phrase);
                    }
                });
        return chosen;
    }

    private double weight(SharedPhrases.Phrase phrase) {
        double rarity =
                phrase.pairs().stream().mapToDouble(weights::rarity).average().orElse(0);
        double longer = 1 + LONGER * (phrase.pairs().size() - 1);
        return rarity * longer * (phrase.isName() ? NAME : 1);
    }

    private static boolean overlap(String one, String other) {
        List<String> words = List.of(one.toLowerCase(Locale.ROOT).split(" "));
        return !Collections.disjoint(
                words, List.of(other.toLowerCase(Locale.ROOT).split(" ")));
    }

    private static void addTime(@Nullable Instant one, @Nullable Instant other, List<String> reasons) {
        if (one != null && other != null) {
            long days = Duration.between(one, other).abs().toHours() / HOURS_A_DAY;
            if (days == 0) {
                reasons.add("cùng ngày");
            } else if (days <= NEAR_DAYS) {
                reasons.add("cách " + days + " ngày");
            }
        }
    }
}
