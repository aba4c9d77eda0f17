package vn.kenhtin.magnolia.cms;

import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.instance.Instance;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.settings.SiteSettings;
import vn.kenhtin.magnolia.sync.Background;

/**
 * The module as Magnolia sees it: a bean filled from {@code config.yaml}, started at server start and, after each change of the
 * configuration, stopped and started again (Magnolia does so twice in a row). A start never fails the server: what goes wrong is
 * logged, and pages and endpoint do without.
 */
public final class KenhTinModule implements ModuleLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KenhTinModule.class);
    private static final String KEY = "KENHTIN_HUB_KEY";
    private static final String AUTO = "auto";
    private static final String AUTHOR = "author";

    private final Sessions sessions;
    private final String key;
    private String instanceKind = AUTO;
    private SiteSettings site = new SiteSettings();
    private HubSettings hub = new HubSettings();
    private volatile @Nullable Instance running;
    private @Nullable Background background;

    /** Made by Magnolia. */
    public KenhTinModule() {
        this(new MagnoliaSessions(), Objects.requireNonNullElse(System.getenv(KEY), ""));
    }

    KenhTinModule(Sessions sessions, String key) {
        this.sessions = sessions;
        this.key = key;
    }

    @Override
    public synchronized void start(ModuleLifecycleContext context) {
        end();
        try {
            running = sessions.asSystemWithin(this::begin);
        } catch (RepositoryException | RuntimeException e) {
            LOG.error("Kênh Tin could not start; pages show no related news and the endpoint answers 503", e);
            end();
        }
    }

    @Override
    public synchronized void stop(ModuleLifecycleContext context) {
        end();
    }

    /** What is running; empty before the start, after the stop and after a start that failed. */
    public Optional<Instance> running() {
        return Optional.ofNullable(running);
    }

    private Instance begin() throws RepositoryException {
        boolean author = author();
        FirstStart.prepare(sessions, author);
        Instance instance = new Instance(sessions, site, hub, author, Clock.systemUTC());
        background = Background.start(instance, key);
        LOG.info("Kênh Tin runs on {}, hub {}", author ? "author" : "public", hub.configured() ? hub.getUrl() : "none");
        if (!author && site.getBaseUrl().isEmpty()) {
            LOG.warn("site.baseUrl is not configured: the articles endpoint answers 503 until it is");
        }
        return instance;
    }

    private void end() {
        running = null;
        if (background != null) {
            background.close();
            background = null;
        }
    }

    private boolean author() throws RepositoryException {
        if (!AUTO.equals(instanceKind)) {
            return AUTHOR.equals(instanceKind);
        }
        String admin = "/server/admin";
        return sessions.open(Workspaces.CONFIG).propertyExists(admin)
                && sessions.open(Workspaces.CONFIG).getProperty(admin).getBoolean();
    }

    /** {@code author}, {@code public}, or {@code auto} for what Magnolia itself says. */
    public String getInstance() {
        return instanceKind;
    }

    public void setInstance(String instance) {
        this.instanceKind = instance;
    }

    public SiteSettings getSite() {
        return site;
    }

    public void setSite(SiteSettings site) {
        this.site = site;
    }

    public HubSettings getHub() {
        return hub;
    }

    public void setHub(HubSettings hub) {
        this.hub = hub;
    }
}
