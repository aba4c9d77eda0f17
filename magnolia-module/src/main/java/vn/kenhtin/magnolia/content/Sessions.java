package vn.kenhtin.magnolia.content;

import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Where JCR sessions come from. Sessions belong to the calling thread and to the present unit of work: never keep one, or a node
 * of it, in a field. Implementations are safe for use by several threads.
 */
public interface Sessions {

    /** The session of the present context: the user's in a request, so that ACLs hold; the system's inside {@link #asSystem}. */
    Session open(String workspace) throws RepositoryException;

    /** Runs {@code work} with the rights of the system on a thread of the module's own, and closes its sessions after it. */
    <T> T asSystem(Work<T> work) throws RepositoryException;

    /** As {@link #asSystem}, but on a thread that belongs to Magnolia (a request, a start), whose sessions stay open. */
    <T> T asSystemWithin(Work<T> work) throws RepositoryException;

    /** Something to be done with sessions. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws RepositoryException;
    }
}
