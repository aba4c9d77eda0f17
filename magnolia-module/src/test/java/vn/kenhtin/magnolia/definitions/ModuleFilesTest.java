package vn.kenhtin.magnolia.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.kenhtin.magnolia.cms.KenhTinModule;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.settings.SiteSettings;

class ModuleFilesTest {

    private static final List<String> DTD_ORDER = List.of(
            "name",
            "displayName",
            "description",
            "class",
            "versionHandler",
            "version",
            "properties",
            "components",
            "dependencies",
            "servlets",
            "repositories");

    @Test
    void the_descriptor_has_its_elements_in_the_order_of_the_dtd() throws Exception {
        List<String> children = new ArrayList<>();
        NodeList nodes = descriptor().getDocumentElement().getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == org.w3c.dom.Node.ELEMENT_NODE) {
                children.add(nodes.item(i).getNodeName());
            }
        }

        assertThat(children)
                .isSubsetOf(DTD_ORDER)
                .isSortedAccordingTo((one, other) -> Integer.compare(DTD_ORDER.indexOf(one), DTD_ORDER.indexOf(other)));
        assertThat(descriptor().getElementsByTagName("name").item(0).getTextContent())
                .isEqualTo("kenhtin");
    }

    @Test
    void the_descriptors_classes_and_files_exist() throws Exception {
        for (String element : List.of("class", "type", "implementation")) {
            for (String name : texts(descriptor(), element)) {
                assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
            }
        }
        assertThat(texts(descriptor(), "nodeTypeFile"))
                .allSatisfy(file ->
                        assertThat(getClass().getResource(file)).as(file).isNotNull());
    }

    @Test
    void every_workspace_is_declared_in_the_descriptor() throws Exception {
        assertThat(texts(descriptor(), "workspace"))
                .containsExactlyInAnyOrder(Workspaces.NEWS, Workspaces.RELATED, Workspaces.READS, Workspaces.LEDGER);
    }

    @Test
    void no_dependency_would_keep_the_module_from_starting_without_the_ui() throws Exception {
        NodeList dependencies = descriptor().getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            assertThat(dependencies.item(i).getTextContent())
                    .doesNotContain("ui-")
                    .doesNotContain("-app");
        }
    }

    @Test
    void the_endpoints_class_exists_and_no_path_begins_with_delivery_but_the_delivery_endpoint() throws Exception {
        Map<String, Object> articles = YamlFiles.read("kenhtin/restEndpoints/articles.yaml");

        assertThat(articles.keySet()).containsExactlyInAnyOrder("class", "implementationClass");
        assertThat(Class.forName((String) articles.get("implementationClass"))
                        .getAnnotation(javax.ws.rs.Path.class)
                        .value())
                .isEqualTo("/kenhtin/v1/articles");
        assertThat(YamlFiles.below("kenhtin/restEndpoints")).hasSize(2);
    }

    @Test
    void the_delivery_endpoint_has_only_known_keys_and_leaves_acls_in_force() {
        Map<String, Object> delivery = YamlFiles.read("kenhtin/restEndpoints/delivery/kenhtin-news.yaml");

        assertThat(delivery.keySet())
                .isSubsetOf(
                        "$type",
                        "class",
                        "workspace",
                        "rootPath",
                        "nodeTypes",
                        "childNodeTypes",
                        "strict",
                        "depth",
                        "referenceDepth",
                        "referenceRepeat",
                        "limit",
                        "includeSystemProperties",
                        "systemProperties",
                        "references");
        assertThat(delivery).containsEntry("workspace", Workspaces.NEWS);
        YamlFiles.at(delivery, "references")
                .values()
                .forEach(reference -> assertThat(YamlFiles.map(reference).keySet())
                        .isSubsetOf("propertyName", "nodeType", "referenceResolver"));
    }

    @Test
    void config_yaml_maps_onto_the_beans_and_repeats_their_defaults() {
        Map<String, Object> config = YamlFiles.read("kenhtin/config.yaml");
        ObjectMapper beans = new ObjectMapper();

        assertThat(config.keySet()).containsExactlyInAnyOrder("instance", "site", "hub");
        assertThat(new KenhTinModule().getInstance()).isEqualTo(config.get("instance"));
        SiteSettings site = beans.convertValue(config.get("site"), SiteSettings.class);
        assertThat(site).usingRecursiveComparison().isEqualTo(new SiteSettings());
        HubSettings hub = beans.convertValue(config.get("hub"), HubSettings.class);
        assertThat(hub).usingRecursiveComparison().isEqualTo(new HubSettings());
    }

    @Test
    void a_bootstrap_file_holds_the_one_node_its_name_says() {
        for (Path file : YamlFiles.below("mgnl-bootstrap/kenhtin")) {
            String name = file.getFileName().toString().replace(".yaml", "");
            Map<String, Object> content = YamlFiles.read(file);

            assertThat(content.keySet()).as(name).containsExactly(name.substring(name.lastIndexOf('.') + 1));
            assertThat(YamlFiles.map(content.values().iterator().next()))
                    .as(name)
                    .containsKey("jcr:primaryType");
        }
    }

    @Test
    void anonymous_may_only_get_and_no_workspace_is_opened_to_it_on_author() {
        assertThat(YamlFiles.below("mgnl-bootstrap/kenhtin").stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.contains("anonymous")))
                .containsExactly("userroles.anonymous.acl_uri.kenhtin.yaml");
        assertThat(YamlFiles.at(
                        YamlFiles.read("mgnl-bootstrap/kenhtin/userroles.anonymous.acl_uri.kenhtin.yaml"), "kenhtin"))
                .containsEntry("path", "/.rest/kenhtin/*")
                .containsEntry("permissions", 8);
    }

    @Test
    void every_label_is_there_in_vietnamese_and_english_and_none_is_unused() throws Exception {
        Map<String, String> vi = labels("vi");
        Map<String, String> en = labels("en");
        String definitions = "";
        for (Path file : YamlFiles.below("kenhtin")) {
            definitions += Files.readString(file);
        }
        List<String> used = Pattern.compile("kenhtin-(?:news|relatedNews|readCounter)\\.[\\w.]+")
                .matcher(definitions)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.toList());

        assertThat(vi.keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(en.keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(vi.values()).allSatisfy(label -> assertThat(label).isNotBlank());
    }

    private static Map<String, String> labels(String language) throws Exception {
        Path file = YamlFiles.RESOURCES.resolve("kenhtin/i18n/kenhtin-messages_" + language + ".properties");
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static List<String> texts(Document document, String element) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Document descriptor() throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return parser.parse(
                YamlFiles.RESOURCES.resolve("META-INF/magnolia/kenhtin.xml").toFile());
    }
}
