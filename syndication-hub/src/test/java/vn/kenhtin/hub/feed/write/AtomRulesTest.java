package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.feed.FeedFormat;

/** Atom 1.0 (RFC 4287). */
class AtomRulesTest {

    private final Document atom = Written.xml(FeedFormat.ATOM);

    @Test
    void feed_and_entries_have_one_id_title_and_updated() {
        for (Element it : atom.select("feed, entry")) {
            for (String element : List.of("id", "title", "updated")) {
                assertThat(it.select("> " + element)).as(element).hasSize(1);
                assertThat(it.expectFirst("> " + element).text()).isNotBlank();
            }
        }
    }

    @Test
    void ids_are_absolute_and_unique() {
        List<String> ids = atom.select("feed > id, entry > id").eachText();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids).allMatch(id -> id.startsWith("urn:uuid:") || id.startsWith("tag:"));
    }

    @Test
    void dates_are_rfc_3339_with_an_offset() {
        assertThat(atom.select("updated, published").eachText())
                .hasSize(10)
                .allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00"))
                .allSatisfy(OffsetDateTime::parse);
    }

    @Test
    void updated_is_never_before_published() {
        for (Element entry : atom.select("entry")) {
            assertThat(OffsetDateTime.parse(entry.expectFirst("> updated").text()))
                    .isAfterOrEqualTo(OffsetDateTime.parse(
                            entry.expectFirst("> published").text()));
        }
    }

    @Test
    void feed_and_entries_have_an_author_with_a_name() {
        assertThat(atom.select("feed, entry"))
                .allMatch(it -> it.select("> author > name").size() == 1);
    }

    @Test
    void there_is_one_alternate_and_one_self() {
        assertThat(atom.select("feed > link[rel=self]").eachAttr("href"))
                .containsExactly("https://tin.example.vn/feeds/all.atom");
        assertThat(atom.select("feed, entry"))
                .allMatch(it -> it.select("> link[rel=alternate]").size() == 1);
    }

    @Test
    void every_entry_has_some_text() {
        assertThat(atom.select("entry"))
                .allMatch(entry -> !entry.select("> summary, > content").isEmpty());
    }

    @Test
    void every_entry_names_the_feed_it_was_taken_from() {
        assertThat(atom.select("entry > source"))
                .hasSize(3)
                .allMatch(source -> source.select("> id, > title, > updated, > link[rel=self]")
                                .size()
                        == 4);
    }

    @Test
    void the_language_is_told_where_it_differs() {
        assertThat(atom.child(0).attr("xml:lang")).isEqualTo("vi");
        assertThat(atom.select("entry").eachAttr("xml:lang")).containsExactly("en");
    }

    @Test
    void categories_have_term_scheme_and_label() {
        assertThat(atom.select("category[term=kinh-te-thi-truong][scheme^=https][label=Kinh tế & thị trường]"))
                .hasSize(1);
    }

    @Test
    void enclosures_are_links_with_type_and_length() {
        assertThat(atom.select("link[rel=enclosure][type=image/jpeg][length=181234][title=Quang cảnh hội nghị]"))
                .hasSize(1);
        assertThat(atom.expectFirst("link[rel=enclosure][type=application/pdf]").hasAttr("length"))
                .isFalse();
    }

    @Test
    void rights_and_the_first_publisher_are_told() {
        assertThat(atom.expectFirst("entry > rights").text()).isEqualTo("© WebSite Kiên Giang");
        assertThat(atom.select("entry > link[rel=via]").eachAttr("href"))
                .containsExactly("https://nguon.example.vn/101");
    }

    @Test
    void link_relations_are_registered() {
        assertThat(atom.select("link").eachAttr("rel"))
                .isSubsetOf("self", "alternate", "enclosure", "via", "related", "hub");
    }
}
