package vn.kenhtin.magnolia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;

@AnalyzeClasses(packages = "vn.kenhtin.magnolia", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_one_package_touches_magnolia = noClasses()
            .that()
            .resideOutsideOfPackage("..cms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("info.magnolia..");

    @ArchTest
    static final ArchRule jax_rs_is_known_to_the_endpoint_alone = noClasses()
            .that()
            .haveSimpleNameNotContaining("Endpoint")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.ws.rs..");

    @ArchTest
    static final ArchRule packages_import_only_lower_ones = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("content")
            .definedBy("..content..")
            .layer("settings")
            .definedBy("..settings..")
            .layer("feed")
            .definedBy("..feed..")
            .layer("hub")
            .definedBy("..hub..")
            .layer("instance")
            .definedBy("..instance..")
            .layer("sync")
            .definedBy("..sync..")
            .layer("cms")
            .definedBy("..cms..")
            .layer("template")
            .definedBy("..template..")
            .whereLayer("template")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cms")
            .mayOnlyBeAccessedByLayers("template")
            .whereLayer("sync")
            .mayOnlyBeAccessedByLayers("cms")
            .whereLayer("instance")
            .mayOnlyBeAccessedByLayers("sync", "cms", "template")
            .whereLayer("hub")
            .mayOnlyBeAccessedByLayers("instance", "sync", "template")
            .whereLayer("feed")
            .mayOnlyBeAccessedByLayers("instance", "sync", "cms", "template");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Calendar.class, "getInstance")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
