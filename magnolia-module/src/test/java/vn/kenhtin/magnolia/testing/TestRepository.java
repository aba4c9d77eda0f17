package vn.kenhtin.magnolia.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.api.JackrabbitWorkspace;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.core.RepositoryImpl;
import org.apache.jackrabbit.core.config.RepositoryConfig;
import vn.kenhtin.magnolia.content.Workspaces;

/** A Jackrabbit on H2 with Magnolia's and the module's workspaces and node types; one for all tests of a run, emptied between them. */
public final class TestRepository {

    private static final List<String> NAMES = List.of(
            Workspaces.NEWS,
            Workspaces.RELATED,
            Workspaces.READS,
            Workspaces.LEDGER,
            Workspaces.DAM,
            Workspaces.CONFIG,
            Workspaces.ROLES);

    private final RepositoryImpl repository;

    private TestRepository(RepositoryImpl repository) {
        this.repository = repository;
    }

    /** The repository of this run with nothing in it. */
    public static synchronized TestRepository empty() {
        Holder.REPOSITORY.clear();
        return Holder.REPOSITORY;
    }

    /** The repository of this run with what is in it. */
    public static TestRepository shared() {
        return Holder.REPOSITORY;
    }

    /** A new session of the administrator; close it. */
    public Session admin(String workspace) throws RepositoryException {
        return repository.login(new SimpleCredentials("admin", "admin".toCharArray()), workspace);
    }

    /** A new session of a visitor without a name; close it. */
    public Session anonymous(String workspace) throws RepositoryException {
        return repository.login(new SimpleCredentials("anonymous", new char[0]), workspace);
    }

    /** The version that runs, as the repository itself says. */
    public String version() {
        return repository.getDescriptor(javax.jcr.Repository.REP_VERSION_DESC);
    }

    private void clear() {
        for (String workspace : NAMES) {
            try {
                Session session = admin(workspace);
                NodeIterator children = session.getRootNode().getNodes();
                while (children.hasNext()) {
                    var child = children.nextNode();
                    if (!child.getName().equals("jcr:system")
                            && !child.getName().equals("rep:policy")) {
                        child.remove();
                    }
                }
                session.save();
                session.logout();
            } catch (RepositoryException e) {
                throw new IllegalStateException(workspace, e);
            }
        }
    }

    private static TestRepository create() {
        try (InputStream config = resource("/testing/repository.xml")) {
            Path home = Files.createTempDirectory("kenhtin-jackrabbit");
            RepositoryImpl repository = RepositoryImpl.create(RepositoryConfig.create(config, home.toString()));
            Runtime.getRuntime().addShutdownHook(new Thread(repository::shutdown));
            Session session = repository.login(new SimpleCredentials("admin", "admin".toCharArray()));
            for (String name : NAMES) {
                ((JackrabbitWorkspace) session.getWorkspace()).createWorkspace(name);
            }
            register(session, "/testing/magnolia-like.cnd");
            register(session, "/kenhtin/nodetypes/kenhtin.cnd");
            session.logout();
            return new TestRepository(repository);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Jackrabbit could not be started", e);
        }
    }

    private static void register(Session session, String cnd) throws Exception {
        try (Reader reader = new InputStreamReader(resource(cnd), StandardCharsets.UTF_8)) {
            CndImporter.registerNodeTypes(reader, session);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(TestRepository.class.getResourceAsStream(path), path);
    }

    private static final class Holder {
        private static final TestRepository REPOSITORY = create();
    }
}
