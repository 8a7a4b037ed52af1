package org.santei.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.santei", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_DEPEND_ONE_WAY =
            slices().matching("org.santei.service.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RULES_ARE_THE_ENGINES_BUSINESS = noClasses()
            .that()
            .resideInAPackage("org.santei.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAnyPackage("org.santei.engine..", "org.santei.feetables..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.santei.service..", "org.springframework..", "tools.jackson..");

    @ArchTest
    static final ArchRule COMMANDS_NEED_NO_SERVICE = classes()
            .that()
            .resideInAPackage("org.santei.service.commandline")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.santei.engine..",
                    "org.santei.feetables..",
                    "org.santei.service.claim",
                    "org.santei.service.feetable",
                    "org.santei.service.json",
                    "org.santei.service.problem",
                    "org.santei.service.commandline");

    @ArchTest
    static final ArchRule ONLY_STORES_KNOW_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackages("org.santei.service.store", "org.santei.service.database")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..");
}
