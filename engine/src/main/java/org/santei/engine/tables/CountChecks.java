package org.santei.engine.tables;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Setting;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.Conditions;
import org.santei.feetables.CountLimit;
import org.santei.feetables.CountTreatment;
import org.santei.feetables.DayCount;
import org.santei.feetables.Shortfall;
import org.santei.feetables.Steps;

/** Columns that limit how often an item stands on one claim, and in which section. */
final class CountChecks {

    private static final int SECTION_DIGITS = 3;
    private static final int LAST_DAY = 31;

    private final ClaimIndex claim;
    private final RelatedCodes codes;
    private final List<TableHit> hits;
    private final Map<String, Integer> times = new HashMap<>();
    private int visits;
    private int stays;
    private int days = -1;

    CountChecks(ClaimIndex claim, RelatedCodes codes, List<TableHit> hits) {
        this.claim = claim;
        this.codes = codes;
        this.hits = hits;
    }

    void check(Predicate<Act> stands) {
        for (int day = 0; day <= LAST_DAY; day++) {
            List<Act> acts = claim.onDay(day);
            for (int i = 0; i < acts.size(); i++) {
                if (stands.test(acts.get(i))) {
                    check(acts.get(i));
                }
            }
        }
    }

    private void check(Act act) {
        CountLimit limit = act.item().countLimit();
        DayCount count = act.item().conditions().days();
        if (limit != null || count == DayCount.AT_MOST_DAYS) {
            int before = times.merge(act.code(), act.times(), Integer::sum) - act.times();
            if (limit != null) {
                count(act, limit, before);
            }
            if (count == DayCount.AT_MOST_DAYS) {
                days(act, count, before);
            }
        }
        switch (count) {
            case FIRST_VISIT, VISIT -> {
                days(act, count, visits);
                visits += act.times();
            }
            case STAY -> {
                if (claim.claim().setting() == Setting.INPATIENT) {
                    days(act, count, stays);
                    stays += act.times();
                }
            }
            case NIGHT_OUT -> nightOut(act);
            case NONE, AT_MOST_DAYS -> {
                // Not counted together with others.
            }
        }
        section(act);
        stepsAbove(act);
        shortfallPoints(act);
    }

    /**
     * 上限回数: the count on the claim.
     *
     * @param before how often the code was done on earlier days and further up on the day
     */
    private void count(Act act, CountLimit limit, int before) {
        int allowed = Math.max(0, limit.maximum() - before);
        if (act.times() > allowed) {
            boolean cap = limit.treatment() == CountTreatment.CAP;
            TableCondition condition = cap ? TableCondition.COUNT_CAP : TableCondition.COUNT_CHECK;
            hits.add(TableHit.limited(
                    condition, act, allowed, Rows.master(act, "36・37", condition.title(), limit.maximum())));
        }
    }

    /**
     * 実日数: the count and the days of treatment. Of several items together the table does not say which is too many, so
     * that a person should look; of days that are not known there is nothing to look at.
     *
     * @param before how often what counts with it was done on earlier days and further up on the day
     */
    private void days(Act act, DayCount count, int before) {
        TableCondition condition =
                count == DayCount.AT_MOST_DAYS ? TableCondition.TREATMENT_DAYS : TableCondition.VISIT_DAYS;
        int treated = treatmentDays();
        int allowed = Math.max(0, treated - before);
        if (act.times() <= allowed) {
            return;
        }
        Object row = Rows.master(act, "27・28", condition.title(), count.digits());
        if (treated == 0) {
            if (condition == TableCondition.TREATMENT_DAYS) {
                hits.add(TableHit.unknown(condition, act, row, Missing.TREATMENT_DAYS));
            }
        } else {
            hits.add(TableHit.limited(condition, act, allowed, row));
        }
    }

    /** 外泊 is recorded right behind the basic fee that it reduces (別紙７－４ ６). */
    private void nightOut(Act act) {
        List<Act> together = claim.together(act);
        int before = together.indexOf(act) - 1;
        if (before < 0 || !isReduced(together.get(before).item().conditions(), act)) {
            TableCondition condition = TableCondition.NIGHT_OUT;
            hits.add(TableHit.violated(
                    condition, act, Rows.master(act, "27・28", condition.title(), DayCount.NIGHT_OUT.digits())));
        }
    }

    private static boolean isReduced(Conditions base, Act act) {
        return base.days() == DayCount.STAY
                || act.item().conditions().marks().stream().anyMatch(base::carries);
    }

    /** Days of treatment as the claim says, else the days on which anything was done; 0 when it says neither. */
    private int treatmentDays() {
        Integer told = claim.claim().particulars().treatmentDays();
        if (told != null) {
            return told;
        }
        if (days < 0) {
            int seen = 0;
            for (LineGroup group : claim.claim().groups()) {
                for (int day : group.days().keySet()) {
                    seen |= 1 << day;
                }
            }
            days = Integer.bitCount(seen);
        }
        return days;
    }

    /** きざみ値: a quantity above the upper limit that is paid all the same. */
    private void stepsAbove(Act act) {
        Steps steps = act.item().steps();
        BigDecimal quantity = act.line().quantity();
        if (steps != null && quantity != null && steps.isAbove(quantity)) {
            hits.add(TableHit.violated(
                    TableCondition.STEPS_ABOVE,
                    act,
                    Rows.master(act, "32・35", TableCondition.STEPS_ABOVE.title(), steps.upper())));
        }
    }

    /** 基準適合識別: points are reduced where the standard is not met, by an item that no column names. */
    private void shortfallPoints(Act act) {
        Shortfall shortfall = act.item().conditions().shortfall();
        Set<String> notified = claim.claim().facility().standards();
        if (shortfall.role() == Shortfall.Role.SUBJECT
                && notified != null
                && !notified.contains(shortfall.standard())
                && codes.shortfallReduction(act) == null) {
            hits.add(TableHit.violated(
                    TableCondition.SHORTFALL_POINTS,
                    act,
                    Rows.master(act, "44・45", TableCondition.SHORTFALL_POINTS.title(), shortfall.standard())));
        }
    }

    /** 点数欄集計先識別: the section in which the item is summed. */
    private void section(Act act) {
        boolean stay = claim.claim().setting() == Setting.INPATIENT;
        String summed = stay ? act.item().inpatientSection() : act.item().outpatientSection();
        String section = claim.claim().groups().get(act.group()).section();
        if (summed.length() == SECTION_DIGITS && !isSummedIn(summed, section)) {
            hits.add(TableHit.violated(
                    TableCondition.SECTION,
                    act,
                    Rows.master(act, stay ? "66" : "15", TableCondition.SECTION.title(), summed)));
        }
    }

    /** Sections that end in 0 in the master stand for every section of their part, but for those with a number. */
    private static boolean isSummedIn(String summed, String section) {
        return section.length() == 2
                && (summed.startsWith(section) || (summed.charAt(1) == '0' && summed.charAt(0) == section.charAt(0)));
    }
}
