package org.santei.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.feetables.FeeItem;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.OperationPair;
import org.santei.feetables.OperationSide;
import org.santei.feetables.OperationSide.Fit;
import org.santei.rules.coverage.Sketch;

/** Every row of the table of pairs of operations, with every code that the master has for it, in either order. */
@Tag("whole-tables")
class OperationTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String SHARE = "COMMON-secondary-operation";
    private static final String NOTE = "COMMON-secondary-note";
    private static final String TOGETHER = "COMMON-operations-together";

    /** 創傷処理, which no pair names. */
    private static final String NOT_NAMED = "150001010";

    /** 皮弁作成術, a pair with any other operation. */
    private static final String FLAP = "150007810";

    private static final Map<String, List<FeeItem>> BY_REFERENCE = byReference();

    private static Map<String, List<FeeItem>> byReference() {
        Map<String, List<FeeItem>> items = new TreeMap<>();
        for (String code : Engine.TABLE.codes()) {
            FeeItem item = Engine.TABLE.find(code, DAY);
            if (item != null && isOperation(item)) {
                items.computeIfAbsent(item.reference(), key -> new ArrayList<>())
                        .add(item);
            }
        }
        return items;
    }

    /** Operations of 第１節 end before Ｋ９２０. */
    private static boolean isOperation(FeeItem item) {
        return item.reference().startsWith("K")
                && item.reference().compareTo("K920") < 0
                && !item.noticeKind1().isAddition()
                && item.noticeKind2() != NoticeKind.ADDITION;
    }

    private static FeeItem item(String code) {
        return Objects.requireNonNull(Engine.TABLE.find(code, DAY), code);
    }

    /** Codes that are, or may be, of a column; of operations in words, one that no pair names. */
    private static List<FeeItem> of(OperationSide side) {
        List<FeeItem> items =
                side.isNamed() ? BY_REFERENCE.getOrDefault(side.reference(), List.of()) : List.of(item(NOT_NAMED));
        return items.stream().filter(item -> side.fit(item) != Fit.NO).toList();
    }

    private static void forEach(OperationPair pair, BiConsumer<FeeItem, FeeItem> what) {
        for (FeeItem upper : of(pair.upper())) {
            for (FeeItem lower : of(pair.lower())) {
                what.accept(upper, lower);
                what.accept(lower, upper);
            }
        }
    }

    private static Fit fit(FeeItem one, FeeItem other) {
        return Objects.requireNonNull(Engine.TABLE.operations().share(one, other, DAY))
                .fit();
    }

    @Test
    void eitherOperationOfEveryPairIsPaidAtItsShareBesideTheOther() {
        Disagreements found = new Disagreements();
        for (OperationPair pair : Engine.TABLE.operations().pairs()) {
            if (!pair.isWhole()) {
                found.count(of(pair.upper()).isEmpty() || of(pair.lower()).isEmpty() ? "pairs without codes" : "pairs");
                forEach(pair, (one, other) -> share(pair, one, other, found));
            }
        }
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                codes open: 954
                codes paid: 4548
                pairs: 327
                pairs without codes: 93
                """);
    }

    private static void share(OperationPair pair, FeeItem principal, FeeItem secondary, Disagreements found) {
        LineResult answer = last(DAY, principal.code(), secondary.code(), pair.code());
        LineResult before = last(DAY.minusDays(1), principal.code(), secondary.code(), pair.code());
        boolean certain = fit(principal, secondary) == Fit.YES;
        found.check(
                certain
                        ? answer.outcome() == Outcome.PAID
                        : answer.outcome() == Outcome.UNDECIDED && answer.rule().equals(SHARE),
                pair,
                answer);
        found.check(before.outcome() != Outcome.PAID && before.rule().equals(SHARE), pair, before);
        found.count(certain ? "codes paid" : "codes open");
    }

    /** An operation that no pair has beside the one of the day: open, for 別表第二 is not at hand. */
    @Test
    void anOperationThatNoPairNamesIsOpen() {
        Sketch sketch = new Sketch(DAY).group("50", 1, "150395150").group("50", 1, NOT_NAMED, "150268970");
        Calculation answer = (Calculation) Engine.CALCULATOR.calculate(sketch.claim(), Question.CALCULATE);

        assertThat(answer.groups().get(1).missing()).anyMatch(fact -> fact.contains("別表第二"));
    }

    @Test
    void noAdditionOfANoteIsPaidBesideAShareOfItsOperation() {
        Disagreements found = new Disagreements();
        for (String code : Engine.TABLE.codes()) {
            FeeItem addition = Engine.TABLE.find(code, DAY);
            if (addition != null
                    && isOfNote(addition)
                    && !Engine.TABLE.operations().isShare(code)) {
                BY_REFERENCE.getOrDefault(addition.reference(), List.of()).stream()
                        .limit(1)
                        .forEach(operation -> note(operation.code(), code, found));
            }
        }
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                refused: 110
                refused by another rule: 49
                """);
    }

    private static boolean isOfNote(FeeItem item) {
        return item.noticeKind2() == NoticeKind.ADDITION && item.noticeKind1() != NoticeKind.GENERAL_ADDITION;
    }

    private static void note(String operation, String addition, Disagreements found) {
        LineResult beside = last(DAY, FLAP, operation, "150268970", addition);
        LineResult before = last(DAY.minusDays(1), FLAP, operation, "150268970", addition);
        found.check(beside.outcome() == Outcome.REFUSED, addition, beside);
        found.check(!before.rule().equals(NOTE), addition, before);
        found.count(beside.rule().equals(NOTE) ? "refused" : "refused by another rule");
    }

    @Test
    void bothOperationsOfAPairInFullArePointedOutUnlessBothArePaidSo() {
        Disagreements found = new Disagreements();
        for (OperationPair pair : Engine.TABLE.operations().pairs()) {
            if (pair.validity().contains(DAY)) {
                forEach(pair, (one, other) -> together(pair, one, other, found));
            }
        }
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                not both paid: 1282
                share, pointed out: 4224
                whole, silent: 82
                """);
    }

    private static void together(OperationPair pair, FeeItem one, FeeItem other, Disagreements found) {
        if (one.code().equals(other.code())) {
            return;
        }
        Sketch sketch = new Sketch(DAY).group("50", 1, one.code()).group("50", 1, other.code());
        Calculation answer = (Calculation) Engine.CALCULATOR.calculate(sketch.claim(), Question.VERIFY);
        if (answer.groups().stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.outcome() != Outcome.PAID)) {
            found.count("not both paid");
            return;
        }
        List<String> rows = answer.findings().stream()
                .filter(finding -> finding.rule().equals(TOGETHER))
                .map(Finding::message)
                .toList();
        boolean named = !pair.isWhole() && pair.lower().isNamed();
        found.check(!named || rows.size() == 1, pair, one.code(), other.code(), rows);
        found.count((pair.isWhole() ? "whole, " : "share, ") + (rows.isEmpty() ? "silent" : "pointed out"));
    }

    /** The last line of a claim with an operation, and another one with what stands in its group. */
    private static LineResult last(LocalDate day, String principal, String... group) {
        Sketch sketch = new Sketch(day).group("50", 1, principal).group("50", 1, group);
        Calculation answer = (Calculation) Engine.CALCULATOR.calculate(sketch.claim(), Question.CALCULATE);
        List<LineResult> lines = answer.groups().stream()
                .filter(result -> !result.derived())
                .map(GroupResult::lines)
                .flatMap(List::stream)
                .toList();
        return lines.get(lines.size() - 1);
    }
}
