package vn.kenhtin.webapp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the scripts of all demo sites from the class path. A script is UTF-8 text: header lines, then articles, each begun by {@code ===
 * key}, with its own header lines, an empty line, and its paragraphs separated by empty lines; a line break inside a paragraph is a
 * space. {@code copy: slug/key} in a header takes the words of another site's article.
 */
final class ScriptReader {

    private ScriptReader() {}

    static List<SiteScript> readAll() {
        Map<String, SiteScript> sites = new LinkedHashMap<>();
        for (String slug : resource("sites.txt").split("\\R")) {
            sites.put(slug, parse(slug, resource(slug + "/news.txt")));
        }
        return sites.values().stream()
                .map(site -> new SiteScript(
                        site.slug(),
                        site.header(),
                        site.articles().stream()
                                .map(article -> withCopiedWords(article, sites))
                                .toList()))
                .toList();
    }

    static SiteScript parse(String slug, String script) {
        String[] parts = script.split("(?m)^=== *", -1);
        List<ArticleScript> articles = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] keyAndRest = part.split("\\R", 2);
            articles.add(article(keyAndRest[0].strip(), keyAndRest[1]));
        }
        return new SiteScript(slug, header(parts[0]), articles);
    }

    private static ArticleScript article(String key, String script) {
        if (!ArticleScript.isKey(key)) {
            throw new IllegalArgumentException("not a key for a demo article: " + key);
        }
        String[] blocks = script.strip().split("\\R(?:[ \\t]*\\R)+");
        List<String> paragraphs = List.of(blocks).subList(1, blocks.length).stream()
                .map(block -> block.strip().replaceAll("\\s*\\R\\s*", " "))
                .toList();
        return new ArticleScript(key, header(blocks[0]), paragraphs);
    }

    private static Header header(String block) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : block.strip().split("\\R")) {
            String[] nameAndValue = line.split(":", 2);
            if (nameAndValue.length < 2) {
                throw new IllegalArgumentException("not a header line in a demo script: " + line);
            }
            lines.put(nameAndValue[0].strip(), nameAndValue[1].strip());
        }
        return new Header(lines);
    }

    private static ArticleScript withCopiedWords(ArticleScript article, Map<String, SiteScript> sites) {
        String copy = article.header().find("copy");
        if (copy == null) {
            return article;
        }
        String[] slugAndKey = copy.split("/", 2);
        SiteScript origin = sites.get(slugAndKey[0]);
        if (origin == null) {
            throw new IllegalArgumentException("copy of an unknown site: " + copy);
        }
        return article.copying(origin.article(slugAndKey[1]));
    }

    private static String resource(String name) {
        try (InputStream in = ScriptReader.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("demo resource is missing: " + name);
            }
            return Normalizer.normalize(new String(in.readAllBytes(), UTF_8), Normalizer.Form.NFC)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
