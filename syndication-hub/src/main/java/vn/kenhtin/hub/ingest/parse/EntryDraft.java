package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.EditorsChoice;

/** An entry while a mapper collects it: what the document said, by the mapper's precedence, dates and ids still as written. For one thread. */
final class EntryDraft {

    final int line;
    final URI base;

    URI htmlBase;

    @Nullable String guid;

    @Nullable URI link;

    String title = "";

    @Nullable String summary;

    @Nullable String content;

    List<String> authors = new ArrayList<>(2);

    @Nullable String published;

    @Nullable String updated;

    List<String> categories = new ArrayList<>(4);

    @Nullable String language;

    List<Entry.Enclosure> enclosures = new ArrayList<>(2);

    @Nullable URI image;

    Entry.@Nullable Source source;
    EditorialDraft editorial = EditorialDraft.UNSAID;

    /** Whether it was written by a program of ours, whose text is never escaped once too often. */
    boolean exact;

    EntryDraft(int line, URI base) {
        this.line = line;
        this.base = base;
        this.htmlBase = base;
    }

    /** Editorial fields as written. */
    record EditorialDraft(
            @Nullable String lead,
            @Nullable String byline,
            @Nullable String photoCredit,
            @Nullable String photoCaption,
            @Nullable String sourceName,
            @Nullable URI sourceUrl,
            @Nullable String section,
            boolean hot,
            long legacyReads,
            @Nullable String expires,
            @Nullable URI canonical,
            @Nullable EditorsChoice choice) {

        static final EditorialDraft UNSAID =
                new EditorialDraft(null, null, null, null, null, null, null, false, 0, null, null, null);
    }
}
