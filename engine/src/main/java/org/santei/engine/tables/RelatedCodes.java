package org.santei.engine.tables;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.RepeatReduction;
import org.santei.feetables.Shortfall;
import org.santei.feetables.TestRole;

/** Codes that columns of other rows lead to, found once for each month of treatment. */
public final class RelatedCodes {

    private static final int TEST_ROLE = 50;
    private static final int REPEAT_REDUCTION = 52;
    private static final int SHORTFALL = 44;

    /** 病理診断, which stands for 組織診断 and 細胞診断 as well (検査等実施判断グループ区分 40, 41 and 42). */
    private static final String PATHOLOGY = "40";

    private static final Set<String> KINDS_OF_PATHOLOGY = Set.of(PATHOLOGY, "41", "42");

    private final FeeTable table;
    private final Map<YearMonth, OfMonth> months = new ConcurrentHashMap<>();

    private record OfMonth(List<FeeItem> repeat, List<FeeItem> shortfall, List<FeeItem> judgement) {}

    public RelatedCodes(FeeTable table) {
        this.table = table;
    }

    private OfMonth month(Act act) {
        return months.computeIfAbsent(YearMonth.from(act.date()), this::newMonth);
    }

    private OfMonth newMonth(YearMonth month) {
        return new OfMonth(
                items(month, REPEAT_REDUCTION, "1").stream()
                        .filter(item -> item.repeatReduction() == RepeatReduction.REDUCTION)
                        .toList(),
                items(month, SHORTFALL, Shortfall.Role.REDUCTION.digit()),
                items(month, TEST_ROLE, TestRole.JUDGEMENT.digit()));
    }

    private List<FeeItem> items(YearMonth month, int column, String text) {
        List<FeeItem> items = new ArrayList<>();
        for (String code : table.codesWith(column, Set.of(text), month.atEndOfMonth())) {
            FeeItem item = table.find(code, month.atEndOfMonth());
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    /** The reduction of repeated tests that goes with an act; {@code null} when there is none. */
    @Nullable
    String repeatReduction(Act act) {
        return ofItem(month(act).repeat(), act.item());
    }

    /** The reduction for a standard that is not met that goes with an act; {@code null} when there is none. */
    @Nullable
    String shortfallReduction(Act act) {
        return ofItem(month(act).shortfall(), act.item());
    }

    /** The one linked by its note, else the one of the same part of the schedule that no note binds. */
    private static @Nullable String ofItem(List<FeeItem> reductions, FeeItem item) {
        for (FeeItem reduction : reductions) {
            if (reduction.noteAddition().isLinked() && item.noteAddition().isBaseOf(reduction.noteAddition())) {
                return reduction.code();
            }
        }
        for (FeeItem reduction : reductions) {
            if (!reduction.noteAddition().isLinked()
                    && !item.reference().isEmpty()
                    && reduction.reference().startsWith(item.reference().substring(0, 1))) {
                return reduction.code();
            }
        }
        return null;
    }

    /** Fees for the judgement of the group of a test. */
    List<String> judgementFees(Act test) {
        List<String> codes = new ArrayList<>(2);
        for (FeeItem fee : month(test).judgement()) {
            if (fee.testing().group().equals(test.item().testing().group())) {
                codes.add(fee.code());
            }
        }
        return codes;
    }

    /** Whether tests of a group are judged by the fee of another. */
    public static boolean isJudgedBy(String test, String fee) {
        return test.equals(fee)
                || (fee.equals(PATHOLOGY) && KINDS_OF_PATHOLOGY.contains(test))
                || (test.equals(PATHOLOGY) && KINDS_OF_PATHOLOGY.contains(fee));
    }
}
