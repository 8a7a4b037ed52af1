package org.santei.rules.workings;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.workings.Operation;
import org.santei.engine.workings.Unit;
import org.santei.engine.workings.Value;
import org.santei.engine.workings.WorkingStep;

/** Reckons steps again from what they say of themselves, and reads their sentences as a clerk would. */
final class StepCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MILLIONTHS = 6;

    /** Numbers that come from the claim or the law, not from a step before. */
    private static final Set<String> GIVEN = Set.of("数量", "1点", "倍率", "酸素の倍率", "1回あたり");

    private static final Pattern NAME = Pattern.compile("「[^「」]+」");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z][0-9]{3}(-[0-9]+)*");
    private static final Pattern UNREADABLE =
            Pattern.compile("[A-Za-z_%{}\\[\\]$]|のの|をを|にに|はは|がが|とと|のは、は|、、|。.|「」|  |（）|^[をにはがの、]|null");

    private StepCheck() {}

    /** What does not follow, or cannot be read, in words; empty when all is well. */
    static List<String> faults(List<WorkingStep> steps) {
        List<String> faults = new ArrayList<>();
        List<Value> known = new ArrayList<>();
        for (WorkingStep step : steps) {
            if (!follows(step)) {
                faults.add("does not follow: " + step);
            }
            Value before = step.before();
            if (before != null && !isGiven(before) && !isKnown(before, known)) {
                faults.add("starts from nowhere: " + step);
            }
            if (step.operation() == Operation.NOT_ABOVE && !isStated(step.after(), known)) {
                faults.add("comes to something else: " + step);
            }
            known.add(step.after());
            if (!isReadable(step.sentence())) {
                faults.add("unreadable: " + step.sentence());
            }
        }
        return faults;
    }

    /** Whether a sentence is complete, and without names that only the programme knows. */
    static boolean isReadable(String sentence) {
        String text = CLAUSE.matcher(NAME.matcher(sentence).replaceAll("「名」")).replaceAll("注");
        boolean complete = text.matches(".*です(（[^。]+）)?。");
        return complete && !UNREADABLE.matcher(text).find();
    }

    private static boolean isGiven(Value value) {
        return value.number().signum() == 0
                || GIVEN.contains(value.name())
                || value.name().endsWith("の数量")
                || value.name().endsWith("きざみ点数")
                || value.name().endsWith("きざみ金額");
    }

    /** What the law states of the least drugs, or the points as they were. */
    private static boolean isStated(Value after, List<Value> known) {
        return after.number().signum() == 0 || after.number().compareTo(BigDecimal.ONE) == 0 || isKnown(after, known);
    }

    private static boolean isKnown(Value before, List<Value> known) {
        return known.stream()
                .anyMatch(
                        value -> value.unit() == before.unit() && value.number().compareTo(before.number()) == 0);
    }

    /** Whether what comes after is what the operation makes of what came before. */
    static boolean follows(WorkingStep step) {
        BigDecimal after = step.after().number();
        if (step.operation() == Operation.NOT_ABOVE) {
            return before(step).compareTo(operand(step)) <= 0;
        }
        return after.compareTo(reckoned(step)) == 0 && unitsFit(step);
    }

    private static BigDecimal reckoned(WorkingStep step) {
        return switch (step.operation()) {
            case TAKE -> operand(step);
            case ADD -> before(step).add(operand(step));
            case SUBTRACT -> before(step).subtract(operand(step));
            case MULTIPLY -> before(step).multiply(operand(step));
            case PERCENT_OF -> before(step).multiply(operand(step)).divide(HUNDRED, MILLIONTHS, RoundingMode.DOWN);
            case MORE_BY_PERCENT ->
                before(step).add(before(step).multiply(operand(step)).divide(HUNDRED));
            case DIVIDE_UP -> before(step).divide(operand(step), 0, RoundingMode.CEILING);
            case DIVIDE_DOWN -> before(step).divide(operand(step), 0, RoundingMode.FLOOR);
            case REMAINDER -> before(step).remainder(operand(step));
            case DIVIDE_HALF_UP -> before(step).divide(operand(step), 0, RoundingMode.HALF_UP);
            case ROUND_HALF_UP -> roundedHalfUp(before(step));
            case ROUND_UP -> before(step).setScale(0, RoundingMode.CEILING);
            case AT_MOST -> before(step).min(operand(step));
            case NOT_ABOVE -> throw new IllegalStateException("has no result of its own");
        };
    }

    /** Half up towards the greater number, below zero too. */
    private static BigDecimal roundedHalfUp(BigDecimal number) {
        return number.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
    }

    private static boolean unitsFit(WorkingStep step) {
        Unit after = step.after().unit();
        return switch (step.operation()) {
            case ADD, SUBTRACT, AT_MOST ->
                requireNonNull(step.before()).unit() == after
                        && requireNonNull(step.operand()).unit() == after;
            case PERCENT_OF, MORE_BY_PERCENT -> requireNonNull(step.operand()).unit() == Unit.PERCENT;
            case ROUND_HALF_UP, ROUND_UP -> requireNonNull(step.before()).unit() == after && step.operand() == null;
            default -> true;
        };
    }

    private static BigDecimal before(WorkingStep step) {
        return number(step.before());
    }

    private static BigDecimal operand(WorkingStep step) {
        return number(step.operand());
    }

    private static BigDecimal number(@Nullable Value value) {
        return requireNonNull(value).number();
    }
}
