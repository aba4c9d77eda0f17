package vn.kenhtin.magnolia.cms;

import info.magnolia.context.MgnlContext;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import vn.kenhtin.magnolia.content.Sessions;

/** Sessions as Magnolia's context gives them. */
final class MagnoliaSessions implements Sessions {

    @Override
    public Session open(String workspace) throws RepositoryException {
        return MgnlContext.getJCRSession(workspace);
    }

    @Override
    public <T> T asSystem(Work<T> work) throws RepositoryException {
        return MgnlContext.<T, RepositoryException>doInSystemContext(work::run, true);
    }

    @Override
    public <T> T asSystemWithin(Work<T> work) throws RepositoryException {
        return MgnlContext.<T, RepositoryException>doInSystemContext(work::run, false);
    }
}
