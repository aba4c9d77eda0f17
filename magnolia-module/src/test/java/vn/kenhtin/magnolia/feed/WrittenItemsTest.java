package vn.kenhtin.magnolia.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kenhtin.magnolia.content.Decisions;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.settings.SiteSettings;
import vn.kenhtin.magnolia.testing.SetClock;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

@Tag("jackrabbit")
class WrittenItemsTest {

    private static final String READER = "anonymous";

    private final TestRepository repository = TestRepository.empty();
    private final TestSessions sessions = new TestSessions(repository);
    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T00:00:00Z"));
    private final WrittenItems items =
            new WrittenItems(new ItemWriter(sessions, new SiteSettings(), new Decisions()), clock);
    private TestNews news;
    private String uuid;

    @BeforeEach
    void publish() throws RepositoryException {
        news = new TestNews(repository);
        uuid = news.publish("Một", "mot");
        news.publish("Khác", "khac");
    }

    @AfterEach
    void close() {
        news.close();
        sessions.close();
    }

    @Test
    void an_article_with_another_place_in_the_ledger_is_written_anew() throws Exception {
        assertThat(item(READER, 1)).contains("Một");
        retitle("Hai");

        assertThat(item(READER, 1)).contains("Một");
        assertThat(item(READER, 2)).contains("Hai").doesNotContain("Một");
    }

    @Test
    void nothing_is_told_longer_than_five_minutes() throws Exception {
        item(READER, 1);
        retitle("Hai");

        clock.pass(Duration.ofMinutes(5).minusNanos(1));
        assertThat(item(READER, 1)).contains("Một");
        clock.pass(Duration.ofNanos(1));
        assertThat(item(READER, 1)).contains("Hai");
    }

    @Test
    void nobody_is_told_what_was_written_for_another() throws Exception {
        item("editor", 1);
        retitle("Hai");

        assertThat(item(READER, 1)).contains("Hai");
    }

    private void retitle(String title) throws RepositoryException {
        news.republish(uuid, node -> node.setProperty(NewsProperty.TITLE, title));
    }

    private String item(String user, long position) throws RepositoryException, IOException {
        NewsNode node = NewsNode.find(sessions.open(Workspaces.NEWS), uuid).orElseThrow();
        return items.item(user, position, node).getValue();
    }
}
