package vn.kenhtin.hub.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands a term vector to Lucene: each hash once, as four bytes, with its count. */
final class GistStream extends TokenStream {

    private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final TermVector vector;
    private int next;

    GistStream(TermVector vector) {
        this.vector = vector;
    }

    static BytesRef term(int hash) {
        byte[] term = new byte[4];
        TermVector.putTerm(hash, term, 0);
        return new BytesRef(term);
    }

    @Override
    public boolean incrementToken() {
        if (next == vector.size()) {
            return false;
        }
        clearAttributes();
        bytes.setBytesRef(term(vector.term(next)));
        frequency.setTermFrequency(vector.count(next));
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
