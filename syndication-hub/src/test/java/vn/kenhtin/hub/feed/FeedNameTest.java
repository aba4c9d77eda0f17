package vn.kenhtin.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.site.SiteSlug;

class FeedNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "hot",
                "most-read",
                "sites/xa-hoa-binh",
                "categories/van-hoa-xa-hoi",
                "sites/tinh/categories/2018"
            })
    void reads_what_it_writes(String name) {
        assertThat(FeedName.fromString(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "All",
                "sites",
                "categories",
                "sites/",
                "sites/Tỉnh",
                "sites/tinh/",
                "sites/tinh/categories",
                "sites/tinh/categories/",
                "sites//categories/a",
                "sites/tinh/hot/a",
                "categories/a/b",
                "categories/-a",
                "all/",
                "a.b",
                "%61ll",
                "../all"
            })
    void refuses_every_other_spelling(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> FeedName.fromString(name));
    }

    @Test
    void keeps_the_category_when_the_site_changes() {
        assertThat(FeedName.fromString("sites/a/categories/c").withSite(new SiteSlug("b")))
                .hasToString("sites/b/categories/c");
    }

    @Test
    void an_address_leaves_out_of_its_path_what_is_usual() {
        assertThat(FeedAddress.of(FeedName.HOT, FeedFormat.ATOM).path()).isEqualTo("/feeds/hot.atom");
        assertThat(new FeedAddress(FeedName.ALL, FeedFormat.RSS, true, 7).path())
                .isEqualTo("/feeds/all.rss?content=summary&limit=7");
    }
}
