package vn.kenhtin.magnolia.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what a page says, to people and to machines. */
final class PageText {

    private PageText() {}

    /** The words of a page, entities resolved. */
    static String text(Rendered page) {
        return page.html()
                .replaceAll("(?s)^.*<body>", "")
                .replaceAll("(?s)<script[^>]*>.*?</script>", " ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Tags that are opened and not closed in their order, or the other way round. */
    static List<String> balanced(String html) {
        List<String> open = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        String plain = html.replaceAll("(?s)<script[^>]*>.*?</script>", "");
        for (MatchResult tag : Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>")
                .matcher(plain)
                .results()
                .collect(Collectors.toList())) {
            String name = tag.group(2);
            if (tag.group(1).isEmpty()) {
                if (!List.of("meta", "link", "img", "input", "br", "hr").contains(name)) {
                    open.add(name);
                }
            } else if (open.isEmpty() || !Objects.equals(open.remove(open.size() - 1), name)) {
                wrong.add(name);
            }
        }
        wrong.addAll(open);
        return wrong;
    }

    static JsonNode jsonLd(String html) throws Exception {
        String json = html.substring(html.indexOf("ld+json\">") + 9);
        return new ObjectMapper().readTree(json.substring(0, json.indexOf("</script>")));
    }
}
