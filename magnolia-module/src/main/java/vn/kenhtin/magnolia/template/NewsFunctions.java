package vn.kenhtin.magnolia.template;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.magnolia.cms.KenhTinModule;
import vn.kenhtin.magnolia.content.ContentUnavailable;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.feed.SiteLinks;
import vn.kenhtin.magnolia.hub.HubMemory;
import vn.kenhtin.magnolia.hub.MostRead;
import vn.kenhtin.magnolia.hub.RelatedNews;
import vn.kenhtin.magnolia.hub.Window;
import vn.kenhtin.magnolia.instance.Instance;
import vn.kenhtin.magnolia.settings.SiteSettings;

/**
 * {@code newsfn} in templates. An article is handed over as a content map, a node, one of the maps returned here, a uuid or a guid.
 * No function throws or waits for the hub: what cannot be told is an empty list, 0 or an empty text. Nodes are read with the rights
 * of the present user. Texts returned are plain and must be escaped, but for {@link #beacon}. Safe for use by several threads.
 */
public final class NewsFunctions {

    private static final Logger LOG = LoggerFactory.getLogger(NewsFunctions.class);
    private static final int MOST = 100;
    private static final int USUALLY_RELATED = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final KenhTinModule module;

    /** Made by Magnolia. */
    @Inject
    public NewsFunctions(KenhTinModule module) {
        this.module = module;
    }

    /** As {@link #related(Object, Number)}, at most ten. */
    public List<RelatedNews> related(@Nullable Object article) {
        return related(article, USUALLY_RELATED);
    }

    /**
     * At most {@code n} related news: those editors chose or pinned first, then what the hub found, none that they hid. While the hub
     * knows of none, the newest of the same category.
     */
    public List<RelatedNews> related(@Nullable Object article, @Nullable Number n) {
        return tell(List.of(), instance -> {
            Optional<String> uuid = new ArticleArgument(article).uuid();
            return uuid.isEmpty() ? List.of() : new RelatedChoice(instance).of(uuid.get(), atMost(n));
        });
    }

    /** How often the article was read: what the hub last told, else what the old portal had counted. */
    public long reads(@Nullable Object article) {
        return tell(0L, instance -> {
            ArticleArgument argument = new ArticleArgument(article);
            HubMemory memory = instance.memory();
            OptionalLong told = argument.uuid().map(memory::reads).orElse(OptionalLong.empty());
            if (told.isPresent()) {
                return told.getAsLong();
            }
            Optional<Long> legacy = argument.legacyReads();
            return legacy.isPresent()
                    ? legacy.get()
                    : news(instance, argument)
                            .map(news -> news.number(NewsProperty.LEGACY_READS))
                            .orElse(0L);
        });
    }

    /** The {@code n} most read news of the last day, week (2 to 7 days) or of all time (more). */
    public List<MostRead> mostRead(@Nullable Number n, @Nullable Number days) {
        return tell(
                List.of(),
                instance -> instance.memory().mostRead(Window.ofDays(days == null ? 1 : days.intValue())).stream()
                        .limit(atMost(n))
                        .collect(Collectors.toUnmodifiableList()));
    }

    /** The {@code n} newest news marked "Tin nóng". */
    public List<Map<String, Object>> hot(@Nullable Number n) {
        return tell(List.of(), instance -> maps(instance, new NewsQueries(instance).hot(atMost(n))));
    }

    /** The {@code n} newest news of a category, of all if it is empty. */
    public List<Map<String, Object>> latest(@Nullable String category, @Nullable Number n) {
        String wanted = category == null ? "" : category.strip();
        return tell(List.of(), instance -> maps(instance, new NewsQueries(instance).latest(wanted, atMost(n))));
    }

    /** The {@code n} newest of this site's own news that hold all of these words, accents as written; none without a word. */
    public List<Map<String, Object>> search(@Nullable String words, @Nullable Number n) {
        return tell(List.of(), instance -> maps(instance, new NewsQueries(instance).holding(words, atMost(n))));
    }

    /** The news with that slug; null if there is none, so that the template can answer 404. */
    public @Nullable Map<String, Object> bySlug(@Nullable String slug) {
        List<Map<String, Object>> found = tell(
                List.of(),
                instance -> slug == null || slug.isEmpty()
                        ? List.of()
                        : maps(instance, new NewsQueries(instance).bySlug(slug)));
        return found.isEmpty() ? null : found.get(0);
    }

    /** The day of publication in the site's zone as {@code dd.MM.yyyy}; also of related and most read news, and of plain dates. */
    public String date(@Nullable Object article) {
        return tell("", instance -> {
            ArticleArgument argument = new ArticleArgument(article);
            Optional<Instant> published = argument.published();
            return (published.isPresent() ? published : news(instance, argument).map(NewsNode::published))
                    .map(instant -> DAY.format(instant.atZone(instance.site().zoneId())))
                    .orElse("");
        });
    }

    /** The script that counts a read of this article and fills in the number; ready markup, empty without a hub or on author. */
    public String beacon(@Nullable Object article) {
        return tell(
                "",
                instance -> instance.author() || instance.hub().getUrl().isEmpty()
                        ? ""
                        : news(instance, new ArticleArgument(article))
                                .map(news -> new SiteLinks(instance.site()).canonical(news))
                                .map(url -> Beacon.script(instance.hub().getUrl(), url))
                                .orElse(""));
    }

    /** The hub as readers reach it: {@code url} without a slash at the end, and {@code site}, this site's name there; both empty without a hub. */
    public Map<String, Object> hub() {
        return tell(
                Map.of("url", "", "site", ""),
                instance -> Map.of(
                        "url", instance.hub().getUrl(), "site", instance.hub().getSite()));
    }

    /** What is configured of this site: {@code title baseUrl language zone}; the zone exists. */
    public Map<String, Object> site() {
        return tell(Map.of(), instance -> {
            SiteSettings site = instance.site();
            return Map.of(
                    "title", site.getTitle(),
                    "baseUrl", site.getBaseUrl(),
                    "language", site.getLanguage(),
                    "zone", site.zoneId().getId());
        });
    }

    private static List<Map<String, Object>> maps(Instance instance, List<NewsNode> news) {
        ArticleMap articles = new ArticleMap(instance);
        return news.stream().map(articles::of).collect(Collectors.toUnmodifiableList());
    }

    private static Optional<NewsNode> news(Instance instance, ArticleArgument argument) throws RepositoryException {
        Optional<String> uuid = argument.uuid();
        return uuid.isEmpty()
                ? Optional.empty()
                : NewsNode.find(instance.sessions().open(Workspaces.NEWS), uuid.get());
    }

    private static int atMost(@Nullable Number n) {
        return n == null ? MOST : Math.max(0, Math.min(MOST, n.intValue()));
    }

    private <T> T tell(T otherwise, Question<T> question) {
        Optional<Instance> instance = module.running();
        if (instance.isEmpty()) {
            return otherwise;
        }
        try {
            return question.ask(instance.get());
        } catch (RepositoryException | ContentUnavailable e) {
            LOG.warn("A page does without: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.warn("A page does without", e);
        }
        return otherwise;
    }

    private interface Question<T> {
        T ask(Instance instance) throws RepositoryException;
    }
}
