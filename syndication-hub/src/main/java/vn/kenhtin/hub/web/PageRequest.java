package vn.kenhtin.hub.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.html.Messages;

/** Which page is asked for, and in which language: Vietnamese unless {@code lang=en}. */
record PageRequest(String path, boolean english) {

    private static final Messages VIETNAMESE = Messages.of(PageRequest.class, "vi");
    private static final Messages ENGLISH = Messages.of(PageRequest.class, "en");

    static PageRequest of(String path, @Nullable String lang) {
        return new PageRequest(path, "en".equals(lang));
    }

    Messages messages() {
        return english ? ENGLISH : VIETNAMESE;
    }

    Frame frame(String title, String place, @Nullable URI canonical, List<Frame.Alternate> alternates) {
        return new Frame(
                messages().language(),
                title,
                place,
                english ? "?lang=en" : "",
                english ? path : path + (path.contains("?") ? "&" : "?") + "lang=en",
                canonical,
                alternates);
    }
}
