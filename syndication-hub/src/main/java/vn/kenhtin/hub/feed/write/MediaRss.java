package vn.kenhtin.hub.feed.write;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Enclosure;

/** Media RSS 1.5.1 elements of one enclosure. */
final class MediaRss {

    private MediaRss() {}

    /** {@code media:content} with its alternative text and photographer. */
    static void write(XmlText xml, Enclosure media, @Nullable String photographer) {
        String[] attributes = {
            "url", media.url().toString(),
            "type", media.mediaType(),
            "medium", medium(media.mediaType()),
            "fileSize", positive(media.length()),
            "width", positive(media.width()),
            "height", positive(media.height())
        };
        if (media.title() == null && photographer == null) {
            xml.empty("media:content", attributes);
            return;
        }
        xml.open("media:content", attributes)
                .text("media:description", media.title(), "type", "plain")
                .text("media:credit", photographer, "role", "photographer", "scheme", "urn:ebu")
                .close("media:content");
    }

    /** {@code media:thumbnail} of the lead picture. */
    static void thumbnail(XmlText xml, Enclosure picture) {
        xml.empty(
                "media:thumbnail",
                "url",
                picture.url().toString(),
                "width",
                positive(picture.width()),
                "height",
                positive(picture.height()));
    }

    private static @Nullable String positive(long number) {
        return number > 0 ? Long.toString(number) : null;
    }

    private static String medium(String mediaType) {
        String kind =
                mediaType.substring(0, Math.max(0, mediaType.indexOf('/'))).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "image", "audio", "video" -> kind;
            default -> "document";
        };
    }
}
