package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Players cannot be embedded safely; a link keeps what they play within reach. */
final class Recording {

    private static final Set<String> VIDEO_HOSTS = Set.of(
            "youtube.com",
            "youtube-nocookie.com",
            "youtu.be",
            "vimeo.com",
            "player.vimeo.com",
            "dailymotion.com",
            "facebook.com",
            "tiktok.com");

    private Recording() {}

    /** A link to what a {@code video}, an {@code audio} or the frame of a known video site plays; nothing for other elements. */
    static Optional<Element> linkTo(Element raw, URI base) {
        URI url = switch (raw.normalName()) {
            case "video", "audio" -> source(raw, base);
            case "iframe" -> frame(raw, base);
            default -> null;
        };
        if (url == null) {
            return Optional.empty();
        }
        String title = PlainText.line(raw.attr("title"));
        String text = raw.normalName().equals("audio") ? "Nghe âm thanh" : "Xem video";
        return Optional.of(Attributes.link(url).text(title.isEmpty() ? text : text + ": " + title));
    }

    private static @Nullable URI source(Element raw, URI base) {
        URI url = SafeUrl.media(raw.attr("src"), base);
        for (Element child : raw.children()) {
            if (url == null && child.normalName().equals("source")) {
                url = SafeUrl.media(child.attr("src"), base);
            }
        }
        return url;
    }

    private static @Nullable URI frame(Element raw, URI base) {
        URI url = SafeUrl.media(raw.hasAttr("data-src") ? raw.attr("data-src") : raw.attr("src"), base);
        if (url == null || url.getHost() == null) {
            return null;
        }
        String host = url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m)\\.", "");
        return VIDEO_HOSTS.contains(host) ? url : null;
    }
}
