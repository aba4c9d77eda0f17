package vn.kenhtin.magnolia.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppDefinitionsTest {

    private static final Set<String> ACTIONS = Set.of(
            "addFolder",
            "editFolder",
            "confirmDeleteFolder",
            "delete",
            "rename",
            "activate",
            "deactivate",
            "export",
            "import",
            "restorePreviousVersion",
            "activateDeleted",
            "confirmDeletion",
            "showVersions",
            "restoreVersion",
            "move",
            "duplicate",
            "addItem",
            "editItem");

    private static final Set<String> COLUMNS = Set.of(
            "jcrTitleColumn", "jcrStatusColumn", "jcrPathColumn", "dateColumn", "iconColumn", "iconAndValueColumn");

    @ParameterizedTest
    @ValueSource(strings = {"news", "relatedNews", "readCounter"})
    void an_app_has_only_known_keys(String type) {
        Map<String, Object> app = app(type);

        assertThat(app.keySet()).isSubsetOf("!content-type", "name", "label", "icon", "permissions", "subApps");
        assertThat(app).containsEntry("!content-type", type).containsEntry("name", "kenhtin-" + type);
        assertThat(YamlFiles.at(app, "subApps").keySet()).containsExactlyInAnyOrder("browser", "detail");
        assertThat(browser(app).keySet()).isSubsetOf("label", "actions", "workbench");
        assertThat(YamlFiles.at(app, "subApps", "detail").keySet()).isSubsetOf("label", "form");
        assertThat(form(app).keySet()).containsExactlyInAnyOrder("layout", "properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "relatedNews", "readCounter"})
    void every_property_of_the_content_type_has_its_place_in_one_tab(String type) {
        List<String> placed = new ArrayList<>();
        YamlFiles.maps(YamlFiles.at(form(app(type)), "layout").get("tabs")).forEach(tab -> {
            assertThat(tab.keySet()).containsExactlyInAnyOrder("name", "label", "fields");
            placed.addAll(YamlFiles.names(tab.get("fields")));
        });

        assertThat(YamlFiles.at(form(app(type)), "layout")).containsEntry("$type", "tabbedLayout");
        assertThat(placed).doesNotHaveDuplicates();
        assertThat(placed.stream().filter(name -> !name.equals("name")).collect(Collectors.toList()))
                .containsExactlyInAnyOrderElementsOf(properties(type).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "relatedNews", "readCounter"})
    void fields_are_of_known_types_with_known_keys_and_stand_for_properties(String type) {
        YamlFiles.at(form(app(type)), "properties").forEach((name, value) -> {
            Map<String, Object> field = YamlFiles.map(value);
            assertThat(name.equals("name") || properties(type).containsKey(name))
                    .as(name)
                    .isTrue();
            assertThat(field).as(name).containsKey("label");
            Fields.check(name, field);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "relatedNews", "readCounter"})
    void what_the_content_type_requires_the_field_marks_as_required(String type) {
        properties(type)
                .forEach((name, property) -> assertThat(YamlFiles.at(form(app(type)), "properties", name)
                                .getOrDefault("required", false))
                        .as(name)
                        .isEqualTo(property.getOrDefault("required", false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "relatedNews", "readCounter"})
    void actions_are_those_of_the_generated_app_and_columns_of_known_types(String type) {
        assertThat(ACTIONS)
                .containsAll(YamlFiles.at(browser(app(type)), "actions").keySet());
        YamlFiles.at(browser(app(type)), "actions")
                .values()
                .forEach(action ->
                        assertThat(YamlFiles.map(action).keySet()).isSubsetOf("appName", "icon", "availability"));
        for (Map<String, Object> view :
                YamlFiles.maps(YamlFiles.at(browser(app(type)), "workbench").get("contentViews"))) {
            assertThat(view.keySet()).containsExactlyInAnyOrder("name", "columns");
            assertThat(view.get("name")).isIn("tree", "list");
            for (Map<String, Object> column : YamlFiles.maps(view.get("columns"))) {
                assertThat(column.keySet()).isSubsetOf("name", "label", "expandRatio", "width", "$type");
                assertThat(COLUMNS).contains((String) column.getOrDefault("$type", "dateColumn"));
                assertThat(properties(type)).containsKey((String) column.get("name"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "relatedNews"})
    void only_publishers_may_publish(String type) {
        for (String action : List.of("activate", "deactivate", "activateDeleted")) {
            assertThat(YamlFiles.at(browser(app(type)), "actions", action, "availability", "access", "roles")
                            .values())
                    .as(action)
                    .containsExactlyInAnyOrder("superuser", "kenhtin-publisher");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "relatedNews", "readCounter"})
    void the_apps_roles_are_bootstrapped(String type) {
        assertThat(YamlFiles.at(app(type), "permissions", "roles").values())
                .allSatisfy(role -> assertThat(
                                YamlFiles.RESOURCES.resolve("mgnl-bootstrap/kenhtin/userroles." + role + ".yaml"))
                        .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "total", "updatedAt"})
    void a_read_counter_cannot_be_edited(String property) {
        assertThat(YamlFiles.at(form(app("readCounter")), "properties", property))
                .containsEntry("readOnly", true);
    }

    private static Map<String, Object> app(String type) {
        return YamlFiles.read("kenhtin/apps/kenhtin-" + type + ".yaml");
    }

    private static Map<String, Object> browser(Map<String, Object> app) {
        return YamlFiles.at(app, "subApps", "browser");
    }

    private static Map<String, Object> form(Map<String, Object> app) {
        return YamlFiles.at(app, "subApps", "detail", "form");
    }

    private static Map<String, Map<String, Object>> properties(String type) {
        Map<String, Object> model = YamlFiles.at(YamlFiles.read("kenhtin/contentTypes/" + type + ".yaml"), "model");
        return YamlFiles.maps(model.get("properties")).stream()
                .collect(Collectors.toMap(property -> (String) property.get("name"), property -> property));
    }
}
