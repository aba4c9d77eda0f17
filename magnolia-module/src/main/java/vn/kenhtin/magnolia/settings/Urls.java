package vn.kenhtin.magnolia.settings;

final class Urls {

    private Urls() {}

    static String withoutTrailingSlash(String url) {
        String bare = url.strip();
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
