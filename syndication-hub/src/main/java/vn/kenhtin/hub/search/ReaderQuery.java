package vn.kenhtin.hub.search;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Makes the Lucene query for a reader's words. */
final class ReaderQuery {

    private static final float TITLE = 2;

    /** So little that even many hits of another spelling stay behind one hit of the spelling that was typed. */
    private static final float OTHER_SPELLING = 0.1f;

    private static final int NEAR = 3;

    private ReaderQuery() {}

    static Query of(SearchQuery search, QueryWords words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (List<QueryWord> group : words.groups()) {
            query.add(group(group), MUST);
        }
        if (words.groups().isEmpty()) {
            query.add(new MatchAllDocsQuery(), MUST);
        }
        if (words.loose().size() > 1) {
            query.add(phrases(words.loose(), NEAR), SHOULD);
        }
        keys(ArticleDocument.SITE, search.sites()).ifPresent(filter -> query.add(filter, FILTER));
        keys(ArticleDocument.CATEGORY, search.categories()).ifPresent(filter -> query.add(filter, FILTER));
        published(search).ifPresent(filter -> query.add(filter, FILTER));
        return query.build();
    }

    private static Query group(List<QueryWord> group) {
        return phrases(group, 0);
    }

    private static Query phrases(List<QueryWord> words, int slop) {
        boolean bare = words.stream().allMatch(QueryWord::isBare);
        String titleElsewhere = bare ? ArticleDocument.TITLE_FOLD : ArticleDocument.TITLE;
        String textElsewhere = bare ? ArticleDocument.TEXT_FOLD : ArticleDocument.TEXT;
        return new DisjunctionMaxQuery(
                List.of(
                        boosted(phrase(ArticleDocument.TITLE, words, QueryWord::exact, slop), TITLE),
                        phrase(ArticleDocument.TEXT, words, QueryWord::exact, slop),
                        boosted(phrase(titleElsewhere, words, QueryWord::folded, slop), TITLE * OTHER_SPELLING),
                        boosted(phrase(textElsewhere, words, QueryWord::folded, slop), OTHER_SPELLING)),
                0.1f);
    }

    private static Query phrase(String field, List<QueryWord> words, Function<QueryWord, String> spelling, int slop) {
        return new PhraseQuery(slop, field, words.stream().map(spelling).toArray(String[]::new));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    private static Optional<Query> keys(String field, Set<String> keys) {
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new TermInSetQuery(
                        field, keys.stream().map(BytesRef::new).toList()));
    }

    private static Optional<Query> published(SearchQuery search) {
        Instant from = search.from();
        Instant to = search.to();
        return from == null && to == null
                ? Optional.empty()
                : Optional.of(LongPoint.newRangeQuery(
                        ArticleDocument.PUBLISHED,
                        from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                        to == null ? Long.MAX_VALUE : to.toEpochMilli() - 1));
    }

    /** The query that finds the one article with this id. */
    static Term id(String id) {
        return new Term(ArticleDocument.ID, id);
    }
}
