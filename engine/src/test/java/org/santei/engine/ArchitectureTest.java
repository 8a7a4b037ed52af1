package org.santei.engine;

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

@AnalyzeClasses(packages = "org.santei", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DROOLS_STAYS_IN_RULEBASE = noClasses()
            .that()
            .resideOutsideOfPackage("org.santei.engine.rulebase..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule TABLES_KNOW_NOTHING_ABOVE_THEM = noClasses()
            .that()
            .resideInAPackage("org.santei.feetables..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.santei.engine..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.santei.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CLAIMS_KNOW_NEITHER_RULES_NOR_TABLES = noClasses()
            .that()
            .resideInAPackage("org.santei.engine.claim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.santei.engine.calculation..",
                    "org.santei.engine.facts..",
                    "org.santei.engine.language..",
                    "org.santei.engine.ledger..",
                    "org.santei.engine.rulebase..",
                    "org.santei.feetables..");

    @ArchTest
    static final ArchRule TIME_ENTERS_THROUGH_THE_CLAIM = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);
}
