package vn.kenhtin.hub.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @ParameterizedTest
    @CsvSource({
        "/feeds/all.rss, , /feeds/all.rss",
        "/feeds/all.rss, limit=50&content=full, /feeds/all.rss",
        "/feeds/all.rss, &&utm_source=x&limit&content, /feeds/all.rss",
        "/feeds/hot.json, limit=7&utm_id=1&content=summary, /feeds/hot.json?content=summary&limit=7",
        "/feeds/hot.atom, limit=%31%30, /feeds/hot.atom?limit=10",
        "/feeds/sites/a-b.atom, limit=1&limit=2, /feeds/sites/a-b.atom?limit=2",
        "/feeds/all.rss, duplicates=hide, /feeds/all.rss",
        "/feeds/all.rss, duplicates=show, /feeds/all.rss?duplicates=show",
        "/feeds/all.rss, duplicates=show&limit=7, /feeds/all.rss?limit=7&duplicates=show",
        "/feeds/sites/a-b.atom, duplicates=show, /feeds/sites/a-b.atom",
        "/feeds/sites/a-b.atom, duplicates=hide, /feeds/sites/a-b.atom?duplicates=hide"
    })
    void requests_for_one_representation_share_one_address(String path, String query, String canonical) {
        assertThat(Asked.of(path, query))
                .isInstanceOfSatisfying(
                        Asked.Feed.class,
                        feed -> assertThat(feed.address().path()).isEqualTo(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=%zz",
                "limit=%",
                "limit=99999",
                "limit=1e1",
                "limit=+5",
                "content=",
                "content=FULL",
                "duplicates=",
                "duplicates=no"
            })
    void nonsense_in_the_query_is_told(String query) {
        assertThat(Asked.of("/feeds/all.rss", query)).isInstanceOf(Asked.Nonsense.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feeds", "/feeds/", "/feeds/all", "/feeds/all.xml", "/feeds/all.rss/", "/all.rss", "/feeds.rss"
            })
    void other_paths_are_other_peoples(String path) {
        assertThat(Asked.of(path, null)).isInstanceOf(Asked.Other.class);
    }

    @Test
    void a_path_with_an_escaped_or_misspelt_name_is_nothing() {
        assertThat(Asked.of("/feeds/%61ll.rss", null)).isInstanceOf(Asked.Nothing.class);
        assertThat(Asked.of("/feeds/all.rss.rss", null)).isInstanceOf(Asked.Nothing.class);
    }
}
