package org.santei.engine.language;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.History;
import org.santei.engine.claim.PastAct;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;

/**
 * 起算して１月以内: whether an act was done before one month had passed from a day that the claim or its history tells. A month
 * ends on the day before the one with the same number; where the next month has none, on its last day.
 */
final class 一月 {

    /** No run of holidays is longer: 12月29日 to １月３日 with a Sunday on either side. */
    private static final int MOST_HOLIDAYS = 8;

    private final Predicate<Act> begins;
    private final Predicate<PastAct> began;

    /**
     * @param begins which acts of the claim a month counts from
     * @param began which acts of the history do
     */
    一月(Predicate<Act> begins, Predicate<PastAct> began) {
        this.begins = begins;
        this.began = began;
    }

    /**
     * Whether the month is still running on the day of an act.
     *
     * @param restDays whether the act may be done on the last working day when the month has passed on a holiday: which days
     *     are holidays no table tells, so that the days before it are unknown
     */
    答え isRunning(Act act, ClaimIndex claim, boolean restDays) {
        LocalDate passed = passedOn(act, claim);
        if (passed != null && act.date().isBefore(passed)) {
            return restDays && mayRestUntil(act.date(), passed) ? 答え.不明 : 答え.はい;
        }
        LocalDate first = act.date().minusMonths(1).plusDays(1);
        LocalDate month = claim.claim().month().atDay(1);
        History history = claim.claim().particulars().history();
        return first.isBefore(month) && !history.isCompleteFrom(first) ? 答え.不明 : 答え.いいえ;
    }

    /** The day after the month that ends last, of those that other acts began; {@code null} when none did. */
    private @Nullable LocalDate passedOn(Act act, ClaimIndex claim) {
        LocalDate latest = null;
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act other = acts.get(i);
            if (other.index() != act.index() && !other.date().isAfter(act.date()) && begins.test(other)) {
                latest = later(latest, other.date());
            }
        }
        List<PastAct> past = claim.claim().particulars().history().acts();
        for (int i = 0; i < past.size(); i++) {
            if (began.test(past.get(i))) {
                latest = later(latest, past.get(i).day());
            }
        }
        return latest == null ? null : monthAfter(latest);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    /** The day on which one month from a day has passed. */
    static LocalDate monthAfter(LocalDate day) {
        LocalDate same = day.plusMonths(1);
        return same.getDayOfMonth() == day.getDayOfMonth() ? same : same.plusDays(1);
    }

    /** Whether every day after an act, until a month has passed, can be a holiday. */
    private static boolean mayRestUntil(LocalDate day, LocalDate passed) {
        return !day.plusDays(MOST_HOLIDAYS).isBefore(passed);
    }
}
