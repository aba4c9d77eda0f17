package vn.kenhtin.hub.platform.config;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What was set, by where it was set.
 *
 * @param code settings given in code, which beat all others
 * @param environment the process' variables, which beat the file
 * @param file settings of the file
 * @param fileName what to call the file in complaints
 */
record Settings(Map<String, String> code, Map<String, String> environment, Map<String, String> file, String fileName) {

    /** Above the library's own converters. */
    private static final int OURS = 200;

    private static final int FILE = 200;
    private static final int ENVIRONMENT = 300;
    private static final int CODE = 500;

    /** These settings as {@code type}; throws the library's {@code ConfigValidationException} with every one that is not of the right form. */
    <T> T as(Class<T> type) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withConverter(Duration.class, OURS, new Durations())
                .withMapping(type)
                .withSources(new EnvConfigSource(environment, ENVIRONMENT))
                .withSources(new PropertiesConfigSource(code, "code", CODE))
                .withSources(new PropertiesConfigSource(file, fileName, FILE))
                .build()
                .getConfigMapping(type);
    }

    /** These settings but those. */
    Settings without(Set<String> names) {
        Map<String, String> variables = new HashMap<>(environment);
        names.forEach(name -> variables.remove(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
        Map<String, String> left = new HashMap<>(file);
        left.keySet().removeAll(names);
        Map<String, String> given = new HashMap<>(code);
        given.keySet().removeAll(names);
        return new Settings(given, variables, left, fileName);
    }
}
