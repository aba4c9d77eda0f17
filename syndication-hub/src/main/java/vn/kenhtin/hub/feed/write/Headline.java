package vn.kenhtin.hub.feed.write;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Titles of RSS, which are plain by the RSS Advisory Board's profile and HTML by the habit of many. One that both take for the same stands as it is; one that
 * reads like markup is written as HTML, for else its words would be lost, or run as a script.
 */
final class Headline {

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?=[\\s/>])");

    private Headline() {}

    static String of(String title) {
        return readsLikeMarkup(title) ? XmlText.asHtml(title) : title;
    }

    private static boolean readsLikeMarkup(String title) {
        boolean entity = title.indexOf('&') >= 0
                && !Parser.unescapeEntities(title, false).equals(title);
        return entity
                || title.contains("<!")
                || title.contains("<?")
                || TAG.matcher(title).results().anyMatch(Headline::isKnown);
    }

    private static boolean isKnown(MatchResult tag) {
        return Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT));
    }
}
