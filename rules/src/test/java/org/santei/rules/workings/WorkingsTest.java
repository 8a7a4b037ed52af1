package org.santei.rules.workings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.claim.Claim;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.NationalUsage;
import org.santei.rules.Packaged;
import org.santei.rules.examples.ExampleClaims;

/** Steps lead to the amounts of answers, each follows from the one before, and each is a sentence. */
class WorkingsTest {

    private static final int SYNTHETIC = 1_000;

    private static void assertSound(WorkingsCheck check, int leastGroups) {
        assertThat(check.faults()).as(check.kinds()).isEmpty();
        assertThat(check.groups()).isGreaterThanOrEqualTo(leastGroups);
    }

    @Test
    void ofEveryCaseOfARule() {
        WorkingsCheck check = new WorkingsCheck(Packaged.TABLE);
        Calculator ofTables = new Calculator(Packaged.TABLE, RuleBases.readTableRules());
        for (RuleCase ruleCase : new CaseFiles(Packaged.TABLE).readAll(Packaged.CASES)) {
            Calculator calculator = ruleCase.chapters() ? Packaged.CALCULATOR : ofTables;
            check.look(calculator, ruleCase.claim(), ruleCase.question());
        }
        assertSound(check, 2_000);
    }

    @ParameterizedTest
    @EnumSource
    void ofEveryWorkedExample(Question question) throws Exception {
        assertSound(WorkingsCheck.of(ExampleClaims.read(), question), 100);
    }

    @ParameterizedTest
    @EnumSource
    void ofRealClaims(Question question) throws Exception {
        List<Claim> claims = RealClaims.read();
        assertThat(claims).hasSize(50);
        // Visits of infants without their time of day stay open, and what is open has no steps.
        assertSound(WorkingsCheck.of(claims, question), 130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07", "2024-07", "2026-07"})
    void ofSyntheticMonths(String month) {
        SyntheticMonths months = new SyntheticMonths(Packaged.TABLE, NationalUsage.read(), LocalDate.of(2022, 7, 1));
        List<Claim> claims = LongStream.range(0, SYNTHETIC)
                .mapToObj(number -> months.claim(number, YearMonth.parse(month)))
                .toList();
        assertSound(WorkingsCheck.of(claims, Question.CALCULATE), SYNTHETIC);
    }
}
