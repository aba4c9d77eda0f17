package vn.kenhtin.hub.platform.html;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows records to templates by their components, and an {@link Optional} as its value or as missing. */
final class RecordWrapper extends DefaultObjectWrapper {

    RecordWrapper() {
        super(builder(Configuration.VERSION_2_3_34), true);
    }

    private static DefaultObjectWrapperBuilder builder(Version version) {
        DefaultObjectWrapperBuilder builder = new DefaultObjectWrapperBuilder(version);
        builder.setIterableSupport(true);
        return builder;
    }

    @Override
    @SuppressWarnings("NullAway") // FreeMarker itself takes and gives null for a missing value
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
}
