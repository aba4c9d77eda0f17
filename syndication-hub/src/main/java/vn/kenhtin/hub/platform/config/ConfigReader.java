package vn.kenhtin.hub.platform.config;

import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration interface (SmallRye {@code @ConfigMapping}) from, the strongest first: settings given in code, the environment
 * ({@code KENHTIN_DATABASE_URL} for {@code kenhtin.database.url}), a properties file in UTF-8, and the interface's defaults.
 */
public final class ConfigReader {

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
        return read(type, file, overrides, config -> {});
    }

    /**
     * Reads {@code type} and checks its values.
     *
     * @param file properties file, or null for none
     * @param overrides settings that beat all others
     * @param check throws a {@link ConfigException} for what it does not like
     * @throws ConfigException with every problem found, those of the check beside those of the form
     */
    public <T> T read(Class<T> type, @Nullable Path file, Map<String, String> overrides, Consumer<T> check) {
        Settings settings =
                new Settings(overrides, environment, file == null ? Map.of() : load(file), String.valueOf(file));
        try {
            T config = settings.as(type);
            check.accept(config);
            return config;
        } catch (ConfigValidationException e) {
            List<String> problems = new ArrayList<>();
            Set<String> wrong = new HashSet<>();
            for (int i = 0; i < e.getProblemCount(); i++) {
                String message = e.getProblem(i).getMessage();
                problems.add(Complaint.of(message));
                wrong.add(String.valueOf(Complaint.setting(message)));
            }
            problems.addAll(amongTheRest(settings.without(wrong), type, check));
            throw new ConfigException(problems);
        }
    }

    /** What the check has to say of the settings that are of the right form: nobody is to mend one mistake only to be told the next. */
    private static <T> List<String> amongTheRest(Settings rest, Class<T> type, Consumer<T> check) {
        try {
            check.accept(rest.as(type));
            return List.of();
        } catch (ConfigException more) {
            return more.problems();
        } catch (ConfigValidationException stillWrong) {
            return List.of();
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
