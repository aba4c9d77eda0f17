package vn.kenhtin.webapp.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as its site shows it at one moment.
 *
 * @param id what the site's feed calls it, for ever
 * @param link absolute address of its page
 * @param picture its picture
 * @param header the script's header lines
 * @param words the text
 * @param published first publication
 * @param updated last change, never before {@code published}
 */
record DemoArticle(
        String id, URI link, Picture picture, Header header, Words words, Instant published, Instant updated) {

    String category() {
        return header.need("category");
    }

    List<String> tags() {
        String tags = header.find("tags");
        return tags == null ? List.of() : List.of(tags.split(", *"));
    }

    /** The line at the body's end, such as "Tin và ảnh: Thu Oanh". */
    @Nullable String signature() {
        return header.find("byline");
    }

    /** Who wrote it, without the words before the colon; null when the line names a source instead of a person. */
    @Nullable String author() {
        String line = signature();
        boolean written = line != null && (line.startsWith("Tin") || line.startsWith("Bài"));
        return line != null && written
                ? line.substring(line.indexOf(':') + 1).split(";", 2)[0].strip()
                : null;
    }

    boolean changed() {
        return updated.isAfter(published);
    }
}
