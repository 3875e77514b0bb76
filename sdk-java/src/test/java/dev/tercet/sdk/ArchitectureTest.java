package dev.tercet.sdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.tercet.sdk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] APIS = {"..sdk.rymeda..", "..sdk.rymi..", "..sdk.rime.."};

    @ArchTest
    static final ArchRule runtimeKnowsNoApi = noClasses()
            .that()
            .resideOutsideOfPackages(APIS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APIS)
            .because("the runtime serves APIs that come later as well");

    @ArchTest
    static final ArchRule apisDoNotSeeEachOther = slices().matching("dev.tercet.sdk.(rymeda|rymi|rime)..")
            .should()
            .notDependOnEachOther()
            .because("each of them may become an artifact of its own");

    @ArchTest
    static final ArchRule packagesHaveNoCycle =
            slices().matching("dev.tercet.sdk.(*)..").should().beFreeOfCycles().because("a cycle is one big package");

    @ArchTest
    static final ArchRule jsonParserStaysInOneClass = noClasses()
            .that()
            .haveNameNotMatching("dev\\.tercet\\.sdk\\.model\\.Json(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.core..")
            .because("another parser must be able to take its place without a change to the API");

    @ArchTest
    static final ArchRule onlyKnownLibraries = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "javax.net.ssl..",
                    "dev.tercet.sdk..",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..")
            .because("every library of the SDK becomes one of its user");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests must be able to move it");

    @ArchTest
    static final ArchRule nothingIsPrinted = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "a library does not write to the console of its user");

    @ArchTest
    static final ArchRule sdkHasNoReflection = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .because("it must run in a native image as it stands");
}
