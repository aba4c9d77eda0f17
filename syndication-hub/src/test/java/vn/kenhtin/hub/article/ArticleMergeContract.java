package vn.kenhtin.hub.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.ArticleStore.MergeResult;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteLife;
import vn.kenhtin.hub.site.SiteSlug;

/** What merging a poll's drafts does, the same on both databases. */
abstract class ArticleMergeContract extends ArticleStoreContract {

    ArticleMergeContract(TestDatabase kind) {
        super(kind);
    }

    @Test
    void a_draft_never_seen_becomes_an_article_that_reads_back_whole() {
        Enclosure picture =
                new Enclosure(URI.create("https://example.gov.vn/a.jpg"), "image/jpeg", 1234, 640, 480, "Quang cảnh");
        merge(Drafts.guid("a").in("Tin nóng", "Xây dựng").enclosures(picture).hotNews());

        Article article = article("a");
        assertThat(article.body())
                .isEqualTo(new Body(
                        "Khởi công cầu Rạch Sỏi", "Tỉnh khởi công cầu.", "<p>Sáng nay, tỉnh khởi công cầu.</p>", "vi"));
        assertThat(article.categories()).containsExactly(Category.of("Tin nóng"), Category.of("Xây dựng"));
        assertThat(article.enclosures()).containsExactly(picture);
        assertThat(article.image()).contains(picture);
        assertThat(article.hot()).isTrue();
        assertThat(article.link()).isEqualTo(URI.create("https://example.gov.vn/tin/a"));
        assertThat(article.origin()).isEqualTo(new Article.Origin(site.slug(), source, "a", "WebSite Kiên Giang"));
        assertThat(article.history()).isEqualTo(new Article.History(1, store.head(), START, null));
    }

    @Test
    void the_same_drafts_again_touch_nothing() {
        Drafts[] feed = {Drafts.guid("a"), Drafts.guid("b")};
        merge(feed);
        long head = store.head();

        assertThat(merge(feed)).isEqualTo(new MergeResult(0, 0, 2, 0));
        assertThat(store.head()).isEqualTo(head);
    }

    @Test
    void an_edit_changes_the_article_in_place_and_keeps_the_old_text() {
        merge(Drafts.guid("a"));
        Article before = article("a");
        wait(Duration.ofHours(1));

        assertThat(merge(Drafts.guid("a").title("Cầu Rạch Sỏi đã khởi công").in("Giao thông")))
                .isEqualTo(new MergeResult(0, 1, 0, 0));

        Article after = article("a");
        assertThat(after.body().title()).isEqualTo("Cầu Rạch Sỏi đã khởi công");
        assertThat(after.categories()).containsExactly(Category.of("Giao thông"));
        assertThat(after.history().revision()).isEqualTo(2);
        assertThat(store.revisions(after.id()))
                .containsExactly(new Revision(
                        1,
                        before.updated(),
                        before.body().title(),
                        before.body().summary(),
                        before.body().content(),
                        null));
        assertThat(log()).containsExactly("created", "changed");
    }

    @Test
    void first_published_stays_when_the_source_dates_the_article_anew() {
        merge(Drafts.guid("a").published("2018-05-10T01:00:00Z"));
        wait(Duration.ofHours(1));
        merge(Drafts.guid("a").published("2026-10-30T01:00:00Z").title("Tựa khác"));

        assertThat(article("a").published()).isEqualTo(Instant.parse("2018-05-10T01:00:00Z"));
    }

    @Test
    void another_date_alone_is_no_change() {
        merge(Drafts.guid("a").published("2018-05-10T01:00:00Z"));

        assertThat(merge(Drafts.guid("a").published("2026-10-30T01:00:00Z"))).isEqualTo(new MergeResult(0, 0, 1, 0));
        assertThat(log()).containsExactly("created");
    }

    @Test
    void a_future_date_is_taken_for_now() {
        merge(Drafts.guid("a").published("2031-01-01T00:00:00Z"));

        assertThat(article("a").published()).isEqualTo(START);
        assertThat(article("a").updated()).isEqualTo(START);
    }

    @Test
    void undated_drafts_get_the_time_of_first_sight_in_the_order_of_the_feed() {
        merge(Drafts.guid("new").published(null), Drafts.guid("old").published(null));

        assertThat(all()).extracting(each -> each.origin().guid()).containsExactly("new", "old");
        assertThat(article("new").published()).isEqualTo(START);
    }

    @Test
    void updated_moves_only_with_a_meaningful_change() {
        merge(Drafts.guid("a"));
        Instant first = article("a").updated();
        wait(Duration.ofHours(1));
        merge(Drafts.guid("a").noise("new tracking pixel"));
        assertThat(article("a").updated()).isEqualTo(first);

        wait(Duration.ofHours(1));
        merge(Drafts.guid("a").content("<p>Thêm một đoạn.</p>"));
        assertThat(article("a").updated()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void articles_of_one_poll_get_different_times_of_update() {
        merge(Drafts.guid("a"), Drafts.guid("b"), Drafts.guid("c"));

        assertThat(all()).extracting(Article::updated).doesNotHaveDuplicates();
    }

    @Test
    void edits_within_one_instant_still_move_updated() {
        merge(Drafts.guid("a").published(null));
        Instant first = article("a").updated();
        merge(Drafts.guid("a").published(null).title("Tựa khác"));

        assertThat(article("a").updated()).isAfter(first);
    }

    @Test
    void the_hashes_of_known_guids_are_told_and_unknown_ones_are_absent() {
        Drafts draft = Drafts.guid("a");
        merge(draft);

        assertThat(store.knownHashes(source, List.of("a", "b")))
                .isEqualTo(Map.of("a", draft.draft().rawHash()));
        assertThat(store.knownHashes(otherSource, List.of("a"))).isEmpty();
    }

    @Test
    void a_noise_of_the_raw_entry_is_remembered_without_a_change() {
        merge(Drafts.guid("a"));
        Drafts noisy = Drafts.guid("a").noise("utm");

        assertThat(merge(noisy)).isEqualTo(new MergeResult(0, 0, 1, 0));
        assertThat(store.knownHashes(source, List.of("a")))
                .isEqualTo(Map.of("a", noisy.draft().rawHash()));
    }

    @Test
    void the_first_of_two_drafts_with_one_guid_counts() {
        assertThat(merge(Drafts.guid("a").title("Thứ nhất"), Drafts.guid("a").title("Thứ hai")))
                .isEqualTo(new MergeResult(1, 0, 1, 0));
        assertThat(article("a").body().title()).isEqualTo("Thứ nhất");
    }

    @Test
    void a_site_that_is_not_there_gets_no_articles() {
        Site unknown = new Site(
                new SiteSlug("nowhere"), "", SiteKind.OTHER, null, Site.VIETNAM, "", "vi", null, new SiteLife.Active());
        List<ArticleDraft> drafts = List.of(Drafts.guid("a").draft());

        assertThatThrownBy(() -> store.merge(unknown, source, drafts)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_log_tells_the_oldest_of_a_feed_first() {
        merge(Drafts.guid("newest"), Drafts.guid("oldest"));

        assertThat(store.changesSince(cursor, 10))
                .extracting(ArticleChange::id)
                .containsExactly(ArticleId.of(site.slug(), "oldest"), ArticleId.of(site.slug(), "newest"));
    }

    @Nested
    class Identity {

        @Test
        void a_reissued_guid_finds_the_article_through_its_link() {
            merge(Drafts.guid("a").link("http://www.example.gov.vn/tin/1/?utm_source=rss&b=2&a=1#top"));

            assertThat(merge(Drafts.guid("b").link("https://example.gov.vn/tin/1?a=1&b=2")))
                    .isEqualTo(new MergeResult(0, 0, 1, 0));
            assertThat(all()).extracting(Article::id).containsExactly(ArticleId.of(site.slug(), "a"));
            assertThat(store.knownHashes(source, List.of("a", "b"))).hasSize(2);
        }

        @Test
        void an_edit_under_a_reissued_guid_changes_the_old_article() {
            merge(Drafts.guid("a").link("https://example.gov.vn/tin/1"));

            assertThat(merge(Drafts.guid("b")
                            .link("https://example.gov.vn/tin/1")
                            .title("Tựa khác")))
                    .isEqualTo(new MergeResult(0, 1, 0, 0));
            assertThat(article("a").body().title()).isEqualTo("Tựa khác");
        }

        @Test
        void the_same_guid_under_another_link_is_the_article_moved() {
            merge(Drafts.guid("a").link("https://example.gov.vn/cu/1"));
            merge(Drafts.guid("a").link("https://example.gov.vn/moi/1"));

            assertThat(all()).hasSize(1);
            assertThat(article("a").link()).isEqualTo(URI.create("https://example.gov.vn/moi/1"));
        }

        @Test
        void two_sources_with_one_guid_and_different_links_have_two_articles() {
            merge(Drafts.guid("1").link("https://example.gov.vn/tin/1"));
            mergeFrom(otherSource, Drafts.guid("1").link("https://example.gov.vn/thong-bao/1"));

            assertThat(all())
                    .extracting(each -> String.valueOf(each.link()))
                    .containsExactlyInAnyOrder("https://example.gov.vn/tin/1", "https://example.gov.vn/thong-bao/1");
            assertThat(all()).extracting(Article::id).contains(ArticleId.of(site.slug(), "1"));
        }

        @Test
        void two_sources_with_one_guid_and_one_link_have_one_article() {
            merge(Drafts.guid("1"));
            mergeFrom(otherSource, Drafts.guid("1"));

            assertThat(all()).hasSize(1);
        }

        @Test
        void two_sources_that_number_entries_without_links_have_two_articles() {
            merge(Drafts.guid("1").link(null).title("Lịch cắt điện"));
            mergeFrom(otherSource, Drafts.guid("1").link(null).title("Thông báo mời thầu"));

            assertThat(all()).hasSize(2);
        }

        @Test
        void the_front_page_as_link_makes_nothing_the_same() {
            merge(Drafts.guid("a").link("https://example.gov.vn/"));
            merge(Drafts.guid("b").link("https://example.gov.vn/"));

            assertThat(all()).hasSize(2);
        }

        @Test
        void entries_of_one_feed_that_share_a_page_stay_apart_also_later() {
            String page = "https://example.gov.vn/lich-cong-tac";
            merge(Drafts.guid("a").link(page), Drafts.guid("b").link(page));
            merge(Drafts.guid("c").link(page));

            assertThat(all()).hasSize(3);
        }

        @Test
        void the_same_page_on_another_site_is_another_article() {
            merge(Drafts.guid("a"));
            var neighbour = SiteRows.insert(database.jdbi());
            store.merge(
                    neighbour,
                    otherSource,
                    List.of(Drafts.guid("b")
                            .link("https://example.gov.vn/tin/a")
                            .draft()));

            assertThat(all()).hasSize(1);
            assertThat(store.find(ArticleId.of(neighbour.slug(), "b"))).isPresent();
        }
    }

    @Nested
    class OfSeveralSources {

        @Test
        void a_hot_feed_makes_the_article_hot_without_taking_its_text() {
            merge(Drafts.guid("a").in("Xây dựng"));
            mergeFrom(
                    otherSource,
                    Drafts.guid("a")
                            .content("")
                            .title("TIN NÓNG")
                            .in("Tin nóng")
                            .hotNews());

            Article article = article("a");
            assertThat(article.hot()).isTrue();
            assertThat(article.body().title()).isEqualTo("Khởi công cầu Rạch Sỏi");
            assertThat(article.categories()).containsExactly(Category.of("Xây dựng"), Category.of("Tin nóng"));
        }

        @Test
        void the_first_source_edits_the_text_and_leaves_what_others_added() {
            merge(Drafts.guid("a").in("Xây dựng"));
            mergeFrom(otherSource, Drafts.guid("a").in("Tin nóng").hotNews());
            merge(Drafts.guid("a").in("Xây dựng").title("Tựa khác"));

            Article article = article("a");
            assertThat(article.body().title()).isEqualTo("Tựa khác");
            assertThat(article.hot()).isTrue();
            assertThat(article.categories()).hasSize(2);
        }

        @Test
        void full_text_of_another_source_completes_a_bare_summary() {
            merge(Drafts.guid("a").content(""));
            mergeFrom(otherSource, Drafts.guid("a").content("<p>Toàn văn.</p>"));

            assertThat(article("a").body().content()).isEqualTo("<p>Toàn văn.</p>");
        }

        @Test
        void an_article_brought_twice_alike_does_not_change() {
            merge(Drafts.guid("a").in("Xây dựng", "Xây  dựng"));

            assertThat(mergeFrom(otherSource, Drafts.guid("a").in("Xây dựng"))).isEqualTo(new MergeResult(0, 0, 1, 0));
            assertThat(log()).containsExactly("created");
        }
    }

    @Nested
    class Limits {

        @Test
        void long_fields_are_cut_at_a_word_and_whole_paragraphs() {
            merge(Drafts.guid("a")
                    .title("từ ".repeat(2000))
                    .summary("😀".repeat(15_000))
                    .content("<p>đoạn văn</p>".repeat(80_000)));

            Body body = article("a").body();
            assertThat(body.title()).hasSizeBetween(900, 1000).endsWith("từ…");
            assertThat(body.summary()).hasSizeBetween(19_000, 20_000).endsWith("😀…");
            assertThat(body.content()).hasSizeLessThanOrEqualTo(1_000_000).endsWith("văn</p>");
        }

        @Test
        void text_no_database_keeps_is_left_out() {
            merge(Drafts.guid("a").title("Rạch\u0000 Giá \uD83D"));

            assertThat(article("a").body().title()).isEqualTo("Rạch Giá ");
        }

        @Test
        void a_guid_too_long_to_keep_is_hashed_and_known_again() {
            Drafts draft = Drafts.guid("g".repeat(5000)).link("https://example.gov.vn/tin/1");
            merge(draft);

            assertThat(merge(draft)).isEqualTo(new MergeResult(0, 0, 1, 0));
            assertThat(all())
                    .singleElement()
                    .satisfies(each -> assertThat(each.origin().guid()).startsWith("urn:sha256:"));
        }

        @Test
        void an_address_too_long_to_keep_is_left_out() {
            URI tooLong = URI.create("https://example.gov.vn/" + "a".repeat(3000));
            merge(Drafts.guid("a")
                    .link(tooLong.toString())
                    .enclosures(new Enclosure(tooLong, "image/png", 0, 0, 0, null)));

            assertThat(article("a").link()).isNull();
            assertThat(article("a").enclosures()).isEmpty();
        }

        @Test
        void many_drafts_go_in_one_transaction() {
            List<ArticleDraft> drafts = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                drafts.add(Drafts.guid("n" + i).draft());
            }
            assertThat(store.merge(site, source, drafts)).isEqualTo(new MergeResult(2000, 0, 0, 0));
        }
    }
}
