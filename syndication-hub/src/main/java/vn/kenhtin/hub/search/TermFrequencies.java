package vn.kenhtin.hub.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * In how many articles each term occurs: a table of 16 MB whatever the number of articles, so that a query weighs thousands of terms without asking the term
 * dictionary. Counts are estimates that err upwards: terms that share a cell add up, and an edited article counts twice until the index is opened again. Safe
 * for use by many threads.
 */
public final class TermFrequencies {

    private static final int BITS = 22;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(1 << BITS);
    private volatile int articles;

    /** The number of articles counted, at least 1. */
    public int articles() {
        return Math.max(1, articles);
    }

    /** In how many articles the term occurs, at least 1. */
    public int of(int term) {
        return Math.max(1, counts.get(cell(term)));
    }

    /** The weight of a term of {@code number} articles: the natural logarithm of their share of all, inverted; never below 0. */
    public double weight(int number) {
        return Math.max(0, Math.log((articles() + 1) / (number + 0.5)));
    }

    void add(TermVector vector) {
        for (int i = 0; i < vector.size(); i++) {
            counts.incrementAndGet(cell(vector.term(i)));
        }
    }

    void articles(int number) {
        articles = number;
    }

    /** Counts the whole of {@code field}, whose terms are the four bytes of a hash. */
    void addAll(IndexReader reader, String field) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                addAll(terms.iterator());
            }
        }
    }

    private void addAll(TermsEnum terms) throws IOException {
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            counts.addAndGet(cell(TermVector.termAt(term.bytes, term.offset)), terms.docFreq());
        }
    }

    private static int cell(int term) {
        return term >>> (32 - BITS);
    }
}
