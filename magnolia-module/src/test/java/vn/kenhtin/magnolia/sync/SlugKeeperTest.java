package vn.kenhtin.magnolia.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Calendar;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

@Tag("jackrabbit")
class SlugKeeperTest {

    private final TestRepository repository = TestRepository.empty();
    private final TestSessions sessions = new TestSessions(repository);
    private final SlugKeeper keeper = new SlugKeeper(sessions);
    private Session editor;

    @BeforeEach
    void open() throws RepositoryException {
        editor = repository.admin(Workspaces.NEWS);
    }

    @AfterEach
    void close() {
        editor.logout();
    }

    @Test
    void makes_a_slug_from_the_title_on_the_first_save() throws Exception {
        Node node = save("Đại hội Đảng bộ");

        keep(node);

        assertThat(slug(node)).isEqualTo("dai-hoi-dang-bo");
        assertThat(keep(node)).as("a second look changes nothing").isZero();
    }

    @Test
    void makes_it_unlike_those_of_all_other_news() throws Exception {
        Node first = save("Thông báo");
        Node second = save("Thông báo");

        keep(first, second);

        assertThat(slug(first)).isEqualTo("thong-bao");
        assertThat(slug(second)).isEqualTo("thong-bao-" + second.getIdentifier().substring(0, 8));
    }

    @Test
    void leaves_a_slug_alone_when_only_the_title_changes() throws Exception {
        Node node = save("Thông báo");
        keep(node);
        node.setProperty(NewsProperty.TITLE, "Thông báo khẩn");
        editor.save();

        assertThat(keep(node)).isZero();
        assertThat(slug(node)).isEqualTo("thong-bao");
    }

    @Test
    void takes_an_editors_own_slug_before_publication_and_puts_it_in_form() throws Exception {
        Node node = save("Thông báo");
        keep(node);
        node.setProperty(NewsProperty.SLUG, "Thông báo Khẩn cấp");
        editor.save();

        keep(node);

        assertThat(slug(node)).isEqualTo("thong-bao-khan-cap");
    }

    @Test
    void brings_back_the_slug_that_was_published() throws Exception {
        Node node = save("Thông báo");
        keep(node);
        node.setProperty(NewsProperty.LAST_ACTIVATED, Calendar.getInstance());
        node.setProperty(NewsProperty.SLUG, "khac");
        editor.save();

        keep(node);
        assertThat(slug(node)).isEqualTo("thong-bao");

        node.getProperty(NewsProperty.SLUG).remove();
        editor.save();
        keep(node);
        assertThat(slug(node)).isEqualTo("thong-bao");
    }

    @Test
    void gives_a_copy_a_slug_of_its_own_and_leaves_the_original_alone() throws Exception {
        Node original = save("Thông báo");
        keep(original);
        original.setProperty(NewsProperty.LAST_ACTIVATED, Calendar.getInstance());
        editor.save();
        editor.getWorkspace().copy(original.getPath(), "/ban-sao");
        Node copy = editor.getNode("/ban-sao");

        keep(copy, original);

        assertThat(slug(copy)).isEqualTo("thong-bao-" + copy.getIdentifier().substring(0, 8));
        assertThat(slug(original)).isEqualTo("thong-bao");
        assertThat(keep(copy, original)).as("a second look changes nothing").isZero();
    }

    @Test
    void takes_a_slug_kept_before_its_owner_was_noted_for_the_news_own() throws Exception {
        Node node = save("Thông báo");
        keep(node);
        node.getProperty(SlugKeeper.KEPT_BY).remove();
        editor.save();

        assertThat(keep(node)).isZero();
        assertThat(slug(node)).isEqualTo("thong-bao");
    }

    @Test
    void waits_for_a_title() throws Exception {
        Node node = save("");

        assertThat(keep(node)).isZero();
        assertThat(node.hasProperty(NewsProperty.SLUG)).isFalse();
    }

    @Test
    void passes_over_what_is_gone_or_no_news() throws Exception {
        Node folder = editor.getRootNode().addNode("2026", "mgnl:folder");
        editor.save();

        assertThat(sessions.asSystem(
                        () -> keeper.keep(List.of(folder.getIdentifier(), "00000000-0000-4000-8000-000000000000"))))
                .isZero();
    }

    private Node save(String title) throws RepositoryException {
        Node node = editor.getRootNode().addNode("tin", NewsProperty.TYPE);
        node.setProperty(NewsProperty.TITLE, title);
        editor.save();
        return node;
    }

    private int keep(Node... nodes) throws RepositoryException {
        int given = 0;
        for (Node node : nodes) {
            given += sessions.asSystem(() -> keeper.keep(List.of(node.getIdentifier())));
        }
        editor.refresh(false);
        return given;
    }

    private static String slug(Node node) throws RepositoryException {
        return node.getProperty(NewsProperty.SLUG).getString();
    }
}
