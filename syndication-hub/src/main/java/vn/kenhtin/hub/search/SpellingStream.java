package vn.kenhtin.hub.search;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.kenhtin.hub.platform.text.Syllable;
import vn.kenhtin.hub.platform.text.VietnameseSpelling;

/** Hands syllables to Lucene, in their normal spelling or folded. Parts of an article lie so far apart that no phrase spans two of them. */
final class SpellingStream extends TokenStream {

    static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<List<Syllable>> parts;
    private final UnaryOperator<String> spelling;
    private Iterator<List<Syllable>> part;
    private Iterator<Syllable> syllable;
    private int gap;

    private SpellingStream(List<List<Syllable>> parts, UnaryOperator<String> spelling) {
        this.parts = parts;
        this.spelling = spelling;
        part = parts.iterator();
        syllable = List.<Syllable>of().iterator();
    }

    static SpellingStream exact(List<List<Syllable>> parts) {
        return new SpellingStream(parts, UnaryOperator.identity());
    }

    static SpellingStream folded(List<List<Syllable>> parts) {
        return new SpellingStream(parts, VietnameseSpelling::fold);
    }

    @Override
    public boolean incrementToken() {
        while (!syllable.hasNext()) {
            if (!part.hasNext()) {
                return false;
            }
            syllable = part.next().iterator();
            gap = GAP;
        }
        clearAttributes();
        term.append(spelling.apply(syllable.next().text()));
        increment.setPositionIncrement(1 + gap);
        gap = 0;
        return true;
    }

    @Override
    public void reset() {
        part = parts.iterator();
        syllable = List.<Syllable>of().iterator();
        gap = 0;
    }
}
