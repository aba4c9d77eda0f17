package vn.kenhtin.benchmarks;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome;

/** Our parser against Rome on the same RSS 2.0 document of 50 items with full HTML, about 120 kB; both from bytes, ours with all its leniency. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParseBenchmark {

    private static final URI URL = URI.create("https://tin.example.gov.vn/rss");
    private static final ParseContext CONTEXT =
            new ParseContext(ZoneId.of("Asia/Ho_Chi_Minh"), Instant.parse("2026-11-24T00:00:00Z"));

    private final FeedParser parser = new FeedParser();
    private byte[] wellFormed = {};
    private byte[] broken = {};

    /** Makes the document, and one like it that is not well-formed near its end. */
    @Setup
    public void makeDocuments() {
        String document = SampleFeed.rss(50);
        wellFormed = document.getBytes(StandardCharsets.UTF_8);
        int end = document.lastIndexOf("<link>");
        broken = (document.substring(0, end) + "<link>/?a=1&b=2 " + document.substring(end + 6))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Ours, well-formed. */
    @Benchmark
    public ParseOutcome ours() {
        return parser.parse(new FeedBytes(wellFormed, "application/rss+xml; charset=utf-8", URL), CONTEXT);
    }

    /** Ours, when the strict reader gives up in the last item and the tolerant one reads all anew. */
    @Benchmark
    public ParseOutcome oursBroken() {
        return parser.parse(new FeedBytes(broken, "application/rss+xml; charset=utf-8", URL), CONTEXT);
    }

    /** Rome as its documentation shows it. */
    @Benchmark
    public SyndFeed rome() throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(wellFormed)));
    }

    /** Rome without its healer, which strips what stands before the document. */
    @Benchmark
    public SyndFeed romeWithoutHealer() throws IOException, FeedException {
        SyndFeedInput input = new SyndFeedInput();
        input.setXmlHealerOn(false);
        return input.build(new XmlReader(new ByteArrayInputStream(wellFormed)));
    }
}
