package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.ingest.parse.Entry;

/** The media of an article, its lead picture first. */
final class Media {

    private Media() {}

    static List<Enclosure> of(Entry entry, Element body) {
        Map<URI, Enclosure> media = new LinkedHashMap<>();
        lead(entry, body).ifPresent(lead -> media.put(lead.url(), lead));
        for (Entry.Enclosure each : entry.enclosures()) {
            if (!Picture.isCounter(each.url())) {
                Enclosure enclosure = enclosure(each, PlainText.lineOrNull(each.title()));
                media.putIfAbsent(enclosure.url(), enclosure);
            }
        }
        return new ArrayList<>(media.values());
    }

    private static Optional<Enclosure> lead(Entry entry, Element body) {
        String caption = PlainText.lineOrNull(entry.editorial().photoCaption());
        URI url = entry.image() != null && !Picture.isCounter(entry.image()) ? SafeUrl.secure(entry.image()) : null;
        for (Entry.Enclosure each : entry.enclosures()) {
            if (each.isImage() && (url == null || SafeUrl.secure(each.url()).equals(url))) {
                return Optional.of(enclosure(each, caption == null ? PlainText.lineOrNull(each.title()) : caption));
            }
        }
        Element first = image(body, url);
        if (url == null && first == null) {
            return Optional.empty();
        }
        URI address = url == null ? URI.create(first == null ? "" : first.attr("src")) : url;
        String alt = first == null ? null : PlainText.lineOrNull(first.attr("alt"));
        int width = first == null ? 0 : Picture.pixels(first.attr("width"));
        int height = first == null ? 0 : Picture.pixels(first.attr("height"));
        return Optional.of(new Enclosure(address, typeOf(address), 0, width, height, caption == null ? alt : caption));
    }

    /** The body's picture at that address, or its first one when no address is given. */
    private static @Nullable Element image(Element body, @Nullable URI url) {
        for (Element image : body.getElementsByTag("img")) {
            if (url == null || image.attr("src").equals(url.toString())) {
                return image;
            }
        }
        return null;
    }

    private static Enclosure enclosure(Entry.Enclosure each, @Nullable String title) {
        return new Enclosure(
                SafeUrl.secure(each.url()), each.mediaType(), each.length(), each.width(), each.height(), title);
    }

    private static String typeOf(URI url) {
        String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "svg" -> "image/svg+xml";
            default -> "image/jpeg";
        };
    }
}
