package vn.kenhtin.hub.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.json.Json;

/** Fits what sources send into the columns: long text is cut at a word, what cannot be cut is left out, nothing fails. */
final class Fit {

    private static final int LONGEST_URL = 2048;
    private static final int MOST_CATEGORIES = 50;
    private static final int LONGEST_ENCLOSURES = 100_000;

    private Fit() {}

    /** The draft with every part as it will be stored, so that what is read back equals it. */
    static ArticleDraft draft(ArticleDraft draft) {
        Body body = draft.body();
        Credit credit = draft.credit();
        return new ArticleDraft(
                guid(draft.guid()),
                draft.rawHash(),
                url(draft.link()),
                new Body(
                        text(body.title(), 1000),
                        text(body.summary(), 20_000),
                        html(body.content(), 1_000_000),
                        body.language().length() > 35 ? "und" : body.language()),
                new Credit(
                        textOrNull(credit.author(), 500),
                        textOrNull(credit.photo(), 500),
                        textOrNull(credit.source(), 500),
                        url(credit.sourceUrl())),
                categories(draft.categories()),
                enclosures(draft.enclosures()),
                draft.hot(),
                instant(draft.published()),
                instant(draft.updated()),
                instant(draft.expires()),
                Math.max(0, draft.legacyReads()));
    }

    /** {@code text} of at most {@code longest} UTF-16 units, cut at a word if there is one near, with an ellipsis; never within a character. */
    static String text(String text, int longest) {
        String storable = storable(text);
        return storable.length() <= longest ? storable : cut(storable, longest - 1) + '…';
    }

    private static @Nullable String textOrNull(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : text(text, longest);
    }

    /** Whole paragraphs if it must be cut. */
    private static String html(String html, int longest) {
        String storable = storable(html);
        if (storable.length() <= longest) {
            return storable;
        }
        int paragraph = storable.lastIndexOf("</p>", longest - 4);
        return paragraph > 0 ? storable.substring(0, paragraph + 4) : "";
    }

    /** The guid itself, or its hash when it is too long to keep. */
    static String guid(String guid) {
        String storable = storable(guid);
        return storable.length() <= LONGEST_URL ? storable : "urn:sha256:" + sha256(guid);
    }

    /** The URL, or null when it is too long: a cut URL would lead elsewhere. */
    private static @Nullable URI url(@Nullable URI url) {
        return url == null || url.toString().length() > LONGEST_URL ? null : url;
    }

    private static @Nullable Instant instant(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Each category once, in order. */
    private static List<Category> categories(List<Category> categories) {
        Map<String, Category> bySlug = new LinkedHashMap<>();
        for (Category category : categories) {
            bySlug.putIfAbsent(category.slug(), new Category(category.slug(), text(category.label(), 200)));
        }
        return bySlug.values().stream().limit(MOST_CATEGORIES).toList();
    }

    /** Without those whose URL is too long, and without the last ones if there are too many. */
    private static List<Enclosure> enclosures(List<Enclosure> enclosures) {
        List<Enclosure> kept =
                enclosures.stream().filter(each -> url(each.url()) != null).toList();
        while (json(kept).length() > LONGEST_ENCLOSURES) {
            kept = kept.subList(0, kept.size() / 2);
        }
        return kept;
    }

    /** Enclosures or categories as their column takes them. */
    static String json(List<?> values) {
        try {
            return storable(Json.mapper().writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("they are plain records", e);
        }
    }

    /** PostgreSQL keeps no NUL, and half a surrogate pair has no UTF-8. */
    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return text.codePoints()
                        .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static String cut(String text, int longest) {
        for (int end = longest; end > longest - longest / 5; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return text.substring(0, end).stripTrailing();
            }
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
