package vn.kenhtin.magnolia.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kenhtin.magnolia.definitions.Fields;
import vn.kenhtin.magnolia.definitions.YamlFiles;

/** The light module's definitions, read as Magnolia reads them. */
class PortalDefinitionsTest {

    private static final Set<String> TEMPLATE =
            Set.of("title", "description", "templateScript", "renderType", "visible", "dialog", "areas");

    private static final Pattern LABEL = Pattern.compile("kenhtin-portal\\.[A-Za-z.]+");
    private static final Pattern LIBRARY = Pattern.compile("\\[#(?:import|include) \"([^\"]+)\"");
    private static final Pattern RESOURCE = Pattern.compile("/\\.resources/(kenhtin-portal/[\\w./-]+)");
    private static final Pattern OUTPUT_WITHOUT_ESCAPE = Pattern.compile("(?s)\\[#noescape](.*?)\\[/#noescape]");

    static List<Path> templates() {
        return YamlFiles.below(Portal.MODULE.resolve("templates"));
    }

    static List<Path> dialogs() {
        return YamlFiles.below(Portal.MODULE.resolve("dialogs"));
    }

    static List<Path> mappings() {
        return YamlFiles.below(Portal.MODULE.resolve("virtualUriMappings"));
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Portal.MODULE)) {
            return files.filter(file -> file.toString().endsWith(".ftl"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_has_known_keys_and_all_it_names_is_there(Path file) {
        Map<String, Object> template = YamlFiles.read(file);

        assertThat(TEMPLATE).containsAll(template.keySet());
        assertThat(template).containsEntry("renderType", "freemarker").containsKeys("title", "description", "dialog");
        assertThat(resource((String) template.get("templateScript"))).isRegularFile();
        assertThat(dialog((String) template.get("dialog"))).isRegularFile();
        YamlFiles.at(template, "areas").values().forEach(value -> {
            Map<String, Object> area = YamlFiles.map(value);
            assertThat(area).containsOnlyKeys("title", "renderType", "type", "availableComponents");
            assertThat(area).containsEntry("renderType", "freemarker").containsEntry("type", "list");
            YamlFiles.at(area, "availableComponents").forEach((name, component) -> {
                assertThat(YamlFiles.map(component)).containsOnlyKeys("id");
                assertThat(Portal.definition((String) YamlFiles.map(component).get("id")))
                        .as(name)
                        .containsKey("templateScript");
            });
        });
    }

    @Test
    void every_component_can_be_placed_in_every_area() {
        Set<String> all = new TreeSet<>();
        YamlFiles.below(Portal.MODULE.resolve("templates/components"))
                .forEach(file -> all.add(file.getFileName().toString().replace(".yaml", "")));

        assertThat(all).hasSize(7);
        for (Path page : YamlFiles.below(Portal.MODULE.resolve("templates/pages"))) {
            YamlFiles.at(YamlFiles.read(page), "areas")
                    .forEach((name, area) -> assertThat(YamlFiles.at(YamlFiles.map(area), "availableComponents")
                                    .keySet())
                            .as("%s %s", page, name)
                            .containsExactlyInAnyOrderElementsOf(all));
        }
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void a_dialog_has_fields_that_magnolia_knows_and_shows_each_in_one_tab(Path file) {
        Map<String, Object> dialog = YamlFiles.read(file);
        Map<String, Object> form = YamlFiles.at(dialog, "form");

        assertThat(dialog).containsOnlyKeys("label", "form");
        assertThat(form.keySet()).isSubsetOf("layout", "properties").contains("properties");
        Map<String, Object> fields = YamlFiles.at(form, "properties");
        fields.forEach((name, field) -> {
            assertThat(YamlFiles.map(field)).as(name).containsKeys("label", "$type");
            Fields.check(name, YamlFiles.map(field));
        });
        if (form.containsKey("layout")) {
            Map<String, Object> layout = YamlFiles.at(form, "layout");
            List<String> shown = new ArrayList<>();
            assertThat(layout).containsOnlyKeys("$type", "tabs").containsEntry("$type", "tabbedLayout");
            YamlFiles.maps(layout.get("tabs")).forEach(tab -> {
                assertThat(tab).containsOnlyKeys("name", "label", "fields");
                shown.addAll(YamlFiles.names(tab.get("fields")));
            });
            assertThat(shown).containsExactlyInAnyOrderElementsOf(fields.keySet());
        }
    }

    @Test
    void every_field_is_used_by_a_script_and_every_dialog_by_a_template() throws Exception {
        String scripts = "";
        for (Path script : scripts()) {
            scripts += Files.readString(script);
        }
        for (Path file : dialogs()) {
            for (String field :
                    YamlFiles.at(YamlFiles.read(file), "form", "properties").keySet()) {
                assertThat(scripts).as("%s of %s", field, file).containsPattern("\\b(own|home)\\." + field + "\\b");
            }
        }
        assertThat(templates().stream()
                        .map(file -> dialog((String) YamlFiles.read(file).get("dialog")))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(dialogs());
    }

    @Test
    void every_label_is_there_in_vietnamese_and_english_and_none_is_unused() throws Exception {
        Set<String> used = new TreeSet<>();
        for (Path file : Stream.concat(templates().stream(), dialogs().stream()).collect(Collectors.toList())) {
            LABEL.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(used::add);
        }

        Map<String, String> vi = labels("vi");
        assertThat(vi.keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(labels("en").keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(vi.values()).allSatisfy(label -> assertThat(label).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_names_only_what_is_there(Path script) throws Exception {
        String source = Files.readString(script);

        found(LIBRARY, source).forEach(path -> assertThat(resource(path)).isRegularFile());
        found(RESOURCE, source).forEach(path -> assertThat(resource("/" + path)).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_escapes_all_but_four_things(Path script) throws Exception {
        String source = Files.readString(script);
        if (!source.contains("${")) {
            return;
        }
        assertThat(source).contains("[#escape x as x?html]").endsWith("[/#escape]\n");
        assertThat(source.substring(0, source.indexOf("[#escape"))).doesNotContain("${");
        assertThat(found(OUTPUT_WITHOUT_ESCAPE, source))
                .allMatch(output -> output.equals("${theme}")
                        || output.equals("${newsfn.beacon(article)}")
                        || output.equals("${article.body!}")
                        || (output.startsWith("<script type=\"application/ld+json\">")
                                && Pattern.compile("\\$\\{(?!json\\(|p\\.iso\\()")
                                        .matcher(output)
                                        .results()
                                        .findAny()
                                        .isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void a_mapping_leads_to_a_page_of_the_tree(Path file) {
        Map<String, Object> mapping = YamlFiles.read(file);
        PageNode home = PageNode.of(YamlFiles.read(Portal.TREE), false);

        assertThat(mapping)
                .containsOnlyKeys("class", "fromUri", "toUri")
                .containsEntry("class", "info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping");
        String path =
                ((String) mapping.get("toUri")).replaceFirst("^forward:", "").replaceFirst("\\.html.*", "");
        assertThat(Stream.concat(Stream.of(home), home.children().stream()).map(PageNode::path))
                .contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/tin-tuc/hoi-nghi-2018, article, /portal/tin-tuc.html?slug=hoi-nghi-2018",
        "/tin-tuc/hoi-nghi.html, article, /portal/tin-tuc.html?slug=hoi-nghi",
        "/tin-tuc/hoi-nghi?utm_source=x, article, /portal/tin-tuc.html?slug=hoi-nghi",
        "/tin-tuc/hoi-nghi/in, print, /portal/tin-tuc.html?slug=hoi-nghi&view=print",
        "/tin-tuc/in, article, /portal/tin-tuc.html?slug=in",
        "/chuyen-muc/chinh-tri, category, /portal/chuyen-muc.html?muc=chinh-tri",
        "/chuyen-muc/chinh-tri/3, category-older, /portal/chuyen-muc.html?muc=chinh-tri&trang=3",
        "/tim-kiem?q=ki%C3%AAn+giang, search, /portal/tim-kiem.html",
        "/trang-chu, home, /portal.html",
        "/tin-tuc.html, ,",
        "/tin-tuc/, ,",
        "/tin-tuc/../x, ,",
        "/tin-tuc/a%22b, ,",
        "/chuyen-muc/chinh-tri/99, ,",
        "/portal/tin-tuc.html, ,",
    })
    void an_address_meets_one_mapping(String address, String name, String target) {
        Map<String, String> met = new LinkedHashMap<>();
        for (Path file : mappings()) {
            Map<String, Object> mapping = YamlFiles.read(file);
            var matcher = Pattern.compile((String) mapping.get("fromUri")).matcher(address);
            if (matcher.find()) {
                String to = (String) mapping.get("toUri");
                for (int group = 0; group <= matcher.groupCount(); group++) {
                    to = to.replace("$" + group, Objects.toString(matcher.group(group)));
                }
                met.put(file.getFileName().toString().replace(".yaml", ""), to.replaceFirst("^forward:", ""));
            }
        }

        assertThat(met).isEqualTo(name == null ? Map.of() : Map.of(name, target));
    }

    @Test
    void style_and_script_are_small_and_ask_nobody_else() throws Exception {
        String style = Files.readString(resource("/kenhtin-portal/webresources/kenhtin.css"));
        String script = Files.readString(resource("/kenhtin-portal/webresources/portal.js"));

        assertThat(style.length() + script.length()).isLessThan(50_000);
        assertThat(style)
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("@font-face")
                .doesNotContain("animation");
        assertThat(script).doesNotContain("://").doesNotContain("innerHTML").doesNotContain("eval(");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toList());
    }

    private static Path resource(String path) {
        return Portal.MODULES.resolve(path.substring(1));
    }

    private static Path dialog(String id) {
        assertThat(id).startsWith("kenhtin-portal:");
        return Portal.MODULE.resolve("dialogs").resolve(id.substring(id.indexOf(':') + 1) + ".yaml");
    }

    private static Map<String, String> labels(String language) throws Exception {
        return Files.readAllLines(Portal.MODULE.resolve("i18n/kenhtin-portal-messages_" + language + ".properties"))
                .stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
