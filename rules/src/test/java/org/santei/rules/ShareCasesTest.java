package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase.Application;
import org.santei.engine.cases.ShareCase;
import org.santei.engine.cases.ShareCaseFiles;
import org.santei.engine.cases.ShareCaseRunner;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/** Every case of a rule about who pays holds, and every version of every such rule has its cases. */
class ShareCasesTest {

    private static final List<ShareCase> CASES = ShareCaseFiles.readAll(Packaged.CASES);
    private static final ShareCaseRunner RUNNER = new ShareCaseRunner(ShareRules.readPackaged(), Packaged.TABLE);
    private static final List<RuleFile> FILES =
            Packaged.FILES.stream().filter(RuleFile::isShare).toList();

    @TestFactory
    Stream<DynamicNode> everyCaseHolds() {
        Map<String, List<ShareCase>> byFile =
                CASES.stream().collect(Collectors.groupingBy(ShareCase::file, TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), file.getValue().stream().map(ShareCasesTest::holds)));
    }

    private static DynamicTest holds(ShareCase ofRule) {
        return DynamicTest.dynamicTest(
                ofRule.toString(),
                () -> assertThat(RUNNER.differences(ofRule))
                        .as(ofRule.file() + ": " + ofRule)
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionOfARuleHasItsCases(Application application) {
        for (RuleFile file : FILES) {
            Set<String> rules = Packaged.rules(file).stream()
                    .filter(rule -> application != Application.UNDECIDED || mayBeUndecided(rule))
                    .map(ParsedRule::id)
                    .collect(Collectors.toSet());
            Set<String> withCases = CASES.stream()
                    .filter(ofRule -> holds(file, ofRule.given().month()))
                    .filter(ofRule -> ofRule.application() == application)
                    .map(ShareCase::rule)
                    .collect(Collectors.toSet());
            assertThat(withCases).as(file.path() + ": " + application).containsAll(rules);
        }
    }

    /** Where a version takes the place of another there are cases in its first month and in the last one before it. */
    @Test
    void everyChangeHasCasesOnBothSidesOfItsDate() {
        for (RuleFile file : FILES) {
            if (FILES.stream()
                    .anyMatch(other ->
                            other.name().equals(file.name()) && other.begins().isBefore(file.begins()))) {
                assertThat(CASES)
                        .as(file.path())
                        .filteredOn(ofRule -> CaseFiles.ruleFile(ofRule.file()).equals(file.name()))
                        .extracting(ofRule -> ofRule.given().month())
                        .contains(file.begins(), file.begins().minusMonths(1));
            }
        }
    }

    @Test
    void everyCaseNamesARuleOfTheFileThatItMirrors() {
        for (ShareCase ofRule : CASES) {
            assertThat(FILES.stream()
                            .filter(file -> file.name().equals(CaseFiles.ruleFile(ofRule.file())))
                            .flatMap(file -> Packaged.rules(file).stream())
                            .map(ParsedRule::id))
                    .as(ofRule.file() + ": " + ofRule)
                    .contains(ofRule.rule());
        }
    }

    @Test
    void noTwoCasesOfARuleBearTheSameName() {
        assertThat(CASES).extracting(ShareCase::toString).doesNotHaveDuplicates();
    }

    @Test
    void everyClassThatARuleNamesIsInTheTableOfLimits() {
        HighCostLimits limits = HighCostLimits.read();
        assertThat(FILES)
                .flatExtracting(Packaged::rules)
                .filteredOn(rule -> Set.of("限度額とする", "一般の区分とする").contains(rule.verb()))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(AgeBand.values())
                        .as(rule.id())
                        .anyMatch(age -> limits.knows(
                                RuleFile.of(rule.file(), "").begins(),
                                age,
                                rule.arguments().get(1).replace("\"", ""))));
    }

    private static boolean mayBeUndecided(ParsedRule rule) {
        return rule.conditions().stream()
                .anyMatch(condition -> !condition.missing().isEmpty());
    }

    private static boolean holds(RuleFile file, YearMonth month) {
        return Edition.ofShares(FILES).stream()
                .filter(edition -> edition.holds(month))
                .anyMatch(edition -> edition.filesInForce(FILES).contains(file));
    }
}
