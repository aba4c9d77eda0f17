package vn.kenhtin.magnolia.sync;

import java.time.Duration;
import java.time.ZoneId;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.hub.HubClient;
import vn.kenhtin.magnolia.hub.HubPull;
import vn.kenhtin.magnolia.instance.Instance;
import vn.kenhtin.magnolia.settings.HubSettings;

/** All that an instance does by itself. Closing it ends both threads and all observation; what was left undone is found at the next start. */
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration FIRST_PING_WAIT = Duration.ofSeconds(5);

    private final Lane repository = new Lane("kenhtin-repository");
    private final Lane hub = new Lane("kenhtin-hub");
    private final HubClient client;
    private final AutoCloseable side;

    private Background(Instance instance, String key) throws RepositoryException {
        HubSettings settings = instance.hub();
        this.client = new HubClient(settings, key);
        this.side = instance.author() ? AuthorSide.start(instance, repository) : publicSide(instance, client);
        if (settings.configured()) {
            hubSide(instance, client).start(hub, settings);
        }
    }

    /**
     * Begins, and returns at once. To be called on a thread with a system context.
     *
     * @param key what the hub knows this site by; empty if it asks for none
     */
    public static Background start(Instance instance, String key) throws RepositoryException {
        return new Background(instance, key);
    }

    @Override
    public void close() {
        try {
            side.close();
        } catch (Exception e) {
            LOG.warn("Observation could not be ended", e);
        }
        client.close();
        hub.close();
        repository.close();
    }

    private PublicSide publicSide(Instance instance, HubClient client) throws RepositoryException {
        HubSettings settings = instance.hub();
        boolean pings = !settings.getUrl().isEmpty() && !settings.getSource().isEmpty();
        Runnable ping = pings ? new Pinger(client, hub, FIRST_PING_WAIT)::ping : () -> {};
        return PublicSide.start(instance, ping, repository, settings.debounce());
    }

    private static HubSide hubSide(Instance instance, HubClient client) {
        Sessions sessions = instance.sessions();
        ZoneId zone = instance.site().zoneId();
        return new HubSide(
                sessions,
                new HubPull(client, instance.hub(), instance.memory()),
                new ReadSnapshot(sessions, instance.memory(), instance.clock(), zone),
                new CandidateShelf(sessions, instance.memory(), instance.clock(), zone),
                instance.author());
    }
}
