package vn.kenhtin.hub.platform.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Renders pages from {@code .ftlh} templates beside a class: values are escaped as HTML, templates may not make objects, and a missing value is a failure
 * rather than a blank. Safe for use by many threads.
 */
public final class Pages {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    /** @param beside templates are found in this class' package */
    public Pages(Class<?> beside) {
        freemarker.setClassForTemplateLoading(beside, "");
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setLocalizedLookup(false);
        freemarker.setLocale(Locale.forLanguageTag("vi-VN"));
        freemarker.setTimeZone(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        freemarker.setObjectWrapper(new RecordWrapper());
    }

    /**
     * The page that {@code template} makes of {@code model}.
     *
     * @throws IllegalStateException when the template is wrong or the model lacks a value it names
     */
    public String render(String template, Object model) {
        StringWriter page = new StringWriter(8192);
        try {
            freemarker.getTemplate(template).process(model, page);
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + template + " failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }
}
