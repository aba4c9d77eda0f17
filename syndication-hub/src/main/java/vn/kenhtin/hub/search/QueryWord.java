package vn.kenhtin.hub.search;

import vn.kenhtin.hub.platform.text.VietnameseSpelling;

/** A word of a query in its normal spelling. */
record QueryWord(String exact) {

    String folded() {
        return VietnameseSpelling.fold(exact);
    }

    /** Whether it was typed without accents, so that it stands for every accented spelling. */
    boolean isBare() {
        return exact.equals(folded());
    }

    /** Whether it finds a syllable of this normal spelling. */
    boolean finds(String syllable) {
        return syllable.equals(exact) || (isBare() ? VietnameseSpelling.fold(syllable) : syllable).equals(folded());
    }
}
