package org.santei.engine.conformance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.conformance.CaseResult.Difference;
import org.santei.engine.conformance.Expected.ExpectedLine;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;

/** Finds why an answer differs, by calculating the case again as a program with a known mistake would. */
final class Causes {

    private static final Map<Stage, LikelyCause> OF_STAGE = new EnumMap<>(Map.of(
            Stage.AWARD, LikelyCause.MISSED_ADDITION,
            Stage.EXCLUDE, LikelyCause.MISSED_EXCLUSION,
            Stage.CAP, LikelyCause.MISSED_LIMIT,
            Stage.FOLLOW, LikelyCause.MISSED_REDUCTION));

    /** Less than this can be rounding of what is collected, yen. */
    private static final long ROUNDED_YEN = 10;

    private final KitInputs inputs;
    private final Otherwise otherwise;

    /** A cause, and the rule that explains it. */
    record Found(LikelyCause cause, String rule) {}

    Causes(KitInputs inputs) {
        this.inputs = inputs;
        this.otherwise = new Otherwise(inputs);
    }

    String nameOf(KitCase kitCase, String rule) {
        return rules(kitCase).nameOf(rule);
    }

    String sourceOf(KitCase kitCase, String rule) {
        return rules(kitCase).sourceOf(rule);
    }

    private RuleBase rules(KitCase kitCase) {
        return Objects.requireNonNull(inputs.bases().find(kitCase.claim().month()));
    }

    Found find(KitCase kitCase, VendorAnswer answer, @Nullable LineComparison lines, List<Difference> differences) {
        Expected expected = kitCase.expected();
        if (!expected.complete() || answer.undecided()) {
            return new Found(LikelyCause.MISSED_QUESTION, kitCase.rule());
        }
        Found structural = lines == null ? null : byLines(kitCase, lines);
        Found calculated = byCalculation(kitCase, answer, lines, structural);
        if (calculated != null) {
            return calculated;
        }
        if (structural != null) {
            return structural;
        }
        boolean pointsDiffer = !Objects.equals(expected.total(), points(answer, expected));
        if (!pointsDiffer && differences.stream().allMatch(each -> each.what().endsWith("（円）"))) {
            return new Found(ofYen(expected, answer), kitCase.rule());
        }
        return new Found(rounded(expected, answer) ? LikelyCause.ROUNDING : LikelyCause.OTHER, ruleOf(kitCase, lines));
    }

    private static @Nullable Integer points(VendorAnswer answer, Expected expected) {
        return answer.points() == null ? otherTotal(answer, expected) : answer.points();
    }

    private static @Nullable Integer otherTotal(VendorAnswer answer, Expected expected) {
        List<VendorAnswer.Line> lines = answer.lines();
        if (lines == null || lines.stream().noneMatch(line -> line.points() != null)) {
            return expected.total();
        }
        return lines.stream()
                .filter(VendorAnswer.Line::payable)
                .mapToInt(line -> Objects.requireNonNullElse(line.points(), 0) * line.times())
                .sum();
    }

    /** What lines that are missing or too many tell: the stage of the rule that decided them. */
    private @Nullable Found byLines(KitCase kitCase, LineComparison lines) {
        for (ExpectedLine line : kitCase.expected().lines()) {
            boolean paidWrongly =
                    line.outcome() == Outcome.REFUSED && lines.surplus().contains(line.code());
            if (paidWrongly) {
                Stage stage = rules(kitCase).stageOf(line.rule());
                return new Found(otherwise.ofRefusal(line.rule(), stage), line.rule());
            }
        }
        for (ExpectedLine line : kitCase.expected().lines()) {
            boolean missed = line.outcome() == Outcome.PAID && lines.missed().contains(line.code());
            if (missed && line.line() == 0) {
                return new Found(LikelyCause.MISSED_ADDITION, line.rule());
            }
        }
        return null;
    }

    /** The first mistake that comes to just the figures of the answer. */
    private @Nullable Found byCalculation(
            KitCase kitCase, VendorAnswer answer, @Nullable LineComparison lines, @Nullable Found structural) {
        Integer got = points(answer, kitCase.expected());
        if (got == null || got.equals(kitCase.expected().total())) {
            return null;
        }
        String rule = ruleOf(kitCase, lines);
        if (otherwise.inOtherRevision(kitCase, got)) {
            return new Found(LikelyCause.WRONG_REVISION, rule);
        }
        if (otherwise.ofOtherAge(kitCase, got)) {
            return new Found(LikelyCause.AGE_EDGE, structural == null ? rule : structural.rule());
        }
        if (structural == null && otherwise.onOtherDay(kitCase, got)) {
            return new Found(LikelyCause.DATE_EDGE, rule);
        }
        if (structural != null) {
            return structural;
        }
        for (Map.Entry<Stage, LikelyCause> stage : OF_STAGE.entrySet()) {
            if (otherwise.without(kitCase, stage.getKey(), got)) {
                return new Found(stage.getValue(), ruleOfStage(kitCase, stage.getKey(), rule));
            }
        }
        return null;
    }

    private String ruleOfStage(KitCase kitCase, Stage stage, String otherwiseRule) {
        RuleBase rules = rules(kitCase);
        return kitCase.expected().lines().stream()
                .map(ExpectedLine::rule)
                .filter(rule -> rules.stageOf(rule) == stage)
                .findFirst()
                .orElse(otherwiseRule);
    }

    /** The rule of the first line that differs; that of the case when no line tells. */
    private static String ruleOf(KitCase kitCase, @Nullable LineComparison lines) {
        if (lines == null) {
            return kitCase.rule();
        }
        List<Set<String>> suspects = List.of(lines.surplus(), lines.missed(), lines.otherPoints());
        return suspects.stream()
                .flatMap(codes -> kitCase.expected().lines().stream().filter(line -> codes.contains(line.code())))
                .map(ExpectedLine::rule)
                .findFirst()
                .orElse(kitCase.rule());
    }

    private static LikelyCause ofYen(Expected expected, VendorAnswer answer) {
        Long right = expected.patientYen();
        Long got = answer.patientYen();
        boolean near = right != null && got != null && Math.abs(right - got) < ROUNDED_YEN;
        return near ? LikelyCause.ROUNDING : LikelyCause.WRONG_SHARE;
    }

    /** Whether points differ by no more than one for each group whose points are rounded. */
    private boolean rounded(Expected expected, VendorAnswer answer) {
        Integer got = points(answer, expected);
        Integer right = expected.total();
        if (got == null || right == null) {
            return false;
        }
        long most = expected.lines().stream()
                .filter(line -> line.points() != null)
                .mapToLong(ExpectedLine::times)
                .sum();
        return got.intValue() != right && Math.abs((long) got - right) <= most;
    }
}
