package vn.kenhtin.hub.ingest.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charsets a document claims to be in, the stronger claim first: transport, then XML declaration.
 *
 * @param known charsets this platform has
 * @param unknown names it does not know
 */
record CharsetClaims(List<Charset> known, List<String> unknown) {

    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml\\s[^>]{0,200}?encoding\\s{0,5}=\\s{0,5}[\"']([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int DECLARATION_WITHIN = 1024;

    static CharsetClaims of(byte[] bytes, @Nullable String contentType) {
        List<Charset> known = new ArrayList<>(2);
        List<String> unknown = new ArrayList<>(0);
        if (contentType != null) {
            collect(PARAMETER.matcher(contentType), known, unknown);
        }
        String head = new String(bytes, 0, Math.min(DECLARATION_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("<?xml")) {
            collect(DECLARATION.matcher(head), known, unknown);
        }
        return new CharsetClaims(known, unknown);
    }

    private static void collect(Matcher matcher, List<Charset> known, List<String> unknown) {
        if (!matcher.find()) {
            return;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        switch (name) {
            case "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "utf-32" ->
                // wider encodings were told by their first bytes, so a claim of one is false here
                known.add(StandardCharsets.UTF_8);
            case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252" ->
                known.add(Charset.forName("windows-1252"));
            default -> add(name, known, unknown);
        }
    }

    private static void add(String name, List<Charset> known, List<String> unknown) {
        try {
            known.add(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            unknown.add(name);
        }
    }

    @Nullable Charset first() {
        return known.isEmpty() ? null : known.get(0);
    }

    boolean firstIsUtf8() {
        return StandardCharsets.UTF_8.equals(first());
    }

    @Nullable Charset firstBesidesUtf8() {
        for (Charset charset : known) {
            if (!charset.equals(StandardCharsets.UTF_8)) {
                return charset;
            }
        }
        return null;
    }
}
