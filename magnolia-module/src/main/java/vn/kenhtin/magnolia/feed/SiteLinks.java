package vn.kenhtin.magnolia.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Slug;
import vn.kenhtin.magnolia.settings.SiteSettings;

/** Absolute URLs of this site, built from its configured base and never from a request's host. Immutable. */
public final class SiteLinks {

    /** The endpoint's path below the site's base. */
    public static final String ENDPOINT = "/.rest/kenhtin/v1/articles";

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern HAS_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

    /** A web address, or a path on this site; an editor may have written anything. */
    private static final Pattern CITABLE = Pattern.compile("(?i)https?://[^\\s/?#]|/(?!/)");

    private final String base;
    private final String articlePath;

    public SiteLinks(SiteSettings site) {
        this.base = site.getBaseUrl();
        this.articlePath = site.getArticlePath();
    }

    String home() {
        return base + "/";
    }

    String feed(String query) {
        return base + ENDPOINT + query;
    }

    /** The page of the article with that slug. */
    public String article(String slug) {
        return base + articlePath.replace("{slug}", encoded(slug));
    }

    /** The URL by which the hub knows the article: the one its editor wants cited, else its page here. */
    public String canonical(NewsNode news) {
        String chosen = news.text(NewsProperty.CANONICAL_URL);
        return chosen != null && CITABLE.matcher(chosen).lookingAt() ? absolute(chosen) : article(news.slug());
    }

    String page(String path) {
        return base + encoded(path) + ".html";
    }

    /**
     * The address of a picture or file. Magnolia finds it by the key alone, and with a name beyond ASCII, encoded or not, it answers 500 wherever it sets its CSRF
     * cookie for the path: such a name is spelt in ASCII.
     */
    String asset(String key, String fileName) {
        return base + "/dam/" + encoded(key) + "/" + plain(fileName);
    }

    private static String plain(String fileName) {
        if (PLAIN_NAME.matcher(fileName).matches()) {
            return fileName;
        }
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot);
        String stem = Slug.of(dot < 0 ? fileName : fileName.substring(0, dot));
        return (stem.isEmpty() ? "tep" : stem) + (PLAIN_NAME.matcher(ending).matches() ? ending : "");
    }

    /** {@code href} as seen from the site's home page; unchanged if it has a scheme or is no reference at all. */
    String absolute(String href) {
        if (href.isEmpty() || href.startsWith("#") || HAS_SCHEME.matcher(href).matches()) {
            return href;
        }
        try {
            return URI.create(home()).resolve(encoded(href)).toString();
        } catch (IllegalArgumentException noReference) {
            return href;
        }
    }

    /** Leaves reserved characters and what is already encoded alone; spaces and letters beyond ASCII are encoded. */
    private static String encoded(String path) {
        try {
            return new URI(path).toASCIIString();
        } catch (URISyntaxException notYetEncoded) {
            try {
                return new URI(null, null, path, null).toASCIIString();
            } catch (URISyntaxException hopeless) {
                return path;
            }
        }
    }
}
