package org.santei.benchmarks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Calculator.StageRunner;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.language.群明細;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** What is timed against each other says the same: {@code mvn verify} fails when a rule changes on one side only. */
class BenchmarkCorrectnessTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final RuleBases TABLE_RULES = RuleBases.readTableRules();
    private static final RuleBases PACKAGED = RuleBases.readPackaged();
    private static final RuleBase WITH_CHAPTERS = requireNonNull(PACKAGED.find(YearMonth.of(2021, 10)));
    private static final Calculators BY_RULES = Calculators.of((stage, rules, facts) -> rules.judge(facts));

    /** Their tables are not at hand (電子点数表 02, 03-1). */
    private static final Set<String> WITHOUT_TABLE = Set.of("COMMON-inclusion", "COMMON-exclusion-day");

    private static final List<Claim> CLAIMS = TestClaims.all(TABLE);

    @ParameterizedTest
    @EnumSource
    void plainJavaAndTheRulesGiveEqualAnswers(Question question) {
        assertThat(CLAIMS).hasSizeGreaterThan(500);
        assertThat(differing(new PlainJavaRules(), question)).isZero();
    }

    /** Leaves out the rules about one set: if no claim tells the difference, the claims do not test them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "初診料",
                "初診料の時間外等加算",
                "夜間・早朝等加算（初診）",
                "再診料",
                "再診料の時間外等加算",
                "夜間・早朝等加算（再診）",
                "外来管理加算の対象となる再診料",
                "小児科外来診療料",
                "血液採取料",
                "検体検査判断料",
                "写真診断",
                "撮影",
                "処方箋料"
            })
    void aRuleLeftOutIsFound(String set) {
        PlainJavaRules plain = new PlainJavaRules();
        StageRunner incomplete = (stage, rules, facts) -> plain.run(
                stage,
                rules,
                facts.stream()
                        .filter(fact -> !(fact instanceof 群明細 act && act.get群().equals(set)))
                        .toList());
        assertThat(differing(incomplete, Question.CALCULATE)).isPositive();
    }

    @Test
    void everyRuleSpeaksOfSomeClaim() {
        Set<String> silent = new TreeSet<>();
        silent.addAll(WITH_CHAPTERS.ruleIds());
        TABLE_RULES.all().forEach(base -> silent.addAll(base.ruleIds()));
        silent.removeAll(WITHOUT_TABLE);
        for (Claim claim : CLAIMS) {
            BY_RULES.of(claim).ledgerOf(claim, Question.CALCULATE).forEach(entry -> {
                if (!(entry instanceof Entry.Undecided)) {
                    silent.remove(entry.rule());
                }
            });
        }
        assertThat(silent).isEmpty();
    }

    /**
     * The chapters of one edition, that of the real claims, stand in plain Java beside the rules for the official tables of
     * all.
     */
    private record Calculators(Calculator withChapters, Calculator byTables) {

        static Calculators of(StageRunner runner) {
            return new Calculators(new Calculator(TABLE, PACKAGED, runner), new Calculator(TABLE, TABLE_RULES, runner));
        }

        Calculator of(Claim claim) {
            return WITH_CHAPTERS.edition().holds(claim.month()) ? withChapters : byTables;
        }
    }

    /** Answers and ledgers: a rule whose entry changes no answer is compared as well. */
    private static long differing(StageRunner other, Question question) {
        Calculators calculators = Calculators.of(other);
        return CLAIMS.stream()
                .filter(claim -> {
                    Calculator byRules = BY_RULES.of(claim);
                    Calculator byOther = calculators.of(claim);
                    return !byRules.calculate(claim, question).equals(byOther.calculate(claim, question))
                            || !byRules.ledgerOf(claim, question).equals(byOther.ledgerOf(claim, question));
                })
                .count();
    }
}
