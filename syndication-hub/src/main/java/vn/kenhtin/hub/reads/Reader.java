package vn.kenhtin.hub.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.kenhtin.hub.platform.http.ClientAddress;

/**
 * Who asks, as far as a request tells. Lives as long as the request and is never stored.
 *
 * @param address the client's, not a proxy's
 * @param userAgent as sent, empty when none was
 * @param prefetch whether the page was only loaded in advance
 */
record Reader(InetAddress address, String userAgent, boolean prefetch) {

    /** Programs that say what they are. "Cubot" is a telephone. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?<!cu)bot|crawl|spider|slurp|scrap|archiver|fetcher|preview|monitor|pingdom|lighthouse|headless|phantomjs|facebookexternalhit"
                    + "|mediapartners|read-aloud|^$|^mozilla/[0-9.]+$|curl/|wget/|python|libwww|^java|java-http|go-http|httpclient|node-fetch|axios/|undici|^ruby|^php");

    /** A few hundred browsers send nearly all reads, and the pattern takes longer than all else that is done with one. */
    private static final Cache<String, Boolean> PROGRAMS =
            Caffeine.newBuilder().maximumSize(2_000).executor(Runnable::run).build();

    /** Longer ones are not worth the memory. */
    private static final int REMEMBERED = 400;

    /** Whether nobody reads: a program, or a page loaded in advance. */
    boolean isNobody() {
        return prefetch
                || (userAgent.length() > REMEMBERED
                        ? isProgram(userAgent)
                        : PROGRAMS.get(userAgent, Reader::isProgram));
    }

    private static boolean isProgram(String userAgent) {
        return PROGRAM.matcher(userAgent.strip().toLowerCase(Locale.ROOT)).find();
    }

    /** The address by which readers are told apart: IPv6 hosts change theirs within a network of /64. */
    byte[] network() {
        return ClientAddress.network(address);
    }
}
