package vn.kenhtin.hub.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads URL references as servers really send them: with blanks, raw Vietnamese letters and international host names. */
final class LenientUri {

    private static final Pattern AUTHORITY = Pattern.compile("^((?:[A-Za-z][A-Za-z0-9+.-]*:)?//)([^/?#]*)(.*)$");
    private static final String LEGAL =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";

    private LenientUri() {}

    /** The absolute URL without fragment that {@code reference} means on a page at {@code base}; empty when it means none. */
    static Optional<URI> resolve(URI base, String reference) {
        try {
            URI target = base.resolve(new URI(escaped(asciiHost(utf8(reference.strip())))));
            if (target.getRawFragment() != null) {
                String text = target.toString();
                target = new URI(text.substring(0, text.indexOf('#')));
            }
            return target.isAbsolute() ? Optional.of(withPath(target)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code http://host} and {@code http://host/} are one request, and have to look like one to loop detection. */
    private static URI withPath(URI target) throws URISyntaxException {
        boolean bare = target.getRawAuthority() != null
                && target.getRawPath() != null
                && target.getRawPath().isEmpty();
        return bare ? target.resolve(target.getRawQuery() == null ? "/" : "/?" + target.getRawQuery()) : target;
    }

    private static String asciiHost(String reference) {
        Matcher parts = AUTHORITY.matcher(reference);
        if (!parts.matches() || isAscii(parts.group(2))) {
            return reference;
        }
        String host = IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        return parts.group(1) + host + parts.group(3);
    }

    /** A header field is read byte by byte; what it meant is nearly always UTF-8. */
    private static String utf8(String text) {
        if (!text.chars().allMatch(c -> c < 0x100)) {
            return text;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String escaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && LEGAL.indexOf(b) >= 0) {
                out.write(b);
            } else {
                out.writeBytes(String.format(Locale.ROOT, "%%%02X", b & 0xFF).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
