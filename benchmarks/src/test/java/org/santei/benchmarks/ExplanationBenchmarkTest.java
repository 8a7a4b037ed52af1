package org.santei.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explanation;

/** What is timed is the answer and its explanation, line by line. */
class ExplanationBenchmarkTest {

    @Test
    void aTracedAnswerIsTheAnswerAndEveryLineOfItIsExplained() {
        Calculator calculator = Calculator.packaged();
        ExplanationBenchmark benchmark = new ExplanationBenchmark();
        for (Claim claim : Claims.read().ofSize("15")) {
            Calculation answer = (Calculation) calculator.calculate(claim, Question.VERIFY);
            assertThat(calculator.trace(claim, Question.VERIFY, Trace.withWorkings()))
                    .isEqualTo(answer);
            Explanation full = benchmark.explain(claim, Explanation.Detail.FULL);
            Explanation lines = benchmark.explain(claim, Explanation.Detail.LINES);
            assertThat(full.groups()).hasSameSizeAs(answer.groups());
            for (int i = 0; i < full.groups().size(); i++) {
                assertThat(full.groups().get(i).lines())
                        .hasSameSizeAs(answer.groups().get(i).lines())
                        .allSatisfy(line -> assertThat(line.reasons()).isNotNull());
                assertThat(lines.groups().get(i).lines())
                        .hasSameSizeAs(answer.groups().get(i).lines())
                        .allSatisfy(line -> assertThat(line.reasons()).isNull())
                        .allSatisfy(line -> assertThat(line.sentence()).endsWith("。"));
            }
        }
    }
}
