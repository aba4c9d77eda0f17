package vn.kenhtin.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.SiteRows;
import vn.kenhtin.hub.platform.config.ConfigException;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.search.SearchConfig;
import vn.kenhtin.hub.search.SearchQuery;
import vn.kenhtin.hub.site.Site;

class DiscoveryTest {

    private static final Duration BOUND = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private final Stores stores = Stores.over(TestDatabase.H2.open(), InstantSource.system());

    @AfterEach
    void close() {
        stores.database().close();
    }

    @Test
    void an_article_is_found_within_two_seconds_and_gone_two_seconds_after_its_withdrawal() {
        Site site = SiteRows.insert(stores.database().jdbi(), "rach-gia");
        try (Discovery discovery = Discovery.of(stores, config())) {
            discovery.start();
            stores.articles()
                    .merge(
                            site,
                            1,
                            List.of(Drafts.guid("a").title("Hội chợ OCOP").draft()));
            await().atMost(BOUND).until(() -> hits(discovery) == 1);
            stores.articles().withdraw(ArticleId.of(site.slug(), "a"));
            await().atMost(BOUND).until(() -> hits(discovery) == 0);
        }
    }

    @Test
    void a_folder_in_use_by_another_node_is_told_as_a_mistake_of_the_configuration() {
        try (Discovery first = Discovery.of(stores, config())) {
            assertThat(first.index().size()).isZero();
            assertThatThrownBy(() -> Discovery.of(stores, config()))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("kenhtin.search.folder");
        }
    }

    private SearchConfig config() {
        return folder::toString;
    }

    private static int hits(Discovery discovery) {
        return discovery.index().search(SearchQuery.of("hoi cho ocop")).hits().size();
    }
}
