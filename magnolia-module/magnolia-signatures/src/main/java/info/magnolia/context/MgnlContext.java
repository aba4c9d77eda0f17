package info.magnolia.context;

import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Signature of the class of the same name in {@code info.magnolia:magnolia-core:6.2.7}; calling it here is an error. */
@SuppressWarnings("DoNotCallSuggester")
public class MgnlContext {

    protected MgnlContext() {}

    /** Runs {@code op} with the rights of the system; {@code releaseAfterExecution} closes the thread's system sessions after it. */
    public static <T, E extends Throwable> T doInSystemContext(Op<T, E> op, boolean releaseAfterExecution) throws E {
        throw new AssertionError("a signature only: the webapp brings the real class");
    }

    /** The session of the present context: the user's in a request, the system's inside {@link #doInSystemContext}. */
    public static Session getJCRSession(String workspaceName) throws RepositoryException {
        throw new AssertionError("a signature only: the webapp brings the real class");
    }

    /** Work to be done in another context; nested as in the original. */
    public interface Op<T, E extends Throwable> {

        T exec() throws E;
    }
}
