package vn.kenhtin.magnolia.portal;

import freemarker.template.DefaultMapAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;

/** Hands content on to Java as what it is, as Magnolia's own wrapper does; FreeMarker's would hand on a copy. */
final class ContentWrapper extends DefaultObjectWrapper {

    ContentWrapper(Version behaviour) {
        super(behaviour);
    }

    @Override
    public TemplateModel wrap(Object object) throws TemplateModelException {
        return object instanceof PageNode node ? DefaultMapAdapter.adapt(node, this) : super.wrap(object);
    }
}
