package org.santei.engine.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Setting;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.Applicability;
import org.santei.feetables.FeeItem;
import org.santei.feetables.RepeatReduction;
import org.santei.feetables.Shortfall;
import org.santei.feetables.TestRole;

/** Columns by which an act earns another code: reductions, and fees for the judgement of tests. */
final class AwardChecks {

    private final ClaimIndex claim;
    private final RelatedCodes codes;
    private final List<TableHit> hits;

    AwardChecks(ClaimIndex claim, RelatedCodes codes, List<TableHit> hits) {
        this.claim = claim;
        this.codes = codes;
        this.hits = hits;
    }

    void check() {
        Map<String, Integer> repeated = new HashMap<>();
        List<Act> acts = claim.acts();
        boolean repeats = false;
        for (int i = 0; i < acts.size(); i++) {
            FeeItem item = acts.get(i).item();
            repeats |= item.repeatReduction() == RepeatReduction.SUBJECT;
            if (item.conditions().shortfall().role() == Shortfall.Role.SUBJECT) {
                shortfall(acts.get(i));
            }
        }
        if (repeats) {
            acts.stream()
                    .filter(act -> act.item().repeatReduction() == RepeatReduction.SUBJECT)
                    .sorted(Comparator.comparingInt(Act::day).thenComparingInt(Act::index))
                    .forEach(act -> repeat(act, repeated));
        }
        for (Act first : claim.firstTests()) {
            judgementFee(first);
        }
    }

    /** 逓減対象区分: tests that count together, from the second time in the month. */
    private void repeat(Act act, Map<String, Integer> repeated) {
        String group = act.item().conditions().repeatGroup();
        String key = group.equals("0") ? act.code() : group;
        int before = repeated.merge(key, act.times(), Integer::sum) - act.times();
        if (before + act.times() < 2) {
            return;
        }
        String reduction = codes.repeatReduction(act);
        if (reduction != null) {
            Object row = Rows.master(act, "52・63", TableCondition.REPEAT.title(), group);
            TableHit hit = TableHit.earned(TableCondition.REPEAT, act, reduction, row);
            hits.add(before == 0 ? hit.lacking(Missing.SEPARATE_LINE) : hit);
        }
    }

    /** 基準適合識別: the facility does not meet the standard. */
    private void shortfall(Act act) {
        String standard = act.item().conditions().shortfall().standard();
        Set<String> notified = claim.claim().facility().standards();
        String reduction = codes.shortfallReduction(act);
        if (reduction == null || (notified != null && notified.contains(standard))) {
            return;
        }
        Object row = Rows.master(act, "44・45", TableCondition.SHORTFALL.title(), standard);
        TableHit hit = TableHit.earned(TableCondition.SHORTFALL, act, reduction, row);
        hits.add(notified == null ? hit.lacking(Missing.standards(standard)) : hit);
    }

    /** 検査等実施判断グループ区分: the fee for the judgement, where the master has one that the claim may carry. */
    private void judgementFee(Act first) {
        FeeItem fee = null;
        boolean several = false;
        boolean open = false;
        for (String code : codes.judgementFees(first)) {
            FeeItem item = claim.item(code, first.date());
            if (item != null && mayStand(item)) {
                several |= fee != null;
                open |= claim.claim().facility().standards() == null
                        && !item.facilityStandards().groups().isEmpty();
                fee = item;
            }
        }
        if (fee != null && !several && !open) {
            Object row = Rows.master(
                    first,
                    "51",
                    TableCondition.JUDGEMENT_FEE.title(),
                    first.item().testing().group());
            hits.add(TableHit.earned(TableCondition.JUDGEMENT_FEE, first, fee.code(), row));
        }
    }

    private boolean mayStand(FeeItem item) {
        boolean stay = claim.claim().setting() == Setting.INPATIENT;
        Set<String> notified = claim.claim().facility().standards();
        return (item.applicability() == Applicability.ANY || (item.applicability() == Applicability.INPATIENT) == stay)
                && (notified == null || item.facilityStandards().areMetBy(notified));
    }

    /** A fee for the judgement of tests needs a test of its group in the month. */
    static @Nullable TableHit judgementWithoutTest(ClaimIndex claim, Act act) {
        if (act.item().testing().role() != TestRole.JUDGEMENT) {
            return null;
        }
        for (Act other : claim.acts()) {
            if (other.item().testing().role() == TestRole.PERFORMANCE
                    && RelatedCodes.isJudgedBy(
                            other.item().testing().group(), act.item().testing().group())) {
                return null;
            }
        }
        return TableHit.violated(
                TableCondition.JUDGEMENT,
                act,
                Rows.master(
                        act,
                        "50・51",
                        TableCondition.JUDGEMENT.title(),
                        act.item().testing().group()));
    }

    /** The day from which codes are looked up: any of the month. */
    static LocalDate month(ClaimIndex claim) {
        return claim.claim().month().atDay(1);
    }
}
