package vn.kenhtin.hub.reads;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.platform.problem.ProblemException;

/**
 * Which article was read: exactly one of the two is given.
 *
 * @param article its id
 * @param url its page
 */
record ReadRequest(@Nullable ArticleId article, @Nullable URI url) {

    private static final int LARGEST = 8192;

    /** @throws ProblemException 400 unless exactly one is given */
    ReadRequest {
        if ((article == null) == (url == null)) {
            throw ProblemException.badRequest("Either article (an id) or url (of its page) is to be given");
        }
    }

    /**
     * The request in a body: a JSON object or a form, whatever the content type says, since {@code sendBeacon} calls both text.
     *
     * @throws ProblemException 400 when it is neither or has mistakes
     */
    static ReadRequest read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ProblemException.badRequest("The body has at most " + LARGEST + " bytes");
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        return text.startsWith("{") ? ofJson(text) : ofForm(text);
    }

    /** @throws ProblemException 400 when a value has not its form, or not exactly one is given */
    static ReadRequest of(@Nullable String article, @Nullable String url) {
        try {
            return new ReadRequest(
                    article == null ? null : ArticleId.fromString(article), url == null ? null : HttpUrl.parse(url));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static ReadRequest ofJson(String text) throws JsonProcessingException {
        JsonBody body = new JsonBody(Json.mapper().readTree(text));
        ArticleId article = body.optional("article", ArticleId::fromString, null);
        URI url = body.optional("url", HttpUrl::parse, null);
        body.finish();
        return new ReadRequest(article, url);
    }

    private static ReadRequest ofForm(String text) {
        return of(field(text, "article="), field(text, "url="));
    }

    private static @Nullable String field(String form, String name) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(name)) {
                try {
                    return URLDecoder.decode(pair.substring(name.length()), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    throw ProblemException.badRequest("The form is not URL-encoded");
                }
            }
        }
        return null;
    }
}
