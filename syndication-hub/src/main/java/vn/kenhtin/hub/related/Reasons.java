package vn.kenhtin.hub.related;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.search.Candidate;
import vn.kenhtin.hub.search.TermVector;

/** Says in Vietnamese why an article was chosen for another. */
final class Reasons {

    private static final int TERMS = 3;
    private static final long HOURS_A_DAY = 24;
    private static final long NEAR_DAYS = 7;

    private final ArticleText article;
    private final Map<Integer, String> spellings;
    private final TermWeights weights;

    Reasons(ArticleText article, TermWeights weights) {
        this.article = article;
        this.weights = weights;
        spellings = TermVector.spellings(article.title() + "\n" + article.lead() + "\n" + article.body());
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
        List<String> chosen = new ArrayList<>();
        shared(other).stream()
                .sorted(Comparator.comparingDouble(Shared::weight).reversed())
                .map(Shared::spelling)
                .filter(spelling -> spelling.indexOf(' ') > 0)
                .forEach(spelling -> {
                    if (chosen.size() < TERMS && chosen.stream().noneMatch(c -> overlap(c, spelling))) {
                        chosen.add(spelling);
                    }
                });
        return chosen;
    }

    private List<Shared> shared(TermVector other) {
        List<Shared> shared = new ArrayList<>();
        for (int i = 0; i < other.size(); i++) {
            String spelling = spellings.get(other.term(i));
            if (spelling != null) {
                shared.add(new Shared(spelling, TermWeights.topic(other.count(i), weights.rarity(other, i))));
            }
        }
        return shared;
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

    private record Shared(String spelling, double weight) {}
}
