package org.santei.engine.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.History;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Stay;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.DayCount;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FrequencyLimit;

/**
 * How often a code may be claimed in a span of time (電子点数表 算定回数テーブル). Times above the limit are not paid, the later
 * ones first; times that are not paid do not count.
 */
final class FrequencyChecks {

    private static final String FIRST_VISIT_SECTION = "110";
    private static final Comparator<Act> BY_DAY = Comparator.comparingInt(Act::day);

    private final ClaimIndex claim;
    private final ElectronicTables tables;
    private final LocalDate month;
    private final boolean inForce;
    private final List<TableHit> hits;
    private final List<LookBack> lookBacks;

    FrequencyChecks(ClaimIndex claim, List<TableHit> hits, List<LookBack> lookBacks) {
        this.claim = claim;
        this.tables = claim.table().electronic();
        this.month = claim.claim().month().atDay(1);
        this.inForce = tables.holdOn(month);
        this.hits = hits;
        this.lookBacks = lookBacks;
    }

    /** Judges the acts that still stand. */
    void check(Predicate<Act> stands) {
        Map<String, List<Act>> limited = null;
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            if (act.electronic().isLimited() && stands.test(act)) {
                limited = limited == null ? new LinkedHashMap<>() : limited;
                limited.computeIfAbsent(act.code(), code -> new ArrayList<>(2)).add(act);
            }
        }
        if (limited != null) {
            for (List<Act> ofCode : limited.values()) {
                ofCode.sort(BY_DAY);
                check(ofCode);
            }
        }
    }

    private void check(List<Act> ofCode) {
        LocalDate day = tables.nearest(ofCode.get(0).date());
        List<FrequencyLimit> limits = ofCode.get(0).electronic().limits(day);
        for (int i = 0; i < limits.size(); i++) {
            Span span = Span.of(limits.get(i).unit());
            if (span == Span.ADMISSION_DAY || span == Span.DISCHARGE_DAY) {
                onlyOn(ofCode, limits.get(i), span, limits);
            } else {
                check(ofCode, limits.get(i), span);
            }
        }
    }

    private void check(List<Act> ofCode, FrequencyLimit limit, Span span) {
        switch (span) {
            case UNIT -> {
                // The table says what is counted, not how often.
            }
            case DAY, CLINICAL -> perDay(ofCode, limit, span);
            case SERIES -> inClaim(ofCode, limit);
            case FIRST_VISIT -> perFirstVisit(ofCode, limit);
            case STAY -> inStay(ofCode, limit);
            case PATIENT, COURSE ->
                since(ofCode, limit, span, claim.claim().patient().birthDate());
            default -> inSpan(ofCode, limit, span);
        }
    }

    private @Nullable LocalDate admission() {
        Stay stay = claim.claim().particulars().stay();
        return stay == null ? null : stay.admitted();
    }

    private void over(Act act, FrequencyLimit limit, int allowed) {
        add(limit, TableHit.limited(TableCondition.FREQUENCY, act, allowed, Rows.frequency(act.code(), limit)));
    }

    private void unknown(Act act, FrequencyLimit limit, String missing) {
        if (inForce) {
            hits.add(TableHit.unknown(TableCondition.FREQUENCY, act, Rows.frequency(act.code(), limit), missing));
        }
    }

    private void add(FrequencyLimit limit, TableHit hit) {
        if (!inForce) {
            boolean stood = !limit.special() && !limit.since().isAfter(hit.act().date());
            hits.add(
                    stood ? hit.ofOtherMonths() : TableHit.violated(TableCondition.OTHER_MONTHS, hit.act(), hit.row()));
        } else {
            hits.add(limit.special() ? hit.withUnwrittenCondition() : hit);
        }
    }

    /** Of what has no day, it is unknown on which day it counts as soon as all together are more than a day allows. */
    private void perDay(List<Act> ofCode, FrequencyLimit limit, Span span) {
        int total = times(ofCode);
        int day = 0;
        int before = 0;
        for (Act act : ofCode) {
            before = act.day() == day ? before : 0;
            day = act.day();
            int allowed = Math.max(0, limit.times() - before);
            boolean isOver = act.times() > (day == 0 ? limit.times() - (total - act.times()) : allowed);
            if (isOver && span == Span.CLINICAL) {
                unknown(act, limit, Missing.unit(limit.unitName()));
            } else if (isOver && day == 0) {
                unknown(act, limit, Missing.DAY);
            } else if (isOver) {
                over(act, limit, allowed);
            }
            before += act.times();
        }
    }

    private static int times(List<Act> acts) {
        int times = 0;
        for (int i = 0; i < acts.size(); i++) {
            times += acts.get(i).times();
        }
        return times;
    }

    /** Whether all that stands on one claim belongs together is not told. */
    private void inClaim(List<Act> ofCode, FrequencyLimit limit) {
        int counted = 0;
        for (Act act : ofCode) {
            counted += act.times();
            if (counted > limit.times()) {
                unknown(act, limit, Missing.unit(limit.unitName()));
            }
        }
    }

    /** A patient comes for the first time once a day at most: on such a day as often as the row says, never on others. */
    private void perFirstVisit(List<Act> ofCode, FrequencyLimit limit) {
        for (Act act : ofCode) {
            if (!isFirstVisit(claim.onDay(act.day()))) {
                boolean isOpen = act.day() == 0 ? isFirstVisit(claim.acts()) : isFirstVisit(claim.onDay(0));
                if (isOpen) {
                    unknown(act, limit, Missing.DAY);
                } else {
                    over(act, limit, 0);
                }
            }
        }
        perDay(ofCode, limit, Span.FIRST_VISIT);
    }

    private static boolean isFirstVisit(List<Act> acts) {
        for (int i = 0; i < acts.size(); i++) {
            FeeItem item = acts.get(i).item();
            boolean first = item.conditions().days() == DayCount.FIRST_VISIT
                    || item.outpatientSection().equals(FIRST_VISIT_SECTION);
            if (first && !item.noticeKind1().isAddition()) {
                return true;
            }
        }
        return false;
    }

    /** An item with a row for either end of a stay is paid on both days. */
    private void onlyOn(List<Act> ofCode, FrequencyLimit limit, Span span, List<FrequencyLimit> limits) {
        boolean admission = span == Span.ADMISSION_DAY;
        boolean either = limits.stream()
                .map(other -> Span.of(other.unit()))
                .anyMatch(admission ? Span.DISCHARGE_DAY::equals : Span.ADMISSION_DAY::equals);
        LocalDate wanted = admission ? admission() : discharge();
        LocalDate other = admission ? discharge() : admission();
        for (Act act : ofCode) {
            boolean isWanted = act.day() > 0 && act.date().equals(wanted);
            boolean isOther = either && act.day() > 0 && act.date().equals(other);
            if (isWanted || isOther) {
                continue;
            }
            if (wanted == null) {
                unknown(act, limit, admission ? Missing.ADMISSION : Missing.DISCHARGE);
            } else if (either && other == null) {
                unknown(act, limit, admission ? Missing.DISCHARGE : Missing.ADMISSION);
            } else if (act.day() == 0) {
                unknown(act, limit, Missing.DAY);
            } else {
                over(act, limit, 0);
            }
        }
        perDay(ofCode, limit, span);
    }

    private @Nullable LocalDate discharge() {
        Stay stay = claim.claim().particulars().stay();
        return stay == null ? null : stay.discharged();
    }

    /** What was done before the admission belongs to another stay, of which the claim does not tell the beginning. */
    private void inStay(List<Act> ofCode, FrequencyLimit limit) {
        LocalDate from = admission();
        List<Act> ofStay = new ArrayList<>(ofCode.size());
        for (Act act : ofCode) {
            boolean earlier = from != null && act.day() > 0 && act.date().isBefore(from);
            if (from == null || earlier) {
                unknown(act, limit, Missing.ADMISSION);
            }
            if (!earlier) {
                ofStay.add(act);
            }
        }
        if (!ofStay.isEmpty()) {
            since(ofStay, limit, Span.STAY, from == null ? month : from);
        }
    }

    /** A limit from a day on that may lie long before the claim. */
    private void since(List<Act> ofCode, FrequencyLimit limit, Span span, LocalDate from) {
        int before = inHistory(ofCode.get(0).code(), from, month);
        int paid = 0;
        for (Act act : ofCode) {
            int allowed = Math.max(0, limit.times() - paid);
            if (act.times() > allowed) {
                over(act, limit, allowed);
            } else if (act.times() > limit.times() - paid - before) {
                if (span == Span.COURSE) {
                    unknown(act, limit, Missing.unit(limit.unitName()));
                } else {
                    over(act, limit, Math.max(0, limit.times() - paid - before));
                }
            }
            paid += Math.min(act.times(), allowed);
        }
        if (from.isBefore(month)) {
            lookBack(ofCode, limit, from, month);
        }
    }

    /** What has no day counts in its month, but in no week. */
    private void inSpan(List<Act> ofCode, FrequencyLimit limit, Span span) {
        int[] paid = new int[ofCode.size()];
        int first = 0;
        int within = 0;
        LocalDate since = null;
        int before = 0;
        for (int i = 0; i < paid.length; i++) {
            Act act = ofCode.get(i);
            if (act.day() == 0 && span.needsDay()) {
                if (times(ofCode) > limit.times()) {
                    unknown(act, limit, Missing.DAY);
                }
                continue;
            }
            LocalDate from = span.begins(act.date());
            while (first < i && ofCode.get(first).date().isBefore(from)) {
                within -= paid[first];
                first++;
            }
            if (from.isBefore(month) && !from.equals(since)) {
                before = inHistory(act.code(), from, month);
                since = from;
            }
            int allowed = Math.max(0, limit.times() - within - (from.isBefore(month) ? before : 0));
            paid[i] = Math.min(act.times(), allowed);
            within += paid[i];
            if (act.times() > allowed) {
                over(act, limit, allowed);
            }
        }
        LocalDate earliest = span.begins(ofCode.get(0).date());
        if (earliest.isBefore(month)) {
            lookBack(ofCode, limit, earliest, month);
        }
    }

    private int inHistory(String code, LocalDate from, LocalDate until) {
        int times = 0;
        for (PastAct past : claim.claim().particulars().history().acts()) {
            boolean counts = past.code().equals(code)
                    && !past.day().isBefore(from)
                    && past.day().isBefore(until);
            times += counts ? past.times() : 0;
        }
        return times;
    }

    /** Notes that the time before the claim counts, and that it is not known where it is not. */
    private void lookBack(List<Act> ofCode, FrequencyLimit limit, LocalDate from, LocalDate until) {
        if (!inForce) {
            return;
        }
        History history = claim.claim().particulars().history();
        boolean known = history.isCompleteFrom(from);
        LookBack lookBack = new LookBack(ofCode.get(0).code(), from, until, known);
        if (!lookBacks.contains(lookBack)) {
            lookBacks.add(lookBack);
        }
        if (!known) {
            for (Act act : ofCode) {
                if (Span.of(limit.unit()).begins(act.date()).isBefore(month) || !from.equals(month)) {
                    unknown(act, limit, Missing.history(from, until));
                }
            }
        }
    }
}
