package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Samples;

class GoldenFeedTest {

    @ParameterizedTest
    @CsvSource({
        "full.rss.xml, RSS, false",
        "full.atom.xml, ATOM, false",
        "full.json, JSON, false",
        "summary.rss.xml, RSS, true",
        "summary.atom.xml, ATOM, true",
        "summary.json, JSON, true"
    })
    void writes_the_golden_bytes(String file, FeedFormat format, boolean summary) throws IOException {
        FeedAddress address = new FeedAddress(FeedName.ALL, format, summary, FeedAddress.USUAL);
        byte[] written = new FeedWriter(Samples.URIS).write(Samples.document(), address);
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(golden(file));
    }

    private static String golden(String file) throws IOException {
        try (InputStream in = GoldenFeedTest.class.getResourceAsStream(file)) {
            assertThat(in).as("golden file " + file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
