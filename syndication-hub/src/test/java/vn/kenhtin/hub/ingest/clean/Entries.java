package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.Entry.Editorial;
import vn.kenhtin.hub.ingest.parse.Entry.Enclosure;

/** Builds entries for tests. */
record Entries(
        String title,
        @Nullable String summary,
        @Nullable String content,
        List<String> authors,
        List<String> categories,
        @Nullable String language,
        List<Enclosure> enclosures,
        @Nullable URI image,
        Entry.@Nullable Source source,
        Editorial editorial) {

    static Entries content(@Nullable String content) {
        return new Entries("Tựa", null, content, List.of(), List.of(), null, List.of(), null, null, Editorial.UNSAID);
    }

    Entries title(String it) {
        return new Entries(it, summary, content, authors, categories, language, enclosures, image, source, editorial);
    }

    Entries summary(@Nullable String it) {
        return new Entries(title, it, content, authors, categories, language, enclosures, image, source, editorial);
    }

    Entries authors(String... it) {
        return new Entries(
                title, summary, content, List.of(it), categories, language, enclosures, image, source, editorial);
    }

    Entries categories(String... it) {
        return new Entries(
                title, summary, content, authors, List.of(it), language, enclosures, image, source, editorial);
    }

    Entries language(String it) {
        return new Entries(title, summary, content, authors, categories, it, enclosures, image, source, editorial);
    }

    Entries enclosures(Enclosure... it) {
        return new Entries(
                title, summary, content, authors, categories, language, List.of(it), image, source, editorial);
    }

    Entries image(String it) {
        return new Entries(
                title, summary, content, authors, categories, language, enclosures, URI.create(it), source, editorial);
    }

    Entries source(String name, String link) {
        return new Entries(
                title,
                summary,
                content,
                authors,
                categories,
                language,
                enclosures,
                image,
                new Entry.Source(name, URI.create(link)),
                editorial);
    }

    Entries editorial(Editorial it) {
        return new Entries(title, summary, content, authors, categories, language, enclosures, image, source, it);
    }

    Entry entry() {
        return new Entry(
                "guid-1",
                true,
                URI.create("https://bao.example/tin/1.html"),
                title,
                summary,
                content,
                authors,
                Instant.parse("2018-05-10T01:00:00Z"),
                null,
                categories,
                language,
                enclosures,
                image,
                URI.create("https://bao.example/tin/"),
                source,
                1,
                editorial,
                42);
    }
}
