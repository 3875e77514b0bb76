package dev.tercet.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The walls of the house. */
@AnalyzeClasses(packages = "dev.tercet.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.tercet.server.";

    @ArchTest
    static final ArchRule APIS_DO_NOT_SEE_EACH_OTHER = slices().matching(ROOT + "(rymeda|rymi|rime)..")
            .should()
            .notDependOnEachOther()
            .because("each API can then be switched off, moved or rewritten alone");

    @ArchTest
    static final ArchRule THE_KERNEL_SEES_NO_API = noClasses()
            .that()
            .resideInAPackage(ROOT + "kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "rymeda..", ROOT + "rymi..", ROOT + "rime..", ROOT + "sandbox..", "dev.tercet.contract..")
            .because("what all three share must not favour one");

    @ArchTest
    static final ArchRule NO_CYCLES_IN_THE_KERNEL =
            slices().matching(ROOT + "kernel.(*)..").should().beFreeOfCycles().because("data flows one way");

    @ArchTest
    static final ArchRule NO_CYCLES_IN_AN_API =
            slices().matching(ROOT + "(*).(*)..").should().beFreeOfCycles().because("data flows one way");

    @ArchTest
    static final ArchRule RESOURCES_DO_NOT_TOUCH_THE_DATABASE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .resideInAnyPackage(ROOT + "rymeda..", ROOT + "rymi..", ROOT + "rime..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..")
            .because("rules and transactions belong to services");

    @ArchTest
    static final ArchRule ENTITIES_KNOW_NO_CONTRACT = noClasses()
            .that()
            .haveSimpleNameEndingWith("Entity")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.tercet.contract..")
            .allowEmptyShould(true)
            .because("a change of the contract must not be a change of the database");

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "kernel.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the sandbox moves the clock, and tests must be exact");

    @ArchTest
    static final ArchRule DAYS_ARE_THOSE_OF_THE_ORGANIZATION = noClasses()
            .that()
            .resideInAPackage(ROOT + "rymeda..")
            .and()
            .resideOutsideOfPackages(
                    ROOT + "rymeda.calendar..",
                    ROOT + "rymeda.platform..",
                    ROOT + "rymeda.edi..",
                    ROOT + "rymeda.exchange..",
                    ROOT + "rymeda.clearinghouse..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ZoneId.class)
            .orShould()
            .callMethod(LocalDate.class, "now", Clock.class)
            .because(
                    "a day begins where the organization is: its calendar knows, and only files of X12 tell times in UTC");

    @ArchTest
    static final ArchRule ONE_CLIENT_FOR_THE_ADDRESSES_OF_USERS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "kernel.outbound..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    io.vertx.core.http.HttpClient.class,
                    java.net.http.HttpClient.class,
                    java.net.URLConnection.class,
                    java.net.Socket.class)
            .because("it checks the address that it connects to, and nobody else does");

    @ArchTest
    static final ArchRule NO_ROOM_WITHOUT_A_PURPOSE = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .because("such a name says nothing about what is inside");
}
