package vn.kenhtin.webapp.demo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One article as written in a site's script: nothing in it depends on the time or the address of the demo.
 *
 * @param key the article's slug, unique in its site
 * @param header title, category, age and the like
 * @param paragraphs the lead, then the body
 */
record ArticleScript(String key, Header header, List<String> paragraphs) {

    ArticleScript {
        paragraphs = List.copyOf(paragraphs);
    }

    String title() {
        return header.need("title");
    }

    /** The words of {@code original} under this script's own key, age and category: a copy as sister sites make them. */
    ArticleScript copying(ArticleScript original) {
        boolean accents = !header.get("accents", "kept").equals("lost");
        Stream<String> words = original.paragraphs.stream();
        String title = header.get("title", original.title());
        Map<String, String> lines = new HashMap<>(header.lines());
        lines.put("title", accents ? title : unaccented(title));
        lines.putIfAbsent("picture", original.header.get("picture", "bien"));
        lines.putIfAbsent("caption", accents ? original.header.get("caption", "") : "");
        return new ArticleScript(
                key,
                new Header(lines),
                words.map(text -> accents ? text : unaccented(text)).toList());
    }

    /** Text as typed without Vietnamese marks; đ has no decomposition and is replaced by hand. */
    static String unaccented(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /** Whether {@code key} can stand in an address as it is. */
    static boolean isKey(String key) {
        return key.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
