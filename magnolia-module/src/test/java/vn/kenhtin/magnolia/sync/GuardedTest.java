package vn.kenhtin.magnolia.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A Magnolia as it is delivered writes all levels into its log, so that everything said counts. */
class GuardedTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Guarded.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private boolean hubIsDown = true;
    private final Guarded pull = new Guarded("Pulling", () -> {
        if (hubIsDown) {
            throw new IOException("refused");
        }
    });

    @BeforeEach
    void listen() {
        said.start();
        log.setLevel(Level.ALL);
        log.addAppender(said);
    }

    @AfterEach
    void leave() {
        log.detachAppender(said);
        log.setLevel(null);
    }

    @Test
    void says_once_that_it_fails_and_once_that_it_is_well_again() {
        for (int times = 0; times < 100; times++) {
            assertThat(pull.attempt()).isFalse();
        }
        assertThat(said(Level.WARN))
                .containsExactly(
                        "Pulling: failed, will be tried again until it succeeds: java.io.IOException: refused");
        assertThat(said.list).as("with its reason in detail").hasSize(2);

        hubIsDown = false;
        assertThat(pull.attempt()).isTrue();
        assertThat(pull.attempt()).isTrue();
        assertThat(said(Level.INFO)).containsExactly("Pulling: well again");

        hubIsDown = true;
        pull.attempt();
        assertThat(said(Level.WARN)).as("the next time it fails").hasSize(2);
    }

    private List<String> said(Level level) {
        return said.list.stream()
                .filter(event -> event.getLevel().equals(level))
                .map(ILoggingEvent::getFormattedMessage)
                .collect(Collectors.toList());
    }
}
