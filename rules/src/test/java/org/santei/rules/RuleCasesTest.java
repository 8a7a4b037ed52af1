package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleFile;
import org.santei.rules.cases.CaseFiles;
import org.santei.rules.cases.CaseRunner;
import org.santei.rules.cases.RuleCase;
import org.santei.rules.cases.RuleCase.Application;

/** Every case beside the rules holds, and no rule is without its cases. */
class RuleCasesTest {

    private static final List<RuleCase> CASES = new CaseFiles(Packaged.TABLE).readAll(Packaged.CASES);
    private static final CaseRunner RUNNER = new CaseRunner(Packaged.CALCULATOR);

    @TestFactory
    Stream<DynamicNode> everyCaseHolds() {
        Map<String, List<RuleCase>> byFile =
                CASES.stream().collect(Collectors.groupingBy(RuleCase::file, TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), file.getValue().stream().map(RuleCasesTest::holds)));
    }

    private static DynamicTest holds(RuleCase ruleCase) {
        return DynamicTest.dynamicTest(
                ruleCase.toString(),
                () -> assertThat(RUNNER.differences(ruleCase))
                        .as(ruleCase.file() + ": " + ruleCase)
                        .isEmpty());
    }

    @Test
    void everyRuleOfEveryEditionHasACaseInWhichItApplies() {
        for (RuleBase base : Packaged.BASES.all()) {
            assertThat(rulesWith(base, Application.APPLIES))
                    .as("rules of " + base.edition().name() + " with a case that applies")
                    .containsAll(base.ruleIds());
        }
    }

    @Test
    void everyRuleOfEveryEditionHasACaseInWhichItDoesNotApply() {
        for (RuleBase base : Packaged.BASES.all()) {
            assertThat(rulesWith(base, Application.DOES_NOT_APPLY))
                    .as("rules of " + base.edition().name() + " with a case that does not apply")
                    .containsAll(base.ruleIds());
        }
    }

    @Test
    void everyRuleThatMayLackAFactHasAnUndecidedCase() {
        for (RuleBase base : Packaged.BASES.all()) {
            assertThat(rulesWith(base, Application.UNDECIDED))
                    .as("rules of " + base.edition().name() + " with an undecided case")
                    .containsAll(mayBeUndecided(base));
        }
    }

    @Test
    void everyCaseFileMirrorsARuleFile() {
        Set<String> ruleFiles = Packaged.FILES.stream().map(RuleFile::name).collect(Collectors.toSet());
        assertThat(CaseFiles.paths(Packaged.CASES))
                .extracting(CaseFiles::ruleFile)
                .isSubsetOf(ruleFiles);
    }

    @Test
    void everyCaseNamesARuleOfTheFileThatItMirrors() {
        for (RuleCase ruleCase : CASES) {
            assertThat(idsIn(CaseFiles.ruleFile(ruleCase.file())))
                    .as(ruleCase.file() + ": " + ruleCase)
                    .contains(ruleCase.rule());
        }
    }

    @Test
    void noTwoCasesOfARuleBearTheSameName() {
        assertThat(CASES).extracting(RuleCase::toString).doesNotHaveDuplicates();
    }

    @Test
    void everyFileOfTheFolderOfCasesIsACaseFile() throws java.io.IOException {
        try (Stream<java.nio.file.Path> files = java.nio.file.Files.walk(Packaged.CASES)) {
            assertThat(files.filter(java.nio.file.Files::isRegularFile)).hasSameSizeAs(CaseFiles.paths(Packaged.CASES));
        }
    }

    /** Rules with a case of a kind in a month of an edition. */
    private static Set<String> rulesWith(RuleBase base, Application application) {
        return CASES.stream()
                .filter(ruleCase -> base.edition().holds(ruleCase.claim().month()))
                .filter(ruleCase -> ruleCase.expected().application() == application)
                .map(RuleCase::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> mayBeUndecided(RuleBase base) {
        return base.edition().filesInForce(Packaged.FILES).stream()
                .map(Packaged::rules)
                .flatMap(Collection::stream)
                .filter(rule -> rule.stage() != Stage.CLASSIFY)
                .filter(rule -> rule.conditions().stream()
                        .anyMatch(condition -> !condition.missing().isEmpty()))
                .map(ParsedRule::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> idsIn(String ruleFile) {
        return Packaged.FILES.stream()
                .filter(file -> file.name().equals(ruleFile))
                .map(Packaged::rules)
                .flatMap(Collection::stream)
                .map(ParsedRule::id)
                .collect(Collectors.toSet());
    }
}
