package vn.kenhtin.magnolia.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.ReadsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;

class ContentTypeDefinitionsTest {

    private static final Set<String> TYPES =
            Set.of("String", "Boolean", "Decimal", "Double", "Long", "Date", "richText", "asset", "page");

    @ParameterizedTest
    @CsvSource({
        "news, kenhtinNews, kenhtin:news",
        "relatedNews, kenhtinRelated, kenhtin:related",
        "readCounter, kenhtinReads, kenhtin:reads"
    })
    void a_content_type_names_its_workspace_node_type_and_file(String name, String workspace, String nodeType)
            throws Exception {
        Map<String, Object> definition = definition(name);
        Map<String, Object> datasource = YamlFiles.at(definition, "datasource");

        assertThat(definition.keySet()).containsExactlyInAnyOrder("datasource", "model");
        assertThat(datasource)
                .containsEntry("$type", "jcrContentTypeDatasource")
                .containsEntry("workspace", workspace)
                .containsEntry("autoCreate", true)
                .containsEntry("namespaces", Map.of("kenhtin", "https://kenhtin.vn/jcr/1.0"))
                .containsEntry("nodeTypeDefinition", "/kenhtin/nodetypes/kenhtin.cnd")
                .hasSize(5);
        assertThat(YamlFiles.at(definition, "model"))
                .containsEntry("nodeType", nodeType)
                .containsOnlyKeys("nodeType", "properties");
        assertThat(Files.readString(YamlFiles.RESOURCES.resolve("kenhtin/nodetypes/kenhtin.cnd")))
                .contains("[" + nodeType + "] > mgnl:content")
                .contains("<'kenhtin'='https://kenhtin.vn/jcr/1.0'>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "relatedNews", "readCounter"})
    void properties_have_known_keys_and_types(String name) {
        for (Map<String, Object> property : properties(name)) {
            assertThat(property.keySet())
                    .contains("name", "type")
                    .isSubsetOf(
                            "name",
                            "type",
                            "label",
                            "required",
                            "i18n",
                            "multiple",
                            "readOnly",
                            "defaultValue",
                            "options");
            String type = (String) property.get("type");
            if (type.startsWith("reference:")) {
                assertThat(YamlFiles.RESOURCES.resolve(
                                "kenhtin/contentTypes/" + type.substring("reference:".length()) + ".yaml"))
                        .exists();
            } else {
                assertThat(TYPES).contains(type);
            }
        }
    }

    @Test
    void the_code_and_the_content_types_name_the_same_properties() throws Exception {
        assertThat(names("news")).containsExactlyInAnyOrderElementsOf(constants(NewsProperty.class));
        assertThat(names("readCounter")).containsExactlyInAnyOrderElementsOf(constants(ReadsProperty.class));
        List<String> states = List.of(RelatedProperty.AUTO, RelatedProperty.PINNED, RelatedProperty.HIDDEN);
        List<String> related = constants(RelatedProperty.class);
        related.removeAll(states);
        assertThat(names("relatedNews")).containsExactlyInAnyOrderElementsOf(related);
    }

    @Test
    void the_states_of_a_related_news_are_those_the_code_knows() {
        Map<String, Object> state = properties("relatedNews").stream()
                .filter(property -> property.get("name").equals(RelatedProperty.STATE))
                .findFirst()
                .orElseThrow();

        assertThat(YamlFiles.maps(state.get("options")))
                .extracting(option -> option.get("value"))
                .containsExactly(RelatedProperty.AUTO, RelatedProperty.PINNED, RelatedProperty.HIDDEN);
    }

    /** The constants that name a property of ours: not the node type, not Magnolia's own, not a prefix. */
    private static List<String> constants(Class<?> names) {
        return Arrays.stream(names.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(name -> !name.contains(":") && !name.endsWith("_"))
                .collect(Collectors.toList());
    }

    private static List<String> names(String type) {
        return properties(type).stream()
                .map(property -> (String) property.get("name"))
                .collect(Collectors.toList());
    }

    private static List<Map<String, Object>> properties(String type) {
        return YamlFiles.maps(YamlFiles.at(definition(type), "model").get("properties"));
    }

    private static Map<String, Object> definition(String type) {
        return YamlFiles.read("kenhtin/contentTypes/" + type + ".yaml");
    }
}
