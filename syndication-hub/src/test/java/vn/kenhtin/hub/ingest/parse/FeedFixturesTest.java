package vn.kenhtin.hub.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document under {@code feeds/} parses to what the {@code .expected.json} beside it says; {@code given} in it holds what came with the document. */
class FeedFixturesTest {

    static final URI URL = URI.create("https://tin.example.gov.vn/rss/tin-moi.xml");
    static final Instant ARRIVAL = Instant.parse("2026-11-24T00:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> documents() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(FeedFixturesTest.class.getResource("/feeds"));
        try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
    }

    static ParseOutcome parse(Path document, JsonNode given) throws IOException {
        JsonNode type = given.get("contentType");
        URI url = given.has("url") ? URI.create(given.get("url").asText()) : URL;
        ZoneId zone = ZoneId.of(given.path("zone").asText("Asia/Ho_Chi_Minh"));
        FeedBytes bytes = new FeedBytes(Files.readAllBytes(document), type == null ? null : type.asText(), url);
        return new FeedParser().parse(bytes, new ParseContext(zone, ARRIVAL));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void parses_as_expected(Path document) throws IOException {
        String name = document.getFileName().toString();
        Path expectation = document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
        ObjectNode expected = (ObjectNode) JSON.readTree(Files.readString(expectation));
        JsonNode given = expected.has("given") ? expected.remove("given") : JSON.createObjectNode();

        ObjectNode actual = OutcomeJson.of(parse(document, given));

        assertThat(JSON.readTree(actual.toString()).toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    @Test
    void covers_at_least_sixty_documents() throws Exception {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(60);
    }
}
