package vn.kenhtin.hub.platform.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends what cannot be read in the headers that choose a resource, which Jersey answers with an empty 400 before it asks anybody: a Content-Type keeps the type
 * and the charset that can be made out, an Accept accepts everything. Safe for use by many threads.
 */
public final class ReadableHeaders extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern TYPE = Pattern.compile("^\\s*([\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127})");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,9}[=:]?\\s{0,9}[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Puts the filter before everything else in a context that has not started yet. */
    public void mount(ServletContext context) {
        FilterRegistration.Dynamic filter = context.addFilter("readable-headers", this);
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Map<String, String> mended = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // Jetty's getContentType() throws for a charset it does not know
        String type = request.getHeader("Content-Type");
        if (type != null && !isReadable(type)) {
            mended.put("Content-Type", mended(type));
        }
        if (!Collections.list(request.getHeaders("Accept")).stream().allMatch(ReadableHeaders::areReadable)) {
            mended.put("Accept", MediaType.WILDCARD);
        }
        chain.doFilter(mended.isEmpty() ? request : new Mended(request, mended), response);
    }

    private static boolean areReadable(String types) {
        for (String type : types.split(",", -1)) {
            if (!isReadable(type)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(String type) {
        try {
            return type.strip().equals("*") || MediaType.valueOf(type.strip()).getSubtype() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String mended(String contentType) {
        Matcher type = TYPE.matcher(contentType);
        Matcher charset = CHARSET.matcher(contentType);
        return (type.find() ? type.group(1) : MediaType.APPLICATION_OCTET_STREAM)
                + (charset.find() ? "; charset=" + charset.group(1) : "");
    }

    private static final class Mended extends HttpServletRequestWrapper {

        private final Map<String, String> headers;

        Mended(HttpServletRequest request, Map<String, String> headers) {
            super(request);
            this.headers = headers;
        }

        @Override
        public @Nullable String getContentType() {
            return headers.getOrDefault("Content-Type", super.getContentType());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return headers.getOrDefault(name, super.getHeader(name));
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String one = headers.get(name);
            return one == null ? super.getHeaders(name) : Collections.enumeration(Collections.singleton(one));
        }
    }
}
