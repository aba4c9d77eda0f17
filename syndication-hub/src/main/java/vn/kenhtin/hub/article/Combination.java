package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one article of what several sources of a site say of it. A portal's "Tin nóng" feed brings articles that its section feeds bring too: the text is
 * that of the source which was first, the sections add up, and hot in one is hot. Otherwise the sources would undo each other's fields at every poll.
 */
final class Combination {

    private Combination() {}

    /** What {@code first} says, completed by {@code second}. Guid, raw hash and dates are those of {@code first}. */
    static ArticleDraft of(ArticleDraft first, ArticleDraft second) {
        return new ArticleDraft(
                first.guid(),
                first.rawHash(),
                first.link() == null ? second.link() : first.link(),
                body(first.body(), second.body()),
                credit(first.credit(), second.credit()),
                categories(first.categories(), second.categories()),
                first.enclosures().isEmpty() ? second.enclosures() : first.enclosures(),
                first.hot() || second.hot(),
                first.published(),
                first.updated(),
                first.expires(),
                Math.max(first.legacyReads(), second.legacyReads()));
    }

    /** A stored article as a draft. */
    static ArticleDraft draftOf(Article article, @Nullable Instant expires) {
        return new ArticleDraft(
                article.origin().guid(),
                0,
                article.link(),
                article.body(),
                article.credit(),
                article.categories(),
                article.enclosures(),
                article.hot(),
                article.published(),
                article.updated(),
                expires,
                article.legacyReads());
    }

    private static Body body(Body first, Body second) {
        return new Body(
                first.title(),
                first.summary().isBlank() ? second.summary() : first.summary(),
                first.content().isBlank() ? second.content() : first.content(),
                first.language());
    }

    private static Credit credit(Credit first, Credit second) {
        return new Credit(
                first.author() == null ? second.author() : first.author(),
                first.photo() == null ? second.photo() : first.photo(),
                first.source() == null ? second.source() : first.source(),
                first.sourceUrl() == null ? second.sourceUrl() : first.sourceUrl());
    }

    private static List<Category> categories(List<Category> first, List<Category> second) {
        List<Category> all = new ArrayList<>(first);
        Set<String> slugs = new HashSet<>();
        first.forEach(category -> slugs.add(category.slug()));
        second.stream().filter(category -> slugs.add(category.slug())).forEach(all::add);
        return all;
    }
}
