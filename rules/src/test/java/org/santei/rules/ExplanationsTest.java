package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Trace;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.cases.ShareCase;
import org.santei.engine.cases.ShareCaseFiles;
import org.santei.engine.cases.ShareCaseRunner;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.RuleExplanation;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.ShareRules;

/**
 * Every rule says in every edition why it speaks and why it does not, in sentences that a person can read. Rules for the
 * official tables are explained by {@code TableExplanationsTest}, on rows of each edition.
 */
class ExplanationsTest {

    private static final Explainer EXPLAINER = Explainer.packaged();
    private static final Calculator OF_TABLES = new Calculator(Packaged.TABLE, RuleBases.readTableRules());

    private static final List<Edition> SHARES = Edition.ofShares(Packaged.FILES);

    /** What a rule was explained to do in a month. */
    private record Told(String rule, YearMonth month, Answered outcome) {}

    private static final Map<Told, String> TOLD = new HashMap<>();
    private static final Map<String, List<String>> FAULTS = new TreeMap<>();

    @BeforeAll
    static void explainEveryCase() {
        for (RuleCase ruleCase : new CaseFiles(Packaged.TABLE).readAll(Packaged.CASES)) {
            explain(ruleCase);
        }
        ShareCaseRunner runner = new ShareCaseRunner(ShareRules.readPackaged(), Packaged.TABLE);
        for (ShareCase ofShare : ShareCaseFiles.readAll(Packaged.CASES)) {
            runner.explain(ofShare)
                    .ifPresent(told ->
                            note(ofShare.toString(), told, ofShare.given().month()));
            // The law of a rule lasts longer than its cases: such people in the first month of each span.
            for (Edition edition : SHARES) {
                for (ShareCase moved : List.of(ofShare.in(edition.begins()), ofShare.ofAgeIn(edition.begins()))) {
                    runner.explain(moved).ifPresent(told -> note(moved.toString(), told, edition.begins()));
                }
            }
        }
    }

    private static void explain(RuleCase ruleCase) {
        Trace trace = Trace.withWorkings();
        Calculator calculator = ruleCase.chapters() ? Packaged.CALCULATOR : OF_TABLES;
        if (!(calculator.trace(ruleCase.claim(), ruleCase.question(), trace) instanceof Calculation answer)) {
            throw new AssertionError(ruleCase + " was not calculated");
        }
        note(
                ruleCase.toString(),
                EXPLAINER.explain(trace, ruleCase.rule()),
                ruleCase.claim().month());
        Explanation explanation = EXPLAINER.explain(trace, answer, Explanation.Detail.FULL);
        Sentences.of(explanation).forEach(text -> lint(ruleCase.toString(), text));
        Sentences.forPatients(explanation).forEach(text -> lintForPatients(ruleCase.toString(), text));
    }

    private static void note(String place, RuleExplanation told, YearMonth month) {
        told.sentences().forEach(text -> lint(place, text));
        TOLD.putIfAbsent(
                new Told(told.rule(), month, told.outcome()), told.sentences().get(0));
    }

    private static void lint(String place, String text) {
        Sentences.faults(text)
                .forEach(fault ->
                        FAULTS.computeIfAbsent(fault, each -> new ArrayList<>()).add(place + ": " + text));
    }

    private static void lintForPatients(String place, String text) {
        Sentences.faultsForPatients(text)
                .forEach(fault ->
                        FAULTS.computeIfAbsent(fault, each -> new ArrayList<>()).add(place + ": " + text));
    }

    @Test
    void everyTextIsACompleteSentenceWithoutInternalNames() {
        assertThat(FAULTS.entrySet().stream()
                        .map(fault -> fault.getKey() + " (" + fault.getValue().size() + "), such as "
                                + fault.getValue().get(0)))
                .isEmpty();
    }

    @Test
    void everyRuleOfAChapterIsExplainedOnBothSidesInEveryEdition() {
        Packaged.BASES.all().stream().map(base -> base.edition()).forEach(edition -> {
            Set<String> rules = rules(edition.filesInForce(Packaged.FILES).stream()
                    .filter(file -> !file.isCommon())
                    .toList());
            assertThat(told(Answered.YES, edition::holds)).as(edition.name()).containsAll(rules);
            assertThat(told(Answered.NO, edition::holds)).as(edition.name()).containsAll(rules);
        });
    }

    @Test
    void everyRuleAboutWhoPaysIsExplainedOnBothSidesInEverySpanOfItsLaw() {
        for (Edition edition : SHARES) {
            Set<String> rules = rules(edition.filesInForce(Packaged.FILES));
            assertThat(rules).as(edition.name()).isNotEmpty();
            for (Answered side : List.of(Answered.YES, Answered.NO)) {
                Set<String> untold = new TreeSet<>(rules);
                untold.removeAll(told(side, edition::holds));
                assertThat(untold).as(side + " in " + edition.name()).isEmpty();
            }
        }
    }

    private static Set<String> told(Answered outcome, Predicate<YearMonth> months) {
        return TOLD.keySet().stream()
                .filter(told -> told.outcome() == outcome && months.test(told.month()))
                .map(Told::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rules(List<RuleFile> files) {
        return files.stream()
                .flatMap(file -> Packaged.rules(file).stream())
                .map(ParsedRule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
