package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.function.Supplier;
import vn.kenhtin.hub.feed.FeedConfig;
import vn.kenhtin.hub.platform.http.HubUris;

/**
 * Answers {@code /feeds/<name>.<format>} and {@code /feeds.opml} before Jersey is reached; everything else goes on down the chain. Safe for use by many
 * threads.
 */
public final class FeedFilter implements Filter {

    private final FeedCache cache;
    private final RenditionReply reply;
    private final PlainReply plain;
    private final InstantSource clock;

    /** @param uris where the hub's own links point */
    public FeedFilter(FeedCache cache, FeedConfig config, HubUris uris, InstantSource clock) {
        this.cache = cache;
        this.reply = new RenditionReply(ReplyHeaders.of(config), new Deltas(cache));
        this.plain = new PlainReply(uris);
        this.clock = clock;
    }

    /** Puts this filter before everything else in a servlet context that has not started yet. */
    public void mount(ServletContext context) {
        FilterRegistration.Dynamic feeds = context.addFilter("feeds", this);
        feeds.setAsyncSupported(true);
        feeds.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/feeds/*", FeedRenderer.OPML);
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        Rendition hit = query == null ? cache.current(path) : null;
        if (hit != null && isRead(request)) {
            reply.send(hit, request, response, clock.millis());
            return;
        }
        Asked asked = Asked.of(path, query);
        if (asked instanceof Asked.Other) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("OPTIONS")) {
            plain.options(response);
        } else if (!isRead(request)) {
            plain.methodNotAllowed(response);
        } else if (asked instanceof Asked.Feed feed) {
            answer(() -> cache.get(feed.address()), request, response);
        } else if (asked instanceof Asked.Archive archive) {
            answer(() -> cache.get(archive.address()), request, response);
        } else if (asked instanceof Asked.Opml) {
            answer(cache::opml, request, response);
        } else if (asked instanceof Asked.Nonsense nonsense) {
            plain.badRequest(nonsense.mistakes(), response);
        } else {
            plain.notFound(response);
        }
    }

    private void answer(Supplier<FeedAnswer> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FeedAnswer answer;
        try {
            answer = asked.get();
        } catch (RuntimeException e) {
            plain.unavailable(e, response);
            return;
        }
        if (answer instanceof Rendition rendition) {
            reply.send(rendition, request, response, clock.millis());
        } else if (answer instanceof FeedAnswer.Moved moved) {
            plain.moved(moved.to(), response);
        } else if (answer instanceof FeedAnswer.Gone) {
            plain.gone(
                    request.getRequestURI().substring(request.getContextPath().length()), response);
        } else {
            plain.notFound(response);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
