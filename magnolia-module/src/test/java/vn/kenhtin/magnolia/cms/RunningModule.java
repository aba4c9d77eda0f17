package vn.kenhtin.magnolia.cms;

import info.magnolia.module.ModuleLifecycleContext;
import org.awaitility.Awaitility;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.settings.SiteSettings;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

/** The module as it runs in tests: started over a test repository by the calls Magnolia would make. */
public final class RunningModule implements AutoCloseable {

    public static final String BASE = "https://www.tinh.example.vn";

    private static final ModuleLifecycleContext STARTUP = () -> ModuleLifecycleContext.PHASE_SYSTEM_STARTUP;
    private static final ModuleLifecycleContext RESTART = () -> ModuleLifecycleContext.PHASE_MODULE_RESTART;

    private final KenhTinModule module;

    private RunningModule(KenhTinModule module) {
        this.module = module;
    }

    /** A public instance that has compared its ledger with the repository. */
    public static RunningModule start(TestRepository repository, HubSettings hub) {
        RunningModule instance = of("public", repository, hub);
        Awaitility.await()
                .until(() -> instance.module.running().orElseThrow().ledger().ready());
        return instance;
    }

    /** An instance of that kind, {@code author} or {@code public}, just started. */
    public static RunningModule of(String kind, TestRepository repository, HubSettings hub) {
        SiteSettings site = new SiteSettings();
        site.setBaseUrl(BASE);
        site.setTitle("Cổng thông tin tỉnh");
        KenhTinModule module = new KenhTinModule(new TestSessions(repository), "khoa");
        module.setInstance(kind);
        module.setSite(site);
        module.setHub(hub);
        module.start(STARTUP);
        return new RunningModule(module);
    }

    /** No hub; windows of 50 ms. */
    public static HubSettings alone() {
        HubSettings hub = new HubSettings();
        hub.setDebounceMillis(50);
        return hub;
    }

    /** That hub, asked every second. */
    public static HubSettings hub(String url) {
        HubSettings hub = alone();
        hub.setUrl(url);
        hub.setSite("tinh");
        hub.setSource("nguon-1");
        hub.setPullSeconds(1);
        hub.setConnectTimeoutMillis(500);
        hub.setRequestTimeoutMillis(1_000);
        return hub;
    }

    public KenhTinModule module() {
        return module;
    }

    /** What Magnolia does on a change of the configuration. */
    void restartTwice() {
        for (int time = 0; time < 2; time++) {
            module.stop(RESTART);
            module.start(RESTART);
        }
    }

    @Override
    public void close() {
        module.stop(() -> ModuleLifecycleContext.PHASE_SYSTEM_SHUTDOWN);
    }
}
