package vn.kenhtin.magnolia.portal;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.Environment;
import freemarker.template.Configuration;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kenhtin.magnolia.definitions.YamlFiles;
import vn.kenhtin.magnolia.template.NewsFunctions;

/** Renders the light module's pages as Magnolia would: page, areas, and the components that stand in them. */
public final class Portal {

    static final Path MODULES = Path.of("../light-modules");
    static final Path MODULE = MODULES.resolve("kenhtin-portal");
    static final Path TREE = MODULE.resolve("page-tree/website.portal.yaml");
    static final String CONTEXT = "/magnoliaPublic";

    private final Configuration freemarker;
    private final NewsFunctions newsfn;
    private final Damfn damfn = new Damfn();
    private final boolean editing;

    private Portal(NewsFunctions newsfn, Version behaviour, boolean editing) {
        this.newsfn = newsfn;
        this.editing = editing;
        this.freemarker = configured(behaviour);
    }

    /** As readers see it. */
    static Portal of(NewsFunctions newsfn) {
        return new Portal(newsfn, Configuration.VERSION_2_3_0, false);
    }

    /** With FreeMarker's newer habits; Magnolia's own setting is the oldest, which later releases may change. */
    static Portal modern(NewsFunctions newsfn) {
        return new Portal(newsfn, Configuration.VERSION_2_3_31, false);
    }

    /** As the page editor shows it. */
    static Portal editing(NewsFunctions newsfn) {
        return new Portal(newsfn, Configuration.VERSION_2_3_0, true);
    }

    Damfn damfn() {
        return damfn;
    }

    private static Configuration configured(Version behaviour) {
        try {
            Configuration configuration = new Configuration(behaviour);
            configuration.setTemplateLoader(new FileTemplateLoader(MODULES.toFile()));
            configuration.setDefaultEncoding("UTF-8");
            configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
            configuration.setObjectWrapper(new ContentWrapper(behaviour));
            configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
            configuration.setLogTemplateExceptions(false);
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rendered render(PageNode page, Map<String, String> parameters) {
        Ctx ctx = new Ctx(parameters);
        StringWriter out = new StringWriter();
        render(page, ctx, out);
        return new Rendered(ctx.getResponse().status(), out.toString());
    }

    private void render(PageNode content, Ctx ctx, Writer out) {
        Map<String, Object> definition = definition(content.template());
        Map<String, Object> model = new HashMap<>();
        model.put("content", content);
        model.put("ctx", ctx);
        model.put("cmsfn", new Cmsfn(editing));
        model.put("damfn", damfn);
        model.put("newsfn", newsfn);
        model.put("cms", directives(content, definition, ctx));
        try {
            freemarker.getTemplate((String) definition.get("templateScript")).process(model, out);
        } catch (IOException | TemplateException e) {
            throw new AssertionError(content.path() + " " + content.template(), e);
        }
    }

    private Map<String, TemplateDirectiveModel> directives(PageNode content, Map<String, Object> definition, Ctx ctx) {
        return Map.of(
                "page", (env, parameters, loop, body) -> comment(env, "cms:page"),
                "area",
                        (env, parameters, loop, body) -> {
                            String name = parameters.get("name").toString();
                            if (!YamlFiles.at(definition, "areas").containsKey(name)) {
                                throw new TemplateException("No area " + name + " in " + content.template(), env);
                            }
                            comment(env, "cms:area " + name);
                            for (PageNode component : content.node(name) == null
                                    ? List.<PageNode>of()
                                    : content.node(name).children()) {
                                render(component, ctx, env.getOut());
                            }
                        });
    }

    private void comment(Environment env, String text) throws IOException {
        if (editing) {
            env.getOut().write("<!-- " + text + " -->");
        }
    }

    /** The definition with that id, {@code kenhtin-portal:pages/home} for one. */
    static Map<String, Object> definition(String id) {
        String[] parts = id.split(":", 2);
        return YamlFiles.read(MODULES.resolve(parts[0]).resolve("templates").resolve(parts[1] + ".yaml"));
    }
}
