package org.santei.engine.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.santei.feetables.FrequencyLimit;

/**
 * How often a code may be claimed in a span of time (電子点数表 算定回数テーブル). Times above the limit are not paid, the later
 * ones first; times that are not paid do not count.
 */
final class FrequencyChecks {

    private static final String FIRST_VISIT_SECTION = "110";

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
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            if (tables.entry(act.code()).isLimited() && stands.test(act) && isFirstOfCode(acts, i, stands)) {
                check(ofCode(acts, i, stands));
            }
        }
    }

    private static boolean isFirstOfCode(List<Act> acts, int index, Predicate<Act> stands) {
        for (int i = 0; i < index; i++) {
            if (acts.get(i).code().equals(acts.get(index).code()) && stands.test(acts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Standing acts of one code, by day. */
    private static List<Act> ofCode(List<Act> acts, int first, Predicate<Act> stands) {
        List<Act> ofCode = new ArrayList<>(2);
        for (int i = first; i < acts.size(); i++) {
            if (acts.get(i).code().equals(acts.get(first).code()) && stands.test(acts.get(i))) {
                ofCode.add(acts.get(i));
            }
        }
        ofCode.sort(Comparator.comparingInt(Act::day));
        return ofCode;
    }

    private void check(List<Act> ofCode) {
        LocalDate day = tables.nearest(ofCode.get(0).date());
        List<FrequencyLimit> limits = tables.entry(ofCode.get(0).code()).limits(day);
        for (int i = 0; i < limits.size(); i++) {
            check(ofCode, limits.get(i), Span.of(limits.get(i).unit()));
        }
    }

    private void check(List<Act> ofCode, FrequencyLimit limit, Span span) {
        switch (span) {
            case UNIT -> {
                // The table says what is counted, not how often.
            }
            case DAY, CLINICAL -> perDay(ofCode, limit, span, limit.times());
            case FIRST_VISIT -> perFirstVisit(ofCode, limit);
            case ADMISSION_DAY, DISCHARGE_DAY -> onlyOn(ofCode, limit, span);
            case STAY -> since(ofCode, limit, span, admission(), Missing.ADMISSION);
            case PATIENT, COURSE ->
                since(ofCode, limit, span, claim.claim().patient().birthDate(), "");
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
            hits.add(TableHit.violated(TableCondition.OTHER_MONTHS, hit.act(), hit.row()));
        } else {
            hits.add(limit.special() ? hit.withUnwrittenCondition() : hit);
        }
    }

    private void perDay(List<Act> ofCode, FrequencyLimit limit, Span span, int times) {
        for (int i = 0; i < ofCode.size(); i++) {
            Act act = ofCode.get(i);
            int allowed = Math.max(0, times - timesBefore(ofCode, i, act.date()));
            if (act.times() <= allowed) {
                continue;
            }
            if (span == Span.CLINICAL) {
                unknown(act, limit, Missing.unit(limit.unitName()));
            } else if (act.day() == 0) {
                unknown(act, limit, Missing.DAY);
            } else {
                over(act, limit, allowed);
            }
        }
    }

    /** Times of earlier lines from a day on, as far as a limit of that day could have left them. */
    private static int timesBefore(List<Act> ofCode, int index, LocalDate from) {
        int times = 0;
        for (int i = 0; i < index; i++) {
            times += ofCode.get(i).date().isBefore(from) ? 0 : ofCode.get(i).times();
        }
        return times;
    }

    private void perFirstVisit(List<Act> ofCode, FrequencyLimit limit) {
        for (Act act : ofCode) {
            int visits = 0;
            for (Act other : claim.onDay(act.day())) {
                boolean first = other.item().conditions().days() == DayCount.FIRST_VISIT
                        || other.item().outpatientSection().equals(FIRST_VISIT_SECTION);
                visits += first && !other.item().noticeKind1().isAddition() ? other.times() : 0;
            }
            perDay(List.of(act), limit, Span.FIRST_VISIT, limit.times() * visits);
        }
    }

    private void onlyOn(List<Act> ofCode, FrequencyLimit limit, Span span) {
        Stay stay = claim.claim().particulars().stay();
        boolean admission = span == Span.ADMISSION_DAY;
        LocalDate wanted = stay == null ? null : admission ? stay.admitted() : stay.discharged();
        for (Act act : ofCode) {
            if (wanted == null) {
                unknown(act, limit, admission ? Missing.ADMISSION : Missing.DISCHARGE);
            } else if (act.day() > 0 && !act.date().equals(wanted)) {
                over(act, limit, 0);
            }
        }
        perDay(ofCode, limit, span, limit.times());
    }

    /** A limit from a day on that may lie long before the claim. */
    private void since(List<Act> ofCode, FrequencyLimit limit, Span span, @Nullable LocalDate from, String missing) {
        int before = from == null ? 0 : inHistory(ofCode.get(0).code(), from, month);
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
        if (from == null) {
            ofCode.forEach(act -> unknown(act, limit, missing));
        } else if (from.isBefore(month)) {
            lookBack(ofCode, limit, from, month);
        }
    }

    private void inSpan(List<Act> ofCode, FrequencyLimit limit, Span span) {
        List<Integer> paid = new ArrayList<>(ofCode.size());
        for (int i = 0; i < ofCode.size(); i++) {
            Act act = ofCode.get(i);
            LocalDate from = span.begins(act.date());
            int before = from.isBefore(month) ? inHistory(act.code(), from, month) : 0;
            for (int j = 0; j < i; j++) {
                before += ofCode.get(j).date().isBefore(from) ? 0 : paid.get(j);
            }
            int allowed = Math.max(0, limit.times() - before);
            paid.add(Math.min(act.times(), allowed));
            boolean dayMatters = span == Span.WEEK || span == Span.TWO_WEEKS;
            if (act.times() > allowed && dayMatters && act.day() == 0) {
                unknown(act, limit, Missing.DAY);
            } else if (act.times() > allowed) {
                over(act, limit, allowed);
            }
        }
        LocalDate first = span.begins(ofCode.get(0).date());
        if (first.isBefore(month)) {
            lookBack(ofCode, limit, first, month);
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
