package vn.kenhtin.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandIT {

    @TempDir
    Path folder;

    @Test
    void help_explains_both_commands() throws Exception {
        try (HubProcess help = HubProcess.start(folder, Map.of(), "--help")) {
            assertThat(help.waitFor(Duration.ofSeconds(30))).isTrue();
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("kenhtin demo", "kenhtin serve [--config FILE]");
        }
    }

    @Test
    void a_configuration_mistake_prints_every_problem_at_once_and_exits_1() throws Exception {
        Path file = Files.writeString(
                folder.resolve("hub.properties"),
                "kenhtin.http.port=http\nkenhtin.colour=red\nkenhtin.feed.max-age=soon\n");
        try (HubProcess serve = HubProcess.start(folder, Map.of(), "serve", "--config", file.toString())) {
            assertThat(serve.waitFor(Duration.ofSeconds(30))).isTrue();
            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.output())
                    .contains("kenhtin.http.port", "kenhtin.colour", "kenhtin.feed.max-age")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void values_out_of_their_limits_are_all_named() throws Exception {
        Map<String, String> environment = Map.of(
                "KENHTIN_HTTP_PORT", "70000",
                "KENHTIN_DATABASE_CONNECTIONS", "1",
                "KENHTIN_FETCH_ALLOW", "10.0.0.0/99");
        try (HubProcess serve = HubProcess.start(folder, environment, "serve")) {
            assertThat(serve.waitFor(Duration.ofSeconds(30))).isTrue();
            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.output())
                    .contains("kenhtin.http.port", "kenhtin.database.connections", "kenhtin.fetch.allow");
        }
    }
}
