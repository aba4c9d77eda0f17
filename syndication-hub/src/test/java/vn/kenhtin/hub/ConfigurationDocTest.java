package vn.kenhtin.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/configuration.md and the configuration interfaces name the same settings with the same defaults. */
class ConfigurationDocTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(kenhtin\\.[a-z0-9.-]+)` \\| (?:`([^`]*)`)? ?\\|", Pattern.MULTILINE);

    @Test
    void the_document_lists_every_setting_with_its_default() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            documented.put(row.group(1), row.group(2) == null ? "" : row.group(2));
        }
        Map<String, String> real = new TreeMap<>();
        collect("kenhtin", HubConfig.class, real);
        assertThat(documented).isEqualTo(real);
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
        for (Method method : type.getMethods()) {
            if (method.isDefault()) {
                continue;
            }
            String name =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (method.getReturnType().getPackageName().startsWith("vn.kenhtin")) {
                collect(name, method.getReturnType(), settings);
            } else {
                WithDefault value = method.getAnnotation(WithDefault.class);
                settings.put(name, value == null ? "" : value.value());
            }
        }
    }
}
