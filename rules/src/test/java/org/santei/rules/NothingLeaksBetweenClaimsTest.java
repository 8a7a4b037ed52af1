package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.language.群明細;
import org.santei.engine.language.限度;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBases;

/** What a claim leaves behind is nothing: neither the next one nor another thread sees any of it, whatever happens in between. */
class NothingLeaksBetweenClaimsTest {

    private static final int MANY = 2_000;
    private static final LocalDate DAY = LocalDate.of(2021, 10, 12);

    @Test
    void theSameClaimIsAnsweredTheSameAfterManyOthers() {
        Answer first = Packaged.CALCULATOR.calculate(claim(0), Question.CALCULATE);
        for (int i = 1; i < MANY; i++) {
            Packaged.CALCULATOR.calculate(claim(i), Question.CALCULATE);
        }
        assertThat(Packaged.CALCULATOR.calculate(claim(0), Question.CALCULATE)).isEqualTo(first);
    }

    @Test
    void theNextClaimIsCalculatedRightAfterAnExceptionAmongTheRules() {
        RuleBases bases = RuleBases.readPackaged();
        AtomicBoolean broken = new AtomicBoolean();
        Calculator calculator = new Calculator(Packaged.TABLE, bases, (stage, rules, facts) -> {
            List<Object> shown = new ArrayList<>(facts);
            if (broken.get() && stage == Stage.AWARD) {
                shown.add(withoutLimits(claim(1)));
            }
            rules.judge(shown);
        });
        broken.set(true);
        assertThatThrownBy(() -> calculator.calculate(claim(1), Question.CALCULATE))
                .hasStackTraceContaining("rules/limits.csv");
        broken.set(false);
        assertThat(calculator.calculate(claim(2), Question.CALCULATE))
                .isEqualTo(Packaged.CALCULATOR.calculate(claim(2), Question.CALCULATE));
    }

    @Test
    void aRunnerThatThrowsLeavesNothingBehind() {
        RuleBases bases = RuleBases.readPackaged();
        for (Stage failing : Stage.OF_SCHEDULE) {
            Calculator breaking = new Calculator(Packaged.TABLE, bases, (stage, rules, facts) -> {
                rules.judge(facts);
                if (stage == failing) {
                    throw new IllegalStateException("stopped after " + stage);
                }
            });
            assertThatThrownBy(() -> breaking.calculate(claim(1), Question.CALCULATE))
                    .hasMessage("stopped after " + failing);
            assertThat(new Calculator(Packaged.TABLE, bases).calculate(claim(2), Question.CALCULATE))
                    .isEqualTo(Packaged.CALCULATOR.calculate(claim(2), Question.CALCULATE));
        }
    }

    @RepeatedTest(20)
    void twoThreadsAnswerAsOneDoes() throws ExecutionException, InterruptedException {
        List<Answer> alone = answers();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<Answer>> one = threads.submit(NothingLeaksBetweenClaimsTest::answers);
            Future<List<Answer>> other = threads.submit(NothingLeaksBetweenClaimsTest::answers);
            assertThat(differing(one.get(), alone)).isEmpty();
            assertThat(differing(other.get(), alone)).isEmpty();
        } finally {
            threads.shutdown();
        }
    }

    /** Where two threads disagree, the first few of it. */
    private static List<String> differing(List<Answer> answers, List<Answer> alone) {
        return IntStream.range(0, MANY)
                .filter(i -> !answers.get(i).equals(alone.get(i)))
                .limit(5)
                .mapToObj(i -> i + ": " + answers.get(i) + " instead of " + alone.get(i))
                .toList();
    }

    /** A fact that throws when a rule asks it for an age. */
    private static 群明細 withoutLimits(Claim claim) {
        ClaimIndex index = new ClaimIndex(claim, Packaged.TABLE, Packaged.TABLES.codeSets());
        return new 群明細("再診料", index.acts().get(0), index, new Ledger(), new 限度(List.of()));
    }

    private static List<Answer> answers() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> Packaged.CALCULATOR.calculate(claim(i), Question.CALCULATE))
                .toList();
    }

    /** Children and adults, first visits and revisits, so that neighbours are never judged alike. */
    private static Claim claim(int number) {
        String code = number % 2 == 0 ? Claims.FIRST_VISIT : Claims.REVISIT;
        return Claims.plain(code, DAY.plusDays(number % 15), DAY.minusYears(number % 11 + 1L));
    }
}
