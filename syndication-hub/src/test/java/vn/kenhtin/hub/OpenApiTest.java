package vn.kenhtin.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every route of the hub is in docs/api/openapi.yaml, and every route there is one of the hub. */
class OpenApiTest {

    private static final Pattern LINE =
            Pattern.compile("^(?:  (/\\S*):|    (get|post|put|patch|delete|options|head):)$", Pattern.MULTILINE);

    /** Answered by the filter in front of Jersey. */
    private static final Set<String> FILTERED =
            Set.of("get /feeds.opml", "get /feeds/{name}.{format}", "get /feeds/sites/{site}/archive/{part}.{format}");

    @Test
    void the_document_and_the_resources_name_the_same_routes() throws IOException {
        Set<String> routes = new TreeSet<>(FILTERED);
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.kenhtin.hub").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> collect(type, routes));
        assertThat(documented()).isEqualTo(routes);
    }

    private static void collect(JavaClass type, Set<String> routes) {
        for (JavaMethod method : type.getMethods()) {
            for (Annotation annotation : method.reflect().getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    String below = method.tryGetAnnotationOfType(Path.class)
                            .map(Path::value)
                            .orElse("");
                    routes.add(verb.value().toLowerCase(Locale.ROOT) + " "
                            + joined(type.getAnnotationOfType(Path.class).value(), below));
                }
            }
        }
    }

    private static String joined(String above, String below) {
        String path = ("/" + above + "/" + below).replaceAll("/+", "/").replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Set<String> documented() throws IOException {
        Set<String> routes = new TreeSet<>();
        String path = "";
        Matcher line = LINE.matcher(Files.readString(java.nio.file.Path.of("..", "docs", "api", "openapi.yaml")));
        while (line.find()) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                routes.add(line.group(2) + " " + path);
            }
        }
        return routes;
    }
}
