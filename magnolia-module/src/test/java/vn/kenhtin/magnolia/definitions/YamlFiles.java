package vn.kenhtin.magnolia.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the module's YAML with the parser Magnolia has, duplicate keys refused. */
public final class YamlFiles {

    static final Path RESOURCES = Path.of("src/main/resources");

    private YamlFiles() {}

    static List<Path> below(String folder) {
        return below(RESOURCES.resolve(folder));
    }

    /** All YAML files below a folder, in the order of their paths. */
    public static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, Object> read(Path file) {
        try {
            return map(new Yaml(new Tagged()).load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> read(String file) {
        return read(RESOURCES.resolve(file));
    }

    /** The map found along {@code keys}; an empty one if there is none. */
    public static Map<String, Object> at(Map<String, Object> map, String... keys) {
        Map<String, Object> here = map;
        for (String key : keys) {
            here = here.get(key) instanceof Map ? map(here.get(key)) : Map.of();
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    public static List<Map<String, Object>> maps(Object yaml) {
        List<Map<String, Object>> maps = new ArrayList<>();
        ((List<?>) yaml).forEach(element -> maps.add(map(element)));
        return maps;
    }

    public static List<String> names(Object yaml) {
        return maps(yaml).stream().map(map -> (String) map.get("name")).collect(Collectors.toList());
    }

    /** Magnolia's own tags, such as {@code !content-type:news}, stand before a map that is laid over a generated one. */
    private static final class Tagged extends SafeConstructor {

        Tagged() {
            setAllowDuplicateKeys(false);
            yamlMultiConstructors.put("!content-type:", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    Map<Object, Object> overlay = constructMapping((MappingNode) node);
                    overlay.put("!content-type", node.getTag().getValue().substring("!content-type:".length()));
                    return overlay;
                }
            });
        }
    }
}
