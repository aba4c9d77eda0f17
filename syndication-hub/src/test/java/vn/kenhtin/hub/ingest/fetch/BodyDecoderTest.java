package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.ingest.fetch.ExchangeFailedException.BodyTooLargeException;

class BodyDecoderTest {

    private static final int LIMIT = 100_000;
    private static final byte[] FEED =
            "<rss version=\"2.0\"><channel><title>Tin nóng Kiên Giang</title></channel></rss>"
                    .getBytes(StandardCharsets.UTF_8);

    /** {@link #FEED} in brotli. */
    private static final byte[] BROTLI_FEED = Base64.getDecoder()
            .decode(
                    "G08AACwH7Eb8ezgqDGV9FCwelt7Oap6jJTelOptyMjA55wOSaVQvJeLSYWduw9zgRAPDQEogCSjfcfCQrV9GKKZg+ZlnOrT3Wf0tA+L8ClyCCgY=");

    /** 64 MiB of blanks in 106 bytes of brotli. */
    private static final byte[] BROTLI_BOMB = Base64.getDecoder()
            .decode(
                    "y///P/glQOKxQCD3/o///3/wSwDEYRGA7v0f////4JcAiMMCAN37P/7//8EvARCHBQC693/8//+DXwIgDgsAdO//+P//B78EQBwWAOje//H//w9+CYA4LADQvf/L//8//BIAcVgAoHv/Bw==");

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "identity"})
    void gunzips_whatever_the_label_says(String coding) throws IOException {
        assertThat(BodyDecoder.decode(gzip(FEED), List.of(coding), LIMIT)).isEqualTo(FEED);
    }

    @Test
    void recognises_gzip_that_nobody_announced() throws IOException {
        assertThat(BodyDecoder.decode(gzip(FEED), List.of(), LIMIT)).isEqualTo(FEED);
    }

    @Test
    void takes_plain_text_announced_as_gzip_for_plain_text() throws IOException {
        assertThat(BodyDecoder.decode(FEED, List.of("gzip"), LIMIT)).isEqualTo(FEED);
    }

    @Test
    void decodes_brotli() throws IOException {
        assertThat(BodyDecoder.decode(BROTLI_FEED, List.of("br"), LIMIT)).isEqualTo(FEED);
    }

    @Test
    void stops_a_gzip_bomb_at_the_limit() throws IOException {
        byte[] bomb = gzip(new byte[20_000_000]);
        assertThat(bomb.length).isLessThan(LIMIT);
        assertThatExceptionOfType(BodyTooLargeException.class)
                .isThrownBy(() -> BodyDecoder.decode(bomb, List.of("gzip"), LIMIT));
    }

    @Test
    void stops_a_brotli_bomb_at_the_limit() {
        assertThatExceptionOfType(BodyTooLargeException.class)
                .isThrownBy(() -> BodyDecoder.decode(BROTLI_BOMB, List.of("br"), LIMIT));
    }

    @Test
    void a_body_of_exactly_the_limit_passes() throws IOException {
        assertThat(BodyDecoder.decode(gzip(new byte[LIMIT]), List.of("gzip"), LIMIT))
                .hasSize(LIMIT);
    }

    @Test
    void does_not_take_a_cut_off_body_for_whole() throws IOException {
        byte[] gzip = gzip(FEED);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> BodyDecoder.decode(Arrays.copyOf(gzip, gzip.length - 12), List.of("gzip"), LIMIT));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> BodyDecoder.decode(Arrays.copyOf(BROTLI_FEED, 40), List.of("br"), LIMIT));
    }

    @Test
    void every_damaged_brotli_ends_in_an_io_exception_or_a_body() {
        for (int i = 0; i < BROTLI_FEED.length * 8; i++) {
            byte[] damaged = BROTLI_FEED.clone();
            damaged[i / 8] ^= (byte) (1 << i % 8);
            assertThat(bodyOrIoException(damaged)).isTrue();
        }
    }

    private static boolean bodyOrIoException(byte[] raw) {
        try {
            return BodyDecoder.decode(raw, List.of("br"), LIMIT).length <= LIMIT;
        } catch (IOException e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "deflate", "compress", "nonsense"})
    void refuses_codings_that_were_not_asked_for(String coding) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> BodyDecoder.decode(FEED, List.of(coding), LIMIT));
    }
}
