package vn.kenhtin.magnolia.definitions;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

/** The fields of Magnolia 6.2's forms: their types, and what each of these knows. */
public final class Fields {

    private static final Set<String> COMMON = Set.of(
            "name",
            "label",
            "i18n",
            "description",
            "type",
            "required",
            "requiredErrorMessage",
            "readOnly",
            "defaultValue",
            "validators",
            "converterClass",
            "$type");

    /** Known field types and what each knows besides the common properties. */
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            entry("textField", Set.of("rows", "maxLength", "placeholder")),
            entry(
                    "richTextField",
                    Set.of(
                            "alignment",
                            "images",
                            "lists",
                            "source",
                            "tables",
                            "height",
                            "colors",
                            "fonts",
                            "fontSizes",
                            "configJsFile")),
            entry("dateField", Set.of("time", "dateFormat", "timeFormat")),
            entry("checkBoxField", Set.of("buttonLabel")),
            entry(
                    "comboBoxField",
                    Set.of("emptySelectionAllowed", "textInputAllowed", "pageLength", "placeholder", "datasource")),
            entry("damLinkField", Set.of("chooserId", "editable", "showOptions")),
            entry("linkField", Set.of("chooserId", "editable", "showOptions", "datasource")));

    private static final Map<String, Set<String>> VALIDATORS =
            Map.of("regexpValidator", Set.of("name", "$type", "pattern", "errorMessage"));

    private Fields() {}

    /** Fails on a type, a key or a validator that Magnolia does not know; a field without a type is generated from its property. */
    public static void check(String name, Map<String, Object> field) {
        Object type = field.get("$type");
        if (type == null) {
            assertThat(COMMON).as(name).containsAll(field.keySet());
            return;
        }
        assertThat(FIELDS).as(name).containsKey((String) type);
        assertThat(field.keySet())
                .as(name)
                .allMatch(key -> COMMON.contains(key) || FIELDS.get(type).contains(key));
        if (field.containsKey("validators")) {
            YamlFiles.maps(field.get("validators"))
                    .forEach(validator -> assertThat(VALIDATORS.getOrDefault(validator.get("$type"), Set.of()))
                            .as(name)
                            .containsAll(validator.keySet()));
        }
        if (field.containsKey("datasource")) {
            Map<String, Object> source = YamlFiles.at(field, "datasource");
            assertThat(source)
                    .as(name)
                    .containsEntry("$type", "optionListDatasource")
                    .containsOnlyKeys("$type", "options");
            YamlFiles.maps(source.get("options"))
                    .forEach(option -> assertThat(option).as(name).containsOnlyKeys("name", "value", "label"));
        }
    }
}
