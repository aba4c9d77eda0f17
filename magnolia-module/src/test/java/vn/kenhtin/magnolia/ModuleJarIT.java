package vn.kenhtin.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jars as they are delivered. */
class ModuleJarIT {

    private static final String JAR = System.getProperty("module.jar");
    private static final String JAKARTA = System.getProperty("module.jakarta.jar");

    @Test
    void refers_to_no_magnolia_type_but_those_that_were_proved() throws Exception {
        for (String jar : List.of(JAR, JAKARTA)) {
            assertThat(startingWith("info/magnolia", ClassReferences.in(jar)))
                    .containsExactlyInAnyOrder(
                            "info/magnolia/module/ModuleLifecycle",
                            "info/magnolia/module/ModuleLifecycleContext",
                            "info/magnolia/context/MgnlContext",
                            "info/magnolia/context/MgnlContext$Op",
                            "info/magnolia/rest/EndpointDefinition",
                            "info/magnolia/rest/AbstractEndpoint");
        }
    }

    @Test
    void packages_neither_the_signatures_nor_any_library() throws Exception {
        assertThat(entries(JAR))
                .allMatch(name -> name.startsWith("vn/kenhtin/magnolia/")
                        || name.startsWith("kenhtin/")
                        || name.startsWith("mgnl-bootstrap/")
                        || name.startsWith("META-INF/")
                        || name.equals("vn/")
                        || name.equals("vn/kenhtin/"))
                .contains(
                        "META-INF/magnolia/kenhtin.xml",
                        "kenhtin/config.yaml",
                        "kenhtin/nodetypes/kenhtin.cnd",
                        "kenhtin/apps/kenhtin-news.yaml");
    }

    @Test
    void runs_on_java_11() throws Exception {
        try (JarFile jar = new JarFile(JAR)) {
            byte[] head = jar.getInputStream(jar.getEntry("vn/kenhtin/magnolia/cms/KenhTinModule.class"))
                    .readNBytes(8);
            assertThat(head[7]).as("class file version").isEqualTo((byte) 55);
        }
    }

    @Test
    void the_jakarta_jar_has_no_javax_left_but_jcr_and_is_otherwise_the_same() throws Exception {
        Set<String> references = ClassReferences.in(JAKARTA);

        assertThat(startingWith("javax/", references)).isNotEmpty().allMatch(name -> name.startsWith("javax/jcr/"));
        assertThat(startingWith("jakarta/", references))
                .contains("jakarta/inject/Inject", "jakarta/ws/rs/GET", "jakarta/ws/rs/Path");
        assertThat(startingWith("jakarta/", ClassReferences.in(JAR))).isEmpty();
        assertThat(entries(JAKARTA)).containsExactlyInAnyOrderElementsOf(entries(JAR));
    }

    private static Set<String> startingWith(String prefix, Set<String> names) {
        return names.stream().filter(name -> name.startsWith(prefix)).collect(Collectors.toSet());
    }

    private static List<String> entries(String file) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            return jar.stream().map(ZipEntry::getName).collect(Collectors.toList());
        }
    }
}
