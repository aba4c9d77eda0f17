package vn.kenhtin.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedDocument.Head;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.site.SiteSlug;

class FingerprintTest {

    /** What no writer shows, and the content, for which the revision stands. */
    private static final Set<String> UNSEEN = Set.of(
            "Origin.source",
            "Origin.guid",
            "Body.content",
            "History.position",
            "History.firstSeen",
            "History.withdrawn");

    private static final Item ITEM = Item.of(Samples.conference(), Samples.URIS);

    @Test
    void equal_documents_have_equal_prints_whenever_they_changed() {
        FeedDocument other = Samples.document().modified(Instant.EPOCH);
        assertThat(other.fingerprint()).isEqualTo(Samples.document().fingerprint());
    }

    @Test
    void every_component_of_the_head_changes_the_print() throws Exception {
        for (RecordComponent component : Head.class.getRecordComponents()) {
            Head changed = changed(Samples.head(), component);
            assertThat(print(changed, List.of(ITEM)))
                    .as(component.toString())
                    .isNotEqualTo(print(Samples.head(), List.of(ITEM)));
        }
    }

    @Test
    void every_visible_component_of_an_item_changes_the_print() throws Exception {
        for (Item changed : changedItems()) {
            assertThat(print(Samples.head(), List.of(changed)))
                    .as(changed.toString())
                    .isNotEqualTo(print(Samples.head(), List.of(ITEM)));
        }
    }

    @Test
    void the_order_of_items_changes_the_print() {
        Item other = Item.of(Samples.bare(), Samples.URIS);
        assertThat(print(Samples.head(), List.of(ITEM, other)))
                .isNotEqualTo(print(Samples.head(), List.of(other, ITEM)));
    }

    @Test
    void a_withdrawal_changes_the_print() {
        FeedDocument document = Samples.document();
        Withdrawal withdrawal = new Withdrawal(Samples.bare().id(), Samples.MODIFIED);
        assertThat(document.withdrawn(List.of(withdrawal)).fingerprint()).isNotEqualTo(document.fingerprint());
    }

    @Test
    void an_archive_before_it_changes_the_print() {
        FeedDocument document = Samples.document();
        Paging paging = new Paging(null, "/feeds/sites/tinh/archive/2026-11-1", false);
        assertThat(document.paged(paging).fingerprint()).isNotEqualTo(document.fingerprint());
    }

    private static String print(Head head, List<Item> items) {
        return new FeedDocument(head, items, List.of(), Paging.NONE, Samples.MODIFIED).fingerprint();
    }

    private static List<Item> changedItems() throws Exception {
        List<Item> items = new ArrayList<>();
        Article article = ITEM.article();
        for (RecordComponent component : Item.class.getRecordComponents()) {
            if (component.getType() != Article.class) {
                items.add(changed(ITEM, component));
            }
        }
        for (RecordComponent component : Article.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(article);
            if (value instanceof Record part && component.getType() != ArticleId.class) {
                for (Object variant : variants(part)) {
                    items.add(with(article, component, variant));
                }
            } else if (value instanceof List<?> list) {
                items.add(with(article, component, List.of()));
                for (Object variant : variants((Record) list.get(0))) {
                    items.add(with(article, component, List.of(variant)));
                }
            } else {
                items.add(with(article, component, other(component, value)));
            }
        }
        return items;
    }

    private static List<Object> variants(Record value) throws Exception {
        List<Object> variants = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (!UNSEEN.contains(value.getClass().getSimpleName() + "." + component.getName())) {
                variants.add(changed(value, component));
            }
        }
        return variants;
    }

    private static Item with(Article article, RecordComponent component, Object value) throws Exception {
        return new Item(replace(article, component, value), ITEM.link(), ITEM.summary());
    }

    private static <T extends Record> T changed(T value, RecordComponent component) throws Exception {
        return replace(
                value, component, other(component, component.getAccessor().invoke(value)));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T replace(T value, RecordComponent changed, Object by) throws Exception {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean same = components[i].getName().equals(changed.getName());
            var accessor = components[i].getAccessor();
            accessor.setAccessible(true);
            values[i] = same ? by : accessor.invoke(value);
        }
        var constructor = value.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return (T) constructor.newInstance(values);
    }

    private static Object other(RecordComponent component, Object value) {
        Map<Class<?>, Object> others = Map.ofEntries(
                Map.entry(String.class, value + "x"),
                Map.entry(URI.class, URI.create("https://other.example.vn/")),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(long.class, 42L),
                Map.entry(int.class, 42),
                Map.entry(boolean.class, Boolean.FALSE),
                Map.entry(ZoneId.class, ZoneId.of("Asia/Tokyo")),
                Map.entry(FeedName.class, FeedName.HOT),
                Map.entry(SiteSlug.class, new SiteSlug("khac")),
                Map.entry(ArticleId.class, ArticleId.of(Samples.COMMUNE, "khac")),
                Map.entry(Category.class, Category.of("Khác")),
                Map.entry(Enclosure.class, ""));
        Object other = others.get(component.getType());
        assertThat(other).as("a different value for " + component).isNotNull().isNotEqualTo(value);
        return Objects.requireNonNull(other);
    }
}
