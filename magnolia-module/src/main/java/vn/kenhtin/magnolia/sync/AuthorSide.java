package vn.kenhtin.magnolia.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.jcr.RepositoryException;
import vn.kenhtin.magnolia.content.Decisions;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.instance.Instance;

/** What an author instance does with what editors save: gives news their slugs and keeps decisions on related news at hand. */
final class AuthorSide implements AutoCloseable {

    /** Short, since an editor may publish right after the first save. */
    private static final Duration WINDOW = Duration.ofMillis(200);

    private final Sessions sessions;
    private final SlugKeeper slugs;
    private final Decisions decisions;
    private final List<Watch> watches = new ArrayList<>();

    private AuthorSide(Instance instance) {
        this.sessions = instance.sessions();
        this.slugs = new SlugKeeper(sessions);
        this.decisions = instance.decisions();
    }

    /** Begins to watch, and returns at once. To be called on a thread with a system context. */
    static AuthorSide start(Instance instance, Lane lane) throws RepositoryException {
        AuthorSide side = new AuthorSide(instance);
        Debounce news = new Debounce(lane, WINDOW, side::newsTouched);
        Debounce related = new Debounce(lane, WINDOW, side::relatedTouched);
        side.watches.add(Watch.over(side.sessions.open(Workspaces.NEWS), news::add));
        side.watches.add(Watch.over(side.sessions.open(Workspaces.RELATED), related::add));
        lane.now(() -> side.relatedTouched(Set.of()));
        return side;
    }

    @Override
    public void close() {
        watches.forEach(Watch::close);
    }

    private boolean newsTouched(Set<String> uuids) {
        return new Guarded("Giving news their slugs", () -> sessions.asSystem(() -> slugs.keep(uuids))).attempt();
    }

    private boolean relatedTouched(Set<String> uuids) {
        return new Guarded(
                        "Reading editors' decisions",
                        () -> sessions.asSystem(() -> decisions.load(sessions.open(Workspaces.RELATED))))
                .attempt();
    }
}
