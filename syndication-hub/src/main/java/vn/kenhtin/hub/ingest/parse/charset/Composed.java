package vn.kenhtin.hub.ingest.parse.charset;

import java.text.Normalizer;

/** Unicode normalization form C, without cost for text that plainly has it. */
final class Composed {

    private Composed() {}

    static String of(String text) {
        boolean may = (TextTraits.of(text) & TextTraits.COMPOSABLE) != 0;
        return may ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }
}
