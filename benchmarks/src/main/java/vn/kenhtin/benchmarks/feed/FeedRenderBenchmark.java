package vn.kenhtin.benchmarks.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.serve.Rendition;
import vn.kenhtin.hub.feed.write.FeedWriter;
import vn.kenhtin.hub.platform.http.HubUris;

/** What a cache miss costs beside the compression that it cannot do without; the bar is {@code miss} ≤ 1.6 × {@code bareGzip}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FeedRenderBenchmark {

    private static final HubUris URIS = new HubUris(URI.create("https://tin.example.vn"));
    private static final MadeUpNews NEWS = new MadeUpNews(FeedName.fromString("thu-tai"), URIS);

    @Param({"RSS", "ATOM", "JSON"})
    private FeedFormat format = FeedFormat.RSS;

    private final List<Article> articles = NEWS.articles(FeedAddress.USUAL);
    private FeedAddress address = FeedAddress.of(NEWS.name(), FeedFormat.RSS);
    private byte[] written = {};

    /** Renders once, for the bytes that bareGzip packs. */
    @Setup
    public void render() {
        address = FeedAddress.of(NEWS.name(), format);
        written = write(document());
    }

    /** The anchor: nothing but the compression of the same bytes at the same level. */
    @Benchmark
    public byte[] bareGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(written.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 8192) {
            {
                def.setLevel(4);
            }
        }) {
            gzip.write(written);
        }
        return packed.toByteArray();
    }

    /** Writing alone. */
    @Benchmark
    public byte[] write() {
        return write(document());
    }

    /** Everything of a miss but the database: the document, its fingerprint, the writing, the compression, the entity tag. */
    @Benchmark
    public Rendition miss() {
        FeedDocument document = document();
        Rendition.About about = new Rendition.About(
                document.fingerprint(), "https://tin.example.vn/", "", "text/xml", Instant.EPOCH, false);
        return Rendition.of(about, new FeedWriter(URIS).written(document, address));
    }

    private FeedDocument document() {
        return FeedDocument.of(NEWS.head(articles), articles, URIS, Instant.EPOCH);
    }

    private byte[] write(FeedDocument document) {
        return new FeedWriter(URIS).write(document, address);
    }
}
