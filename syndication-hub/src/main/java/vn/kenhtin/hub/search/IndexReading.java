package vn.kenhtin.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** Reads one state of the index for readers. */
final class IndexReading {

    private static final int COUNT_EXACTLY = 1_000;

    private final IndexSearcher searcher;

    IndexReading(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Optional<ArticleText> find(String id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(ReaderQuery.id(id)), 1);
        return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(article(found.scoreDocs[0]));
    }

    SearchPage search(SearchQuery search) throws IOException {
        QueryWords words = QueryWords.parse(search.text());
        TopFieldDocs found = searcher.search(
                ReaderQuery.of(search, words),
                new TopFieldCollectorManager(
                        SearchCursor.sort(search.order()),
                        search.size() + 1,
                        SearchCursor.start(search),
                        COUNT_EXACTLY));
        List<ScoreDoc> page =
                Arrays.asList(found.scoreDocs).subList(0, Math.min(search.size(), found.scoreDocs.length));
        Highlighter highlighter = new Highlighter(words);
        List<SearchPage.Hit> hits = new ArrayList<>(page.size());
        for (ScoreDoc hit : page) {
            hits.add(hit(article(hit), highlighter));
        }
        return new SearchPage(
                List.copyOf(hits),
                found.totalHits.value,
                found.totalHits.relation == TotalHits.Relation.EQUAL_TO,
                next(found, search));
    }

    private static @Nullable String next(TopFieldDocs found, SearchQuery search) {
        return found.scoreDocs.length <= search.size()
                ? null
                : SearchCursor.after((FieldDoc) found.scoreDocs[search.size() - 1], search.order())
                        .toString();
    }

    private static SearchPage.Hit hit(ArticleText article, Highlighter highlighter) {
        return new SearchPage.Hit(
                article.id(),
                article.site(),
                article.published(),
                article.url(),
                highlighter.whole(article.title()),
                highlighter.passage(article.lead() + "\n" + article.body()));
    }

    private ArticleText article(ScoreDoc hit) throws IOException {
        return ArticleDocument.read(searcher.storedFields().document(hit.doc));
    }
}
