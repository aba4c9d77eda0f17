package vn.kenhtin.hub.article;

import org.jspecify.annotations.Nullable;

/**
 * What an article says.
 *
 * @param title headline, plain text
 * @param summary the lead (sapo), plain text; empty when there is none
 * @param content full text, clean HTML; empty when the source gives only a summary
 * @param language BCP 47 tag
 */
public record Body(String title, String summary, String content, String language) {

    /** A body whose absent parts are empty. */
    public static Body of(String title, @Nullable String summary, @Nullable String content, String language) {
        return new Body(title, summary == null ? "" : summary, content == null ? "" : content, language);
    }
}
