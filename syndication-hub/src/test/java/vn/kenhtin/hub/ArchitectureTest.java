package vn.kenhtin.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of docs/architecture.md: which feature may know which, and what no class may be called or use. */
class ArchitectureTest {

    private static final String BASE = "vn.kenhtin.hub.";

    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("site", Set.of("platform")),
            Map.entry("article", Set.of("platform", "site")),
            Map.entry("source", Set.of("platform", "site")),
            Map.entry("ingest", Set.of("platform", "site", "article", "source")),
            Map.entry("story", Set.of("platform", "site", "article")),
            Map.entry("search", Set.of("platform", "site", "article")),
            Map.entry("feed", Set.of("platform", "site", "article")),
            Map.entry("reads", Set.of("platform", "site", "article")),
            Map.entry("related", Set.of("platform", "site", "article", "story", "search")),
            Map.entry("websub", Set.of("platform", "site", "article", "source", "ingest", "feed")),
            Map.entry(
                    "web",
                    Set.of(
                            "platform",
                            "site",
                            "article",
                            "source",
                            "ingest",
                            "story",
                            "search",
                            "feed",
                            "reads",
                            "related",
                            "websub")));

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.kenhtin.hub");

    @Test
    void features_know_only_what_the_table_allows() {
        for (Map.Entry<String, Set<String>> feature : MAY_KNOW.entrySet()) {
            noClasses()
                    .that()
                    .resideInAPackage(BASE + feature.getKey() + "..")
                    .should()
                    .dependOnClassesThat(inHubButOutside(feature.getKey(), feature.getValue()))
                    .allowEmptyShould(true)
                    .check(HUB);
        }
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("vn.kenhtin.hub.(**)").should().beFreeOfCycles().check(HUB);
    }

    @Test
    void names_say_what_a_class_is() {
        classes()
                .should()
                .haveNameNotMatching(".*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto)$")
                .andShould()
                .haveNameNotMatching(".*\\.Abstract[A-Z].*")
                .check(HUB);
    }

    @Test
    void the_clock_is_handed_in() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HUB);
    }

    @Test
    void the_hub_is_a_plain_application_without_a_server() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty.server..", "org.eclipse.jetty.ee11..")
                .check(HUB);
    }

    private static DescribedPredicate<JavaClass> inHubButOutside(String feature, Set<String> allowed) {
        Pattern fine =
                Pattern.compile("vn\\.kenhtin\\.hub\\.(" + feature + "|" + String.join("|", allowed) + ")(\\..*)?");
        return DescribedPredicate.describe(
                "belong to hub features other than " + feature + " and " + allowed,
                type -> type.getPackageName().startsWith("vn.kenhtin.hub")
                        && !fine.matcher(type.getPackageName()).matches());
    }
}
