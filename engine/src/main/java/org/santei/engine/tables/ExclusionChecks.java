package org.santei.engine.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.PastAct;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.ElectronicEntry;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.Exclusion;
import org.santei.feetables.Exclusions;

/**
 * Pairs of codes that exclude each other (電子点数表 背反関連テーブル): on one day, in one month, at one time, or in one week,
 * which runs from Sunday to Saturday. A claim does not tell the hour: what was done on one day counts as done at one time.
 * Whether an act without a day was done at the time of another is unknown.
 */
final class ExclusionChecks {

    private final ClaimIndex claim;
    private final ElectronicTables tables;
    private final boolean inForce;
    private final List<TableHit> hits;

    /** Acts of one code, and whether the pairs know it. */
    private record Acts(String code, List<Act> acts) {

        ElectronicEntry entry() {
            return acts.get(0).electronic();
        }
    }

    ExclusionChecks(ClaimIndex claim, List<TableHit> hits) {
        this.claim = claim;
        this.tables = claim.table().electronic();
        this.inForce = tables.holdOn(claim.claim().month().atDay(1));
        this.hits = hits;
    }

    void check() {
        List<Acts> known = known();
        if (known.isEmpty()) {
            return;
        }
        for (Exclusion.Within within : Exclusion.Within.values()) {
            Exclusions pairs = tables.exclusions(within);
            if (pairs != null) {
                check(within, pairs, known);
            }
        }
    }

    private List<Acts> known() {
        Map<String, Acts> byCode = null;
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            if (act.electronic().hasExclusions()) {
                byCode = byCode == null ? new LinkedHashMap<>() : byCode;
                byCode.computeIfAbsent(act.code(), code -> new Acts(code, new ArrayList<>(2)))
                        .acts()
                        .add(act);
            }
        }
        return byCode == null ? List.of() : List.copyOf(byCode.values());
    }

    private void check(Exclusion.Within within, Exclusions pairs, List<Acts> known) {
        for (int i = 0; i < known.size(); i++) {
            Acts one = known.get(i);
            if (one.entry().hasExclusions(within)) {
                for (int j = i + 1; j < known.size(); j++) {
                    Acts other = known.get(j);
                    if (other.entry().hasExclusions(within)) {
                        pair(within, pairs, one, other);
                    }
                }
                if (within == Exclusion.Within.WEEK) {
                    before(pairs, one);
                }
            }
        }
    }

    private void pair(Exclusion.Within within, Exclusions pairs, Acts one, Acts other) {
        LocalDate day = tables.nearest(one.acts().get(0).date());
        Exclusion choice = pairs.between(one.code(), other.code(), day);
        if (choice == null) {
            return;
        }
        boolean firstStays = choice == Exclusion.FIRST;
        Object row = Rows.pair("背反（" + within.title() + "）", one.code(), other.code(), "背反区分" + choice.digit());
        boolean special = pairs.hasSpecialCondition(one.code(), other.code(), day);
        for (Act loser : firstStays ? other.acts() : one.acts()) {
            List<Act> winners = firstStays ? one.acts() : other.acts();
            List<Act> certain = within == Exclusion.Within.MONTH ? winners : together(within, loser, winners, false);
            List<Act> possible = within == Exclusion.Within.MONTH ? List.of() : together(within, loser, winners, true);
            boolean either = choice == Exclusion.EITHER;
            if (!certain.isEmpty()) {
                TableHit hit = TableHit.excluded(condition(within), loser, certain, either, row);
                boolean stood = !pairs.since(one.code(), other.code(), day).isAfter(loser.date());
                if (inForce || special || !stood) {
                    add(hit, special);
                } else {
                    hits.add(hit.ofOtherMonths());
                }
            }
            if (!possible.isEmpty()) {
                TableHit hit = TableHit.excluded(condition(within), loser, possible, either, row);
                add(special ? hit : hit.lacking(Missing.DAY), special);
            }
        }
    }

    /** Acts that were done at the time of another; or those of which that cannot be told, because a day is not known. */
    private static List<Act> together(Exclusion.Within within, Act act, List<Act> others, boolean dayless) {
        List<Act> together = null;
        for (int i = 0; i < others.size(); i++) {
            Act other = others.get(i);
            boolean lacksDay = act.day() == 0 || other.day() == 0;
            if (lacksDay == dayless && (lacksDay || areWithin(within, act, other))) {
                together = together == null ? new ArrayList<>(2) : together;
                together.add(other);
            }
        }
        return together == null ? List.of() : together;
    }

    private static boolean areWithin(Exclusion.Within within, Act one, Act other) {
        return one.day() == other.day()
                || (within == Exclusion.Within.WEEK && sunday(one.date()).equals(sunday(other.date())));
    }

    private static LocalDate sunday(LocalDate day) {
        return Span.WEEK.begins(day);
    }

    private void add(TableHit hit, boolean special) {
        if (!inForce) {
            hits.add(TableHit.violated(TableCondition.OTHER_MONTHS, hit.act(), hit.row()));
        } else {
            hits.add(special ? hit.withUnwrittenCondition() : hit);
        }
    }

    private static TableCondition condition(Exclusion.Within within) {
        return switch (within) {
            case DAY -> TableCondition.EXCLUSION_DAY;
            case MONTH -> TableCondition.EXCLUSION_MONTH;
            case OCCASION -> TableCondition.EXCLUSION_OCCASION;
            case WEEK -> TableCondition.EXCLUSION_WEEK;
        };
    }

    /** A week that began in the month before: what was done then is in the history, if anywhere. */
    private void before(Exclusions pairs, Acts one) {
        LocalDate month = claim.claim().month().atDay(1);
        for (Act act : one.acts()) {
            LocalDate sunday = sunday(act.date());
            if (!inForce || act.day() == 0 || !sunday.isBefore(month)) {
                continue;
            }
            PastAct past = excluding(pairs, act, sunday);
            if (past != null) {
                Object row =
                        Rows.pair("背反（" + Exclusion.Within.WEEK.title() + "）", act.code(), past.code(), past.day());
                TableHit hit = TableHit.violated(TableCondition.EXCLUSION_WEEK, act, row);
                hits.add(
                        pairs.hasSpecialCondition(act.code(), past.code(), act.date())
                                ? hit.withUnwrittenCondition()
                                : hit);
            } else if (act.electronic().losesInWeek()
                    && !claim.claim().particulars().history().isCompleteFrom(sunday)) {
                String row = "電子点数表 背反（" + Exclusion.Within.WEEK.title() + "） " + act.code();
                hits.add(TableHit.unknown(TableCondition.EXCLUSION_WEEK, act, row, Missing.history(sunday, month)));
            }
        }
    }

    private @Nullable PastAct excluding(Exclusions pairs, Act act, LocalDate sunday) {
        for (PastAct past : claim.claim().particulars().history().acts()) {
            boolean inWeek = !past.day().isBefore(sunday) && past.day().isBefore(act.date());
            Exclusion choice = inWeek ? pairs.between(act.code(), past.code(), act.date()) : null;
            if (choice == Exclusion.SECOND || choice == Exclusion.EITHER) {
                return past;
            }
        }
        return null;
    }
}
