package org.santei.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.language.群明細;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** What is timed against each other says the same: {@code mvn verify} fails when a rule changes on one side only. */
class BenchmarkCorrectnessTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final RuleBases BASES = RuleBases.readPackaged();
    private static final Calculator BY_RULES = new Calculator(TABLE, BASES);

    /** Their tables are not at hand (電子点数表 02, 03-1). */
    private static final Set<String> WITHOUT_TABLE = Set.of("COMMON-inclusion", "COMMON-exclusion-day");

    private static final List<Claim> CLAIMS = TestClaims.all(TABLE);

    @ParameterizedTest
    @EnumSource
    void plainJavaAndTheRulesGiveEqualAnswers(Question question) {
        Calculator plain = new Calculator(TABLE, BASES, new PlainJavaRules());
        assertThat(CLAIMS).hasSizeGreaterThan(500);
        assertThat(differing(plain, question)).isZero();
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
        Calculator incomplete = new Calculator(
                TABLE,
                BASES,
                (stage, rules, facts) -> plain.run(
                        stage,
                        rules,
                        facts.stream()
                                .filter(fact ->
                                        !(fact instanceof 群明細 act && act.get群().equals(set)))
                                .toList()));
        assertThat(differing(incomplete, Question.CALCULATE)).isPositive();
    }

    @Test
    void everyRuleSpeaksOfSomeClaim() {
        Set<String> silent = new TreeSet<>();
        BASES.all().forEach(base -> silent.addAll(base.ruleIds()));
        silent.removeAll(WITHOUT_TABLE);
        for (Claim claim : CLAIMS) {
            BY_RULES.ledgerOf(claim, Question.CALCULATE).forEach(entry -> {
                if (!(entry instanceof Entry.Undecided)) {
                    silent.remove(entry.rule());
                }
            });
        }
        assertThat(silent).isEmpty();
    }

    /** Answers and ledgers: a rule whose entry changes no answer is compared as well. */
    private static long differing(Calculator other, Question question) {
        return CLAIMS.stream()
                .filter(claim -> !BY_RULES.calculate(claim, question).equals(other.calculate(claim, question))
                        || !BY_RULES.ledgerOf(claim, question).equals(other.ledgerOf(claim, question)))
                .count();
    }
}
