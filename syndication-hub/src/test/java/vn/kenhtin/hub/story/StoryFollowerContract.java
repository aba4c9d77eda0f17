package vn.kenhtin.hub.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.SiteRows;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.text.VietnameseSpelling;
import vn.kenhtin.hub.site.Site;

/** What stories promise on every database: each test tells an event of its own on three sites. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoryFollowerContract {

    private static final String[] WORDS =
            "xã cầu đường họp dân biển lúa tôm trường lớp thầy cô tỉnh huyện sông kênh vườn cây trái mùa nước mặn ngọt ghe xuồng chợ hàng giá"
                    .split(" ");
    private static final AtomicLong COUNTER = new AtomicLong();

    private final TestDatabase kind;
    private final List<String> touched = new ArrayList<>();
    private Database database;
    private ArticleStore articles;
    private StoryStore stories;
    private StoryFollower follower;
    private Site first;
    private Site second;
    private Site third;
    private String text;

    StoryFollowerContract(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        database = kind.open();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        articles = new ArticleStore(database.jdbi(), () -> Instant.parse("2026-11-01T01:30:00Z"));
        stories = new StoryStore(database.jdbi(), () -> Instant.parse("2026-11-01T01:30:00Z"));
        follower = follower();
        first = SiteRows.insert(database.jdbi());
        second = SiteRows.insert(database.jdbi());
        third = SiteRows.insert(database.jdbi());
        text = event(COUNTER.incrementAndGet());
    }

    private StoryFollower follower() {
        return new StoryFollower(articles, stories, site -> touched.add(site.value()));
    }

    private static String event(long seed) {
        Random random = new Random(seed);
        return random.ints(140, 0, WORDS.length).mapToObj(word -> WORDS[word]).collect(Collectors.joining(" "));
    }

    private static long source(Site site) {
        return site.slug().value().hashCode();
    }

    private ArticleId tell(Site site, String content, String published) {
        articles.merge(
                site,
                source(site),
                List.of(Drafts.guid("g")
                        .summary("")
                        .content("<p>" + content + "</p>")
                        .published(published)
                        .draft()));
        follower.catchUp();
        return ArticleId.of(site.slug(), "g");
    }

    private List<ArticleId> membersOf(ArticleId article) {
        return stories.of(article).map(Story::members).orElse(List.of()).stream()
                .map(Story.Member::article)
                .toList();
    }

    private Set<ArticleId> copies(Set<ArticleId> of) {
        return stories.places(of).entrySet().stream()
                .filter(place -> !place.getValue().original())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Article article(ArticleId id) {
        return articles.find(id).orElseThrow();
    }

    @Test
    void the_first_publisher_is_the_original_whoever_is_polled_first() {
        ArticleId copy = tell(first, text, "2026-10-02T00:00:00Z");
        ArticleId original = tell(second, VietnameseSpelling.fold(text), "2026-10-01T00:00:00Z");
        ArticleId other = tell(third, event(0), "2026-10-01T00:00:00Z");

        assertThat(membersOf(copy)).containsExactly(original, copy);
        assertThat(stories.of(other)).isEmpty();
        assertThat(copies(Set.of(copy, original, other))).containsExactly(copy);
        assertThat(touched).contains(first.slug().value(), second.slug().value());
    }

    @Test
    void each_says_in_vietnamese_why_it_is_a_copy() {
        ArticleId copy = tell(first, text, "2026-10-02T00:00:00Z");
        tell(second, text, "2026-10-01T00:00:00Z");

        assertThat(new StorySiblings(stories, articles).of(copy))
                .satisfiesExactly(
                        original -> {
                            assertThat(original.original()).isTrue();
                            assertThat(original.why()).isNull();
                        },
                        found -> assertThat(found.why()).isEqualTo("trùng 100 % cụm từ với “Khởi công cầu Rạch Sỏi”"));
    }

    @Test
    void an_article_that_now_says_something_else_leaves_and_a_story_of_one_is_none() {
        ArticleId one = tell(first, text, "2026-10-01T00:00:00Z");
        ArticleId two = tell(second, text, "2026-10-02T00:00:00Z");
        assertThat(membersOf(one)).hasSize(2);

        tell(second, event(-COUNTER.get()), "2026-10-02T00:00:00Z");

        assertThat(stories.of(one)).isEmpty();
        assertThat(stories.of(two)).isEmpty();
    }

    @Test
    void when_the_original_is_withdrawn_the_next_one_is_the_original() {
        ArticleId one = tell(first, text, "2026-10-01T00:00:00Z");
        ArticleId two = tell(second, text, "2026-10-02T00:00:00Z");
        ArticleId three = tell(third, text, "2026-10-03T00:00:00Z");
        articles.withdraw(one);
        follower.catchUp();

        assertThat(membersOf(three)).containsExactly(two, three);
        assertThat(copies(Set.of(two, three))).containsExactly(three);
    }

    @Test
    void what_an_editor_split_stays_apart_through_edits_and_a_restart() {
        ArticleId one = tell(first, text, "2026-10-01T00:00:00Z");
        ArticleId two = tell(second, text, "2026-10-02T00:00:00Z");
        stories.split(two);
        assertThat(stories.of(two)).isEmpty();

        follower = follower();
        follower.catchUp();
        tell(second, text + " thêm một câu", "2026-10-02T00:00:00Z");
        ArticleId three = tell(third, text, "2026-10-03T00:00:00Z");

        assertThat(membersOf(one)).doesNotContain(two);
        assertThat(membersOf(three)).contains(three).hasSize(2);
    }

    @Test
    void what_an_editor_merged_stays_together_through_edits() {
        ArticleId one = tell(first, text, "2026-10-01T00:00:00Z");
        ArticleId two = tell(second, event(-1_000 - COUNTER.get()), "2026-10-02T00:00:00Z");
        stories.merge(article(one), article(two));
        assertThat(membersOf(two)).containsExactly(one, two);

        tell(second, event(-2_000 - COUNTER.get()), "2026-10-02T00:00:00Z");

        assertThat(membersOf(two)).containsExactly(one, two);
        assertThat(new StorySiblings(stories, articles).of(two).get(1).why()).isEqualTo("biên tập viên ghép");
    }

    @Test
    void after_a_restart_copies_of_earlier_articles_are_found() {
        ArticleId one = tell(first, text, "2026-10-01T00:00:00Z");
        follower = follower();
        ArticleId two = tell(second, text, "2026-10-02T00:00:00Z");

        assertThat(membersOf(one)).containsExactly(one, two);
    }

    @Test
    void two_nodes_write_each_story_once() {
        StoryFollower node = follower();
        node.catchUp();
        ArticleId one = tell(first, text, "2026-10-01T00:00:00Z");
        ArticleId two = tell(second, text, "2026-10-02T00:00:00Z");
        node.catchUp();
        articles.merge(
                third,
                source(third),
                List.of(Drafts.guid("g")
                        .summary("")
                        .content(text)
                        .published("2026-10-03T00:00:00Z")
                        .draft()));
        Arrays.asList(node, follower).forEach(StoryFollower::catchUp);

        assertThat(membersOf(two)).containsExactly(one, two, ArticleId.of(third.slug(), "g"));
    }
}
