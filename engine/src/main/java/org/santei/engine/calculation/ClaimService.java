package org.santei.engine.calculation;

import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers claims as they come in: with their figures, stripped of them, or reduced to their acts. */
public final class ClaimService {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimService.class);

    private final Calculator calculator;
    private final Acts acts;
    private final AnswerObserver observer;

    /** How a claim is taken. */
    public enum Input {
        /** Verified as billed; figures of the input are compared. */
        AS_BILLED,
        /** Verified without any figure of the input. */
        STRIPPED,
        /** Calculated from what is given; no figure of the input plays a part. */
        CALCULATED,
        /** Reduced to base acts, then calculated. */
        ACTS;

        /** What is asked of a claim that is taken so. */
        public Question question() {
            return this == AS_BILLED || this == STRIPPED ? Question.VERIFY : Question.CALCULATE;
        }

        /** The same without figures; only what is taken as billed has any. */
        public Input stripped() {
            return this == AS_BILLED ? STRIPPED : this;
        }
    }

    public ClaimService(FeeTable table, RuleBases rules) {
        this(new Calculator(table, rules), new Acts(table), AnswerObserver.NONE);
    }

    private ClaimService(Calculator calculator, Acts acts, AnswerObserver observer) {
        this.calculator = calculator;
        this.acts = acts;
        this.observer = observer;
    }

    /** A service that reckons what the patient pays, too. */
    public static ClaimService withShares(FeeTable table, RuleBases rules, PatientShares shares) {
        return new ClaimService(Calculator.withShares(table, rules, shares), new Acts(table), AnswerObserver.NONE);
    }

    /** A service over everything on the class path. */
    public static ClaimService packaged() {
        return withShares(
                new FeeTableReader().readPackaged(),
                RuleBases.readPackaged(),
                PatientShares.packaged(RuledShareLaw.packaged()));
    }

    /** The same service, whose answers another one sees. */
    public ClaimService observedBy(AnswerObserver other) {
        return new ClaimService(calculator, acts, other);
    }

    /** The answer to a claim. A claim that cannot be calculated is said to be so, and costs no other its answer. */
    public Answer answer(Claim claim, Input input) {
        return answer(claim, input, null);
    }

    /**
     * The same, and how it came about.
     *
     * @param trace notes it; {@code null} when nobody asks
     */
    public Answer answer(Claim claim, Input input, @Nullable Trace trace) {
        long start = System.nanoTime();
        Answer answer = attempt(claim, input, trace);
        observer.answered(claim, answer, System.nanoTime() - start);
        return answer;
    }

    private Answer attempt(Claim claim, Input input, @Nullable Trace trace) {
        try {
            return calculate(claim, input, trace);
        } catch (ArithmeticException e) {
            InputError error = new InputError(claim.line(), "数量・回数・単価", "点数が計算できる大きさを超えます。数量、回数、単価を確かめてください。");
            return new NotCalculated(claim.receipt(), NotCalculated.Reason.OUT_OF_RANGE, error);
        } catch (RuntimeException e) {
            LOG.error("A claim was not calculated: {}", Traces.of(e));
            String message = "計算の途中で問題が起きたため、このレセプトは計算されていません。記録とともに開発元へ知らせてください。";
            InputError error = new InputError(claim.line(), "レセプト", message);
            return new NotCalculated(claim.receipt(), NotCalculated.Reason.FAILURE, error);
        }
    }

    private Answer calculate(Claim claim, Input input, @Nullable Trace trace) {
        return switch (input) {
            case AS_BILLED -> calculate(claim, Question.VERIFY, trace);
            case STRIPPED -> calculate(claim.withoutFigures(), Question.VERIFY, trace);
            case CALCULATED -> calculate(claim.withoutFigures(), Question.CALCULATE, trace);
            case ACTS -> calculate(acts.of(claim.withoutFigures()), Question.CALCULATE, trace);
        };
    }

    private Answer calculate(Claim claim, Question question, @Nullable Trace trace) {
        return trace == null ? calculator.calculate(claim, question) : calculator.trace(claim, question, trace);
    }
}
