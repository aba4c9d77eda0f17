package vn.kenhtin.hub.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {

    @TempDir
    Path folder;

    @ConfigMapping(prefix = "kenhtin")
    interface Sample {
        Nested http();

        Optional<URI> publicUrl();

        interface Nested {
            @WithDefault("8080")
            int port();

            @WithDefault("8")
            int maxThreads();

            @WithDefault("60s")
            Duration patience();
        }
    }

    @Test
    void takes_defaults_where_nothing_is_said() {
        assertThat(read(null, Map.of()).http().port()).isEqualTo(8080);
    }

    @Test
    void lets_the_environment_beat_the_file() throws IOException {
        Path file = file("kenhtin.http.port=1\nkenhtin.http.max-threads=2\n");
        Sample sample = read(file, Map.of("KENHTIN_HTTP_PORT", "3"));
        assertThat(sample.http().port()).isEqualTo(3);
        assertThat(sample.http().maxThreads()).isEqualTo(2);
    }

    @Test
    void reads_dashed_names_and_optional_values_from_the_environment() {
        Sample sample =
                read(null, Map.of("KENHTIN_HTTP_MAX_THREADS", "5", "KENHTIN_PUBLIC_URL", "https://tin.example.vn"));
        assertThat(sample.http().maxThreads()).isEqualTo(5);
        assertThat(sample.publicUrl()).contains(URI.create("https://tin.example.vn"));
    }

    @Test
    void reports_every_problem_at_once() throws IOException {
        Path file = file("kenhtin.http.port=many\nkenhtin.http.max-threads=x\nkenhtin.colour=red\n");
        ConfigException problem = catchThrowableOfType(ConfigException.class, () -> read(file, Map.of()));
        assertThat(problem.problems())
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).startsWith("kenhtin.http.port cannot be \"many\""))
                .anySatisfy(text -> assertThat(text).startsWith("kenhtin.http.max-threads cannot be \"x\""))
                .anySatisfy(text -> assertThat(text).startsWith("kenhtin.colour is not a setting"));
    }

    @Test
    void takes_durations_as_people_and_as_the_standard_write_them() throws IOException {
        assertThat(read(null, Map.of()).http().patience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(read(file("kenhtin.http.patience=7d"), Map.of()).http().patience())
                .isEqualTo(Duration.ofDays(7));
        assertThat(read(file("kenhtin.http.patience=PT0.5S"), Map.of()).http().patience())
                .isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void says_how_a_duration_is_written() throws IOException {
        Path file = file("kenhtin.http.patience=soon");
        ConfigException problem = catchThrowableOfType(ConfigException.class, () -> read(file, Map.of()));
        assertThat(problem.problems())
                .singleElement()
                .asString()
                .isEqualTo(
                        "kenhtin.http.patience cannot be \"soon\": a duration is written 500ms, 60s, 5m, 24h, 7d or PT5M");
    }

    @Test
    void names_a_file_that_is_missing() {
        ConfigException problem =
                catchThrowableOfType(ConfigException.class, () -> read(folder.resolve("none.properties"), Map.of()));
        assertThat(problem.problems()).singleElement().asString().contains("none.properties");
    }

    private Sample read(@org.jspecify.annotations.Nullable Path file, Map<String, String> environment) {
        return new ConfigReader(environment).read(Sample.class, file, Map.of());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("hub.properties"), text);
    }
}
