package vn.kenhtin.hub.ingest.parse.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TolerantReaderTest {

    /** The documents among the fixtures that the strict reader takes. */
    static List<Path> wellFormed() throws IOException, URISyntaxException {
        Path feeds = Path.of(Objects.requireNonNull(TolerantReaderTest.class.getResource("/feeds"))
                .toURI());
        List<Path> wellFormed = new ArrayList<>();
        try (Stream<Path> files = Files.walk(feeds)) {
            for (Path file : (Iterable<Path>)
                    files.filter(name -> name.toString().endsWith(".xml")).sorted()::iterator) {
                if (strictly(text(file)) != null) {
                    wellFormed.add(file);
                }
            }
        }
        return wellFormed;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static @Nullable String strictly(String text) {
        TreeBuilder builder = new TreeBuilder(2_000);
        try {
            new StrictReader(200).read(text, builder, 0);
            return dump(builder.tree(new RepairLog()));
        } catch (XMLStreamException broken) {
            return null;
        }
    }

    private static String dump(XmlTree tree) {
        StringBuilder dump = new StringBuilder();
        if (tree.root() != null) {
            dump(tree.root(), dump, 0);
        }
        tree.entries().forEach(entry -> dump(entry, dump, 0));
        return dump.toString();
    }

    private static void dump(XmlNode node, StringBuilder dump, int depth) {
        dump.append(" ".repeat(depth)).append(node.vocabulary()).append(' ').append(node.name());
        dump.append('@').append(node.line()).append(' ').append(node.trail("xml:base"));
        for (String name : List.of("href", "rel", "type", "url")) {
            dump.append(' ').append(node.attribute(name));
        }
        dump.append(' ').append(node.isMarkup()).append(' ').append(node.text()).append('\n');
        node.children().forEach(child -> dump(child, dump, depth + 1));
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void reads_well_formed_documents_as_the_strict_reader_does(Path file) throws IOException {
        String text = text(file);
        RepairLog repairs = new RepairLog();
        TreeBuilder builder = new TreeBuilder(2_000);
        new TolerantReader(text, 0, 200, builder, repairs).read();

        assertThat(dump(builder.tree(repairs))).isEqualTo(strictly(text));
    }

    @Test
    void most_fixtures_are_well_formed() throws Exception {
        assertThat(wellFormed()).hasSizeGreaterThan(50);
    }
}
