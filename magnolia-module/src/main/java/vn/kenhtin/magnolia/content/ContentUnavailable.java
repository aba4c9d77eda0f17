package vn.kenhtin.magnolia.content;

import javax.jcr.RepositoryException;

/** The repository failed in a place where nothing but giving up the whole piece of work makes sense. */
public final class ContentUnavailable extends RuntimeException {

    public ContentUnavailable(RepositoryException cause) {
        super(cause);
    }
}
