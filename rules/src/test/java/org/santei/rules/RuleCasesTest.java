package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.CaseRunner;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.cases.RuleCase.Application;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.language.表;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleFile;

/** Every case beside the rules holds, and no rule is without its cases. */
class RuleCasesTest {

    private static final List<RuleCase> CASES = new CaseFiles(Packaged.TABLE).readAll(Packaged.CASES);
    private static final CaseRunner RUNNER = new CaseRunner(Packaged.CALCULATOR);
    private static final CaseRunner RUNNER_OF_TABLES =
            new CaseRunner(new Calculator(Packaged.TABLE, RuleBases.readTableRules()));

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
                () -> assertThat((ruleCase.chapters() ? RUNNER : RUNNER_OF_TABLES).differences(ruleCase))
                        .as(ruleCase.file() + ": " + ruleCase)
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleOfAChapterHasItsCasesInEveryEdition(Application application) {
        for (RuleBase base : Packaged.BASES.all()) {
            List<RuleFile> files = base.edition().filesInForce(Packaged.FILES).stream()
                    .filter(file -> !file.isCommon())
                    .toList();
            assertThat(rulesWith(application, base.edition()::holds))
                    .as("rules of " + base.edition().name() + " with a case: " + application)
                    .containsAll(rulesThatMay(application, files));
        }
    }

    /** An official table is the same in every edition, so one case of a kind is enough. */
    @ParameterizedTest
    @EnumSource
    void everyCommonRuleHasItsCasesInSomeEdition(Application application) {
        List<RuleFile> files =
                Packaged.FILES.stream().filter(RuleFile::isCommon).toList();
        assertThat(rulesWith(application, month -> true))
                .as("common rules with a case: " + application)
                .containsAll(rulesThatMay(application, files));
    }

    @Test
    void rulesWithoutCasesAreThoseWhoseTablesAreNotAtHand() {
        assertThat(Arrays.stream(TableCondition.values())
                        .filter(condition -> !condition.isAtHand(Packaged.TABLE.electronic())))
                .containsExactlyInAnyOrder(TableCondition.EXCLUSION_DAY, TableCondition.INCLUSION);
    }

    /** An open hit makes its line undecided, which a rule that only asks a person to look must not do. */
    @Test
    void rulesThatOnlyRemarkJudgeTablesThatAreNeverOpen() {
        List<ParsedRule> remarks = Packaged.FILES.stream()
                .map(Packaged::rules)
                .flatMap(Collection::stream)
                .filter(rule -> rule.verb().equals("指摘する") && conditionOf(rule).isPresent())
                .toList();
        assertThat(remarks)
                .isNotEmpty()
                .noneMatch(rule -> conditionOf(rule).orElseThrow().mayBeUnknown());
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

    /** Rules with a case of a kind in some of the months. */
    private static Set<String> rulesWith(Application application, Predicate<YearMonth> months) {
        return CASES.stream()
                .filter(ruleCase -> months.test(ruleCase.claim().month()))
                .filter(ruleCase -> ruleCase.expected().application() == application)
                .map(RuleCase::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rulesThatMay(Application application, List<RuleFile> files) {
        return files.stream()
                .map(Packaged::rules)
                .flatMap(Collection::stream)
                .filter(rule -> application != Application.UNDECIDED || mayBeUndecided(rule))
                .filter(rule -> conditionOf(rule)
                        .map(condition -> condition.isAtHand(Packaged.TABLE.electronic()))
                        .orElse(true))
                .map(ParsedRule::id)
                .collect(Collectors.toSet());
    }

    private static boolean mayBeUndecided(ParsedRule rule) {
        return rule.stage() != Stage.CLASSIFY
                && conditionOf(rule)
                        .map(TableCondition::mayBeUnknown)
                        .orElseGet(() -> rule.conditions().stream()
                                .anyMatch(condition -> !condition.missing().isEmpty()));
    }

    /** The official column or table whose rows a rule judges, if it judges any. */
    private static Optional<TableCondition> conditionOf(ParsedRule rule) {
        return Arrays.stream(TableCondition.values())
                .filter(condition -> 表.keyOf(condition).equals(rule.key()))
                .findFirst();
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
