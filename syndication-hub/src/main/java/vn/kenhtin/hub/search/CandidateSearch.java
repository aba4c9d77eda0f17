package vn.kenhtin.hub.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles worth a closer comparison. A flat disjunction of few, rather rare terms keeps Lucene's block-max pruning; no boosts, since BM25 weighs the
 * terms by their rarity already.
 */
final class CandidateSearch {

    private static final int TERMS = 48;
    private static final double MOST_OF_ARTICLES = 0.1;

    /** With fewer rare terms, as in a short notice of a long series, frequent ones have to do. */
    private static final int LEAST_TERMS = 8;

    /** In a small index every term is frequent; the share above would leave nothing to search by. */
    private static final int ALWAYS_RARE = 50;

    private final IndexSearcher searcher;
    private final TermFrequencies frequencies;

    CandidateSearch(IndexSearcher searcher, TermFrequencies frequencies) {
        this.searcher = searcher;
        this.frequencies = frequencies;
    }

    List<Candidate> best(TermVector vector, int most, @Nullable Set<String> sites) throws IOException {
        Query query = sites == null ? sharing(vector) : within(sites, sharing(vector));
        ScoreDoc[] hits = searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
        Candidate[] candidates = new Candidate[hits.length];
        Integer[] byDocument = new Integer[hits.length];
        Arrays.setAll(byDocument, i -> i);
        Arrays.sort(byDocument, Comparator.comparingInt(i -> hits[i].doc));
        LeafColumns columns = null;
        for (int i : byDocument) {
            if (columns == null || !columns.holds(hits[i].doc)) {
                columns = new LeafColumns(leaf(hits[i].doc));
            }
            candidates[i] = columns.read(hits[i]);
        }
        return List.of(candidates);
    }

    private Query sharing(TermVector vector) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int term : weightiest(vector)) {
            query.add(new TermQuery(new Term(ArticleDocument.GIST, GistStream.term(term))), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static Query within(Set<String> sites, Query query) {
        List<BytesRef> keys = sites.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(new TermInSetQuery(ArticleDocument.SITE, keys), BooleanClause.Occur.FILTER)
                .build();
    }

    List<TermVector> sample(int most) throws IOException {
        int step = Math.max(1, searcher.getIndexReader().maxDoc() / Math.max(1, most));
        List<TermVector> sample = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), ArticleDocument.VECTOR);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = leaf.docBase % step; doc < leaf.reader().maxDoc() && sample.size() < most; doc += step) {
                if ((live == null || live.get(doc)) && vectors.advanceExact(doc)) {
                    sample.add(TermVector.fromBytes(vectors.binaryValue()));
                }
            }
        }
        return sample;
    }

    private int[] weightiest(TermVector vector) {
        int rare = Math.max(ALWAYS_RARE, (int) (frequencies.articles() * MOST_OF_ARTICLES));
        int[] terms = weightiest(vector, rare, TERMS);
        return terms.length >= LEAST_TERMS ? terms : weightiest(vector, Integer.MAX_VALUE, LEAST_TERMS);
    }

    private int[] weightiest(TermVector vector, int mostArticles, int mostTerms) {
        PriorityQueue<Weighted> best = new PriorityQueue<>(Comparator.comparingDouble(Weighted::weight));
        for (int i = 0; i < vector.size(); i++) {
            int term = vector.term(i);
            int articles = frequencies.of(term);
            if (articles > 1 && articles <= mostArticles) {
                best.add(new Weighted(term, (1 + Math.log(vector.count(i))) * frequencies.weight(articles)));
                if (best.size() > mostTerms) {
                    best.remove();
                }
            }
        }
        return best.stream().mapToInt(Weighted::term).toArray();
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private record Weighted(int term, double weight) {}

    /** The columns of one segment; documents are to be read in ascending order. */
    private static final class LeafColumns {

        private final int base;
        private final int end;
        private final SortedDocValues ids;
        private final SortedDocValues sites;
        private final SortedNumericDocValues times;
        private final SortedSetDocValues categories;
        private final BinaryDocValues vectors;

        LeafColumns(LeafReaderContext leaf) throws IOException {
            LeafReader reader = leaf.reader();
            base = leaf.docBase;
            end = base + reader.maxDoc();
            ids = DocValues.getSorted(reader, ArticleDocument.ID);
            sites = DocValues.getSorted(reader, ArticleDocument.SITE);
            times = DocValues.getSortedNumeric(reader, ArticleDocument.PUBLISHED);
            categories = DocValues.getSortedSet(reader, ArticleDocument.CATEGORY);
            vectors = DocValues.getBinary(reader, ArticleDocument.VECTOR);
        }

        boolean holds(int doc) {
            return doc >= base && doc < end;
        }

        Candidate read(ScoreDoc hit) throws IOException {
            int doc = hit.doc - base;
            return new Candidate(
                    text(ids, doc), text(sites, doc), published(doc), categories(doc), vector(doc), hit.score);
        }

        private @Nullable Instant published(int doc) throws IOException {
            return times.advanceExact(doc) ? Instant.ofEpochMilli(times.nextValue()) : null;
        }

        private Set<String> categories(int doc) throws IOException {
            Set<String> keys = new HashSet<>();
            if (categories.advanceExact(doc)) {
                for (int i = categories.docValueCount(); i > 0; i--) {
                    keys.add(categories.lookupOrd(categories.nextOrd()).utf8ToString());
                }
            }
            return keys;
        }

        private TermVector vector(int doc) throws IOException {
            vectors.advanceExact(doc);
            return TermVector.fromBytes(vectors.binaryValue());
        }

        private static String text(SortedDocValues column, int doc) throws IOException {
            return column.advanceExact(doc)
                    ? column.lookupOrd(column.ordValue()).utf8ToString()
                    : "";
        }
    }
}
