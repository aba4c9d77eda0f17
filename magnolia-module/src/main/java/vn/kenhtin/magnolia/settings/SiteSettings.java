package vn.kenhtin.magnolia.settings;

import java.time.DateTimeException;
import java.time.ZoneId;

/** What the site calls itself and where its readers find it. */
public final class SiteSettings {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private String baseUrl = "";
    private String title = "";
    private String language = "vi";
    private String zone = VIETNAM.getId();
    private String articlePath = "/tin-tuc/{slug}";

    /** Scheme, host and context path without a slash at the end; empty while not configured. */
    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = Urls.withoutTrailingSlash(baseUrl);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** The language of articles that name none, as BCP 47 has it. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** The zone in which dates are shown and days are counted; Vietnam's if the configured one does not exist. */
    public ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return VIETNAM;
        }
    }

    /** Path of an article's page below the base URL; {@code {slug}} stands for its slug. */
    public String getArticlePath() {
        return articlePath;
    }

    public void setArticlePath(String articlePath) {
        this.articlePath = articlePath;
    }
}
