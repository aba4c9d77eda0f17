package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Media types of enclosures, guessed by file name where they are not given. Stateless. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("flv", "video/x-flv"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("zip", "application/zip"));

    private MediaTypes() {}

    /** The type given, without parameters and in lower case; else by the URL's file name; else by the Media RSS {@code medium}. */
    static String of(@Nullable String given, URI url, @Nullable String medium) {
        if (given != null && given.indexOf('/') > 0) {
            int parameters = given.indexOf(';');
            return (parameters < 0 ? given : given.substring(0, parameters))
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
        String path = url.getPath() == null ? "" : url.getPath();
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String guess = BY_EXTENSION.get(extension);
        if (guess != null) {
            return guess;
        }
        return "image".equals(medium) || "image".equals(given) ? "image/jpeg" : UNKNOWN;
    }
}
