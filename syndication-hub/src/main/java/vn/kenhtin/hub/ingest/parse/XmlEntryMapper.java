package vn.kenhtin.hub.ingest.parse;

import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.ATOM;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.CONTENT;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.DC;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.DCTERMS;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.ITUNES;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.MEDIA;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.RSS;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.WEBFEEDS;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.XHTML;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.xml.Vocabulary;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;

/** Collects an entry of any XML dialect. The dialects share names and borrow from each other, so each field looks in all of them, the most telling first. */
final class XmlEntryMapper {

    /** The last ones are Atom's names without Atom's namespace, as authors write who know it by sight only. */
    private static final Object[] PUBLISHED = {
        RSS, "pubdate", ATOM, "published", ATOM, "issued", DCTERMS, "issued", DC, "date", RSS, "published", RSS, "date"
    };

    private static final Object[] UPDATED = {
        ATOM, "updated", ATOM, "modified", DCTERMS, "modified", RSS, "lastbuilddate", RSS, "updated", RSS, "modified"
    };

    private final URI url;
    private final Dates dates;
    private final FindingLog log;
    private final @Nullable String feedLanguage;

    XmlEntryMapper(URI url, Dates dates, FindingLog log, @Nullable String feedLanguage) {
        this.url = url;
        this.dates = dates;
        this.log = log;
        this.feedLanguage = feedLanguage;
    }

    EntryDraft map(XmlNode entry) {
        EntryDraft draft = new EntryDraft(entry.line(), Links.rebase(url, entry.trail("xml:base")));
        draft.title = title(entry);
        texts(entry, draft);
        draft.guid = guid(entry);
        draft.authors.addAll(XmlPeople.names(entry));
        draft.published = date(entry, PUBLISHED);
        draft.updated = date(entry, UPDATED);
        XmlCategories.collect(entry, draft.categories);
        draft.language = language(entry);
        XmlMedia.collect(entry, draft);
        draft.link = link(entry, draft);
        if (draft.image == null) {
            draft.image = otherImage(entry, draft.base);
        }
        draft.source = source(entry, draft.base);
        return draft;
    }

    private String title(XmlNode entry) {
        for (Vocabulary vocabulary : new Vocabulary[] {RSS, ATOM, DC, MEDIA}) {
            XmlNode node = entry.child(vocabulary, "title");
            String title = XmlText.plain(node);
            if (!title.isEmpty()) {
                if (node != null && vocabulary != ATOM && node.text().indexOf('<') >= 0 && title.indexOf('<') < 0) {
                    log.add(Trouble.TITLE_MARKUP, node.line(), node.text());
                }
                return title;
            }
        }
        XmlNode group = entry.child(MEDIA, "group");
        return group == null ? "" : XmlText.plain(group.child(MEDIA, "title"));
    }

    private void texts(XmlNode entry, EntryDraft draft) {
        XmlNode text = entry.child(ATOM, "content");
        if (text != null && text.attribute("xml:base") != null) {
            draft.htmlBase = Links.rebase(url, text.trail("xml:base"));
        }
        draft.summary = html(entry, RSS, "description", ATOM, "summary", DC, "description", ITUNES, "summary");
        draft.content = html(entry, CONTENT, "encoded", XHTML, "body", XHTML, "div", ATOM, "content");
        if (draft.summary == null && draft.content == null) {
            draft.summary =
                    html(entry, MEDIA, "description", RSS, "summary", RSS, "content", RSS, "fulltext", RSS, "body");
        }
        XmlNode group = entry.child(MEDIA, "group");
        if (draft.summary == null && draft.content == null && group != null) {
            draft.summary = html(group, MEDIA, "description");
        }
    }

    /** The first of those elements that has text, as HTML. */
    private @Nullable String html(XmlNode entry, Object... names) {
        for (int i = 0; i < names.length; i += 2) {
            String html = XmlText.html(entry.child((Vocabulary) names[i], (String) names[i + 1]), log);
            if (html != null) {
                return html;
            }
        }
        return null;
    }

    private static @Nullable String first(XmlNode entry, Object... names) {
        for (int i = 0; i < names.length; i += 2) {
            String text = entry.textOf((Vocabulary) names[i], (String) names[i + 1]);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The first of those elements that holds anything; where that is no date and the next one is, the next one. */
    private @Nullable String date(XmlNode entry, Object... names) {
        String written = null;
        for (int i = 0; i < names.length; i += 2) {
            String text = entry.textOf((Vocabulary) names[i], (String) names[i + 1]);
            if (text == null) {
                continue;
            }
            if (written != null) {
                return readable(written, text, entry.line());
            }
            written = text;
        }
        return written;
    }

    private String readable(String written, String otherwise, int line) {
        if (dates.isReadable(written) || !dates.isReadable(otherwise)) {
            return written;
        }
        log.add(Trouble.DATE_UNREADABLE, line, written);
        return otherwise;
    }

    private static @Nullable String guid(XmlNode entry) {
        String given = first(entry, RSS, "guid", ATOM, "id", RSS, "id");
        if (given != null) {
            return given;
        }
        String about = entry.attribute("about");
        return about != null ? about : first(entry, DC, "identifier");
    }

    private @Nullable URI link(XmlNode entry, EntryDraft draft) {
        String written = XmlLinks.alternate(entry);
        URI link = Links.resolve(draft.base, written);
        if (link == null && written != null && !written.isBlank()) {
            log.add(Trouble.LINK_UNUSABLE, entry.line(), written);
        } else if (link != null
                && written != null
                && !written.startsWith("http")
                && entry.textOf(RSS, "link") != null) {
            log.add(Trouble.LINK_RELATIVE, entry.line(), written, link.toString());
        }
        XmlNode guid = entry.child(RSS, "guid");
        if (link == null && guid != null && !"false".equals(guid.attribute("ispermalink"))) {
            link = guid.text().startsWith("http") ? Links.resolve(draft.base, guid.text()) : null;
        }
        if (link == null && entry.attribute("about") != null) {
            link = Links.resolve(draft.base, entry.attribute("about"));
        }
        if (link == null && !draft.enclosures.isEmpty()) {
            link = draft.enclosures.get(0).url();
        }
        return link;
    }

    private @Nullable String language(XmlNode entry) {
        String own = first(entry, RSS, "language", DC, "language");
        String inherited = own != null ? own : entry.inherited("xml:lang");
        String tag = PlainText.languageOrNull(inherited);
        return tag == null ? feedLanguage : tag;
    }

    private static @Nullable URI otherImage(XmlNode entry, URI base) {
        XmlNode itunes = entry.child(ITUNES, "image");
        if (itunes != null && itunes.attribute("href") != null) {
            return Links.resolve(base, itunes.attribute("href"));
        }
        XmlNode webfeeds = entry.child(WEBFEEDS, "cover");
        if (webfeeds != null) {
            return Links.resolve(base, webfeeds.attribute("image"));
        }
        XmlNode image = entry.child(RSS, "image");
        if (image == null) {
            return null;
        }
        String url = image.textOf(RSS, "url");
        return Links.resolve(base, url != null ? url : image.attribute("url", image.text()));
    }

    private static Entry.@Nullable Source source(XmlNode entry, URI base) {
        XmlNode rss = entry.child(RSS, "source");
        if (rss != null && (!rss.text().isEmpty() || rss.attribute("url") != null)) {
            return new Entry.Source(PlainText.ofHtmlOrNull(rss.text()), Links.resolve(base, rss.attribute("url")));
        }
        XmlNode atom = entry.child(ATOM, "source");
        if (atom != null) {
            String title = XmlText.plain(atom.child(ATOM, "title"));
            return new Entry.Source(title.isEmpty() ? null : title, Links.resolve(base, XmlLinks.alternate(atom)));
        }
        String dc = first(entry, DC, "source");
        if (dc == null) {
            return null;
        }
        URI link = dc.startsWith("http") ? Links.resolve(base, dc) : null;
        return new Entry.Source(link == null ? PlainText.ofHtmlOrNull(dc) : null, link);
    }
}
