package vn.kenhtin.hub.platform.config;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration interface (SmallRye {@code @ConfigMapping}) from, the strongest first: settings given in code, the environment
 * ({@code KENHTIN_DATABASE_URL} for {@code kenhtin.database.url}), a properties file in UTF-8, and the interface's defaults.
 */
public final class ConfigReader {

    /** Above the library's own converters. */
    private static final int OURS = 200;

    private static final int FILE = 200;
    private static final int ENVIRONMENT = 300;
    private static final int CODE = 500;

    private final Map<String, String> environment;

    /** @param environment the process' variables, or a map of a test's choice */
    public ConfigReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads {@code type}.
     *
     * @param file properties file, or null for none
     * @param overrides settings that beat all others
     * @throws ConfigException with every problem found: a missing file, unknown keys, missing and malformed values
     */
    public <T> T read(Class<T> type, @Nullable Path file, Map<String, String> overrides) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withConverter(Duration.class, OURS, new Durations())
                .withMapping(type)
                .withSources(new EnvConfigSource(environment, ENVIRONMENT))
                .withSources(new PropertiesConfigSource(overrides, "code", CODE));
        if (file != null) {
            builder.withSources(new PropertiesConfigSource(load(file), file.toString(), FILE));
        }
        try {
            SmallRyeConfig config = builder.build();
            return config.getConfigMapping(type);
        } catch (ConfigValidationException e) {
            List<String> problems = new ArrayList<>();
            for (int i = 0; i < e.getProblemCount(); i++) {
                problems.add(Complaint.of(e.getProblem(i).getMessage()));
            }
            throw new ConfigException(problems);
        }
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (MalformedInputException e) {
            throw new ConfigException(List.of("The configuration file " + file + " is not UTF-8"));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(List.of("The configuration file " + file + " cannot be read: " + e.getMessage()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
