package vn.kenhtin.hub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.problem.RefusedException;

@ParameterizedClass
@EnumSource
class AccessKeysTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2018-05-10T07:00:00Z"));

    private final TestDatabase kind;
    private Database database;
    private AccessKeys keys;

    AccessKeysTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        keys = new AccessKeys(database.jdbi(), CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void opens_for_the_first_key_which_is_told_once() {
        AccessKey.Made first = keys.first().orElseThrow();

        assertThat(first.text()).matches("kenhtin_[A-Za-z0-9_-]{43}");
        assertThat(keys.opens(first.text())).isTrue();
        assertThat(keys.first()).isEmpty();
    }

    @Test
    void opens_for_no_other_text() {
        String text = keys.make("portal").text();
        char last = text.charAt(text.length() - 1);

        assertThat(keys.opens(text.substring(0, text.length() - 1) + (last == 'A' ? 'E' : 'A')))
                .isFalse();
        assertThat(List.of("", "kenhtin_", text + "A", text.substring(8), text.toUpperCase(java.util.Locale.ROOT)))
                .noneMatch(keys::opens);
    }

    @Test
    void stores_no_secret() {
        String text = keys.make("portal").text();

        List<String> stored = database.jdbi()
                .withHandle(handle -> handle.createQuery("select label || hash from access_key")
                        .mapTo(String.class)
                        .list());
        assertThat(stored)
                .singleElement()
                .asString()
                .matches("portal[0-9a-f]{64}")
                .doesNotContain(text.substring(8));
    }

    @Test
    void makes_no_key_twice() {
        Set<String> texts = new HashSet<>();
        IntStream.range(0, 50).forEach(i -> texts.add(keys.make("key " + i).text()));
        assertThat(texts).hasSize(50);
    }

    @Test
    void opens_no_more_for_a_revoked_key() {
        AccessKey.Made old = keys.first().orElseThrow();
        AccessKey.Made next = keys.make("portal");
        AccessKeys otherNode = new AccessKeys(database.jdbi(), CLOCK);
        assertThat(otherNode.opens(old.text())).isTrue();

        assertThat(keys.revoke(old.id())).isTrue();
        assertThat(keys.revoke(old.id())).isTrue();
        assertThat(keys.revoke(77)).isFalse();

        assertThat(keys.opens(old.text())).isFalse();
        assertThat(keys.opens(next.text())).isTrue();
        await().atMost(Duration.ofSeconds(2)).until(() -> !otherNode.opens(old.text()));
        assertThat(keys.all())
                .containsExactly(
                        new AccessKey(old.id(), "first key", CLOCK.instant(), CLOCK.instant()),
                        new AccessKey(next.id(), "portal", CLOCK.instant(), null));
    }

    @Test
    void refuses_to_revoke_the_last_key() {
        AccessKey.Made only = keys.first().orElseThrow();

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.revoke(only.id()));
        assertThat(keys.opens(only.text())).isTrue();
    }

    @Test
    void makes_one_first_key_when_two_nodes_start_at_once() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> made = nodes.invokeAll(List.of(() -> first(start), () -> first(start)));
            assertThat(made.get(0).get()).isNotEqualTo(made.get(1).get());
        } finally {
            nodes.shutdownNow();
        }
        assertThat(keys.all()).hasSize(1);
    }

    private boolean first(CyclicBarrier start) throws Exception {
        start.await();
        return new AccessKeys(database.jdbi(), CLOCK).first().isPresent();
    }
}
