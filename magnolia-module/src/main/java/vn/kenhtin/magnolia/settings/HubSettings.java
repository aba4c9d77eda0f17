package vn.kenhtin.magnolia.settings;

import java.time.Duration;

/** Where the hub is and how often it is asked. */
public final class HubSettings {

    private String url = "";
    private String site = "";
    private String source = "";
    private int connectTimeoutMillis = 2_000;
    private int requestTimeoutMillis = 10_000;
    private int debounceMillis = 2_000;
    private int pullSeconds = 60;
    private int snapshotMinutes = 15;

    /** The hub's base URL without a slash at the end; empty if there is no hub. */
    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = Urls.withoutTrailingSlash(url);
    }

    /** This site's slug on the hub. */
    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site.strip();
    }

    /** The hub's id of this site's source; empty if there shall be no pings. */
    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source.strip();
    }

    public int getConnectTimeoutMillis() {
        return connectTimeoutMillis;
    }

    public void setConnectTimeoutMillis(int connectTimeoutMillis) {
        this.connectTimeoutMillis = connectTimeoutMillis;
    }

    public int getRequestTimeoutMillis() {
        return requestTimeoutMillis;
    }

    public void setRequestTimeoutMillis(int requestTimeoutMillis) {
        this.requestTimeoutMillis = requestTimeoutMillis;
    }

    public int getDebounceMillis() {
        return debounceMillis;
    }

    public void setDebounceMillis(int debounceMillis) {
        this.debounceMillis = debounceMillis;
    }

    public int getPullSeconds() {
        return pullSeconds;
    }

    public void setPullSeconds(int pullSeconds) {
        this.pullSeconds = pullSeconds;
    }

    public int getSnapshotMinutes() {
        return snapshotMinutes;
    }

    public void setSnapshotMinutes(int snapshotMinutes) {
        this.snapshotMinutes = snapshotMinutes;
    }

    /** True if there is a hub to pull from. */
    public boolean configured() {
        return !url.isEmpty() && !site.isEmpty();
    }

    public Duration connectTimeout() {
        return Duration.ofMillis(Math.max(1, connectTimeoutMillis));
    }

    public Duration requestTimeout() {
        return Duration.ofMillis(Math.max(1, requestTimeoutMillis));
    }

    public Duration debounce() {
        return Duration.ofMillis(Math.max(0, debounceMillis));
    }

    public Duration pullInterval() {
        return Duration.ofSeconds(Math.max(1, pullSeconds));
    }

    public Duration snapshotInterval() {
        return Duration.ofMinutes(Math.max(1, snapshotMinutes));
    }
}
