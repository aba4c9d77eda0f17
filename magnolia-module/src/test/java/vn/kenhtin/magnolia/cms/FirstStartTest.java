package vn.kenhtin.magnolia.cms;

import static org.assertj.core.api.Assertions.assertThat;

import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

@Tag("jackrabbit")
class FirstStartTest {

    private static final String EXCLUDED =
            "/modules/cache/config/contentCaching/defaultPageCache/flushPolicy/policies/flushAll/excludedWorkspaces";
    private static final String RIGHT = "/anonymous/acl_kenhtinNews/0";

    private final TestRepository repository = TestRepository.empty();
    private final TestSessions sessions = new TestSessions(repository);
    private Session config;
    private Session roles;

    @BeforeEach
    void install() throws Exception {
        config = repository.admin(Workspaces.CONFIG);
        roles = repository.admin(Workspaces.ROLES);
        node(config, "/modules/kenhtin");
        node(config, EXCLUDED);
        node(roles, "/anonymous");
    }

    @AfterEach
    void close() {
        config.logout();
        roles.logout();
        sessions.close();
    }

    @Test
    void keeps_counters_and_ledger_from_flushing_the_page_cache() throws Exception {
        start(true);

        assertThat(config.getProperty(EXCLUDED + "/kenhtinReads").getString()).isEqualTo("kenhtinReads");
        assertThat(config.getProperty(EXCLUDED + "/kenhtinLedger").getString()).isEqualTo("kenhtinLedger");
        assertThat(config.getNode(EXCLUDED).hasProperty("kenhtinNews"))
                .as("news must flush it")
                .isFalse();
    }

    @Test
    void lets_anonymous_read_news_on_public() throws Exception {
        start(false);

        assertThat(roles.getProperty(RIGHT + "/path").getString()).isEqualTo("/*");
        assertThat(roles.getProperty(RIGHT + "/permissions").getLong()).isEqualTo(8);
    }

    @Test
    void opens_nothing_on_author() throws Exception {
        start(true);

        assertThat(roles.getNode("/anonymous").hasNodes()).isFalse();
    }

    @Test
    void does_not_overrule_an_administrator_who_took_it_back() throws Exception {
        start(false);
        config.getProperty(EXCLUDED + "/kenhtinReads").remove();
        config.save();
        roles.getNode("/anonymous/acl_kenhtinNews").remove();
        roles.save();

        start(false);

        assertThat(config.getNode(EXCLUDED).hasProperty("kenhtinReads")).isFalse();
        assertThat(roles.getNode("/anonymous").hasNodes()).isFalse();
    }

    @Test
    void leaves_rights_that_anonymous_has_already_as_they_are() throws Exception {
        node(roles, RIGHT).setProperty("permissions", 0L);
        roles.save();

        start(false);

        assertThat(roles.getProperty(RIGHT + "/permissions").getLong()).isZero();
    }

    @Test
    void makes_up_at_a_later_start_for_what_was_not_there_to_be_changed() throws Exception {
        config.getNode("/modules/cache").remove();
        config.save();
        roles.getNode("/anonymous").remove();
        roles.save();
        start(false);
        assertThat(config.getNode("/modules/kenhtin").hasProperty("cacheExclusion"))
                .isFalse();

        node(config, EXCLUDED);
        node(roles, "/anonymous");
        start(false);

        assertThat(config.getNode(EXCLUDED).hasProperty("kenhtinReads")).isTrue();
        assertThat(roles.nodeExists(RIGHT)).isTrue();
    }

    @Test
    void changes_nothing_before_the_module_is_installed() throws Exception {
        config.getNode("/modules/kenhtin").remove();
        config.save();

        start(false);

        assertThat(config.getNode(EXCLUDED).hasProperty("kenhtinReads")).isFalse();
        assertThat(roles.getNode("/anonymous").hasNodes()).isFalse();
    }

    private void start(boolean author) throws RepositoryException {
        sessions.asSystem(() -> {
            FirstStart.prepare(sessions, author);
            return true;
        });
        config.refresh(false);
        roles.refresh(false);
    }

    private static Node node(Session session, String path) throws RepositoryException {
        Node node = session.getRootNode();
        for (String name : path.substring(1).split("/")) {
            node = node.hasNode(name) ? node.getNode(name) : node.addNode(name, "mgnl:contentNode");
        }
        session.save();
        return node;
    }
}
