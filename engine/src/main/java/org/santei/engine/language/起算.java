package org.santei.engine.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.History;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Stay;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;

/** 起算日: the day that a period counts from, as a comment or the stay tells it; that day is the first of the period. */
final class 起算 {

    private final @Nullable LocalDate start;

    private 起算(@Nullable LocalDate start) {
        this.start = start;
    }

    /** The last day that the comments of a set tell. */
    static 起算 ofComments(ClaimIndex claim, Act act, String set) {
        LocalDate last = null;
        for (Comment comment : claim.claim().particulars().comments()) {
            LocalDate day = comment.day();
            if (day != null
                    && (last == null || day.isAfter(last))
                    && claim.sets(comment.code(), act.date()).contains(set)) {
                last = day;
            }
        }
        return new 起算(last);
    }

    static 起算 ofStay(ClaimIndex claim) {
        Stay stay = claim.claim().particulars().stay();
        return new 起算(stay == null ? null : stay.admitted());
    }

    /** Whether so many days have passed. */
    答え hasPassedDays(Act act, int days) {
        return start == null ? 答え.不明 : isReached(act, start.plusDays(days));
    }

    /** Whether so many months have passed, to the day. */
    答え hasPassedMonths(Act act, int months) {
        if (start == null) {
            return 答え.不明;
        }
        LocalDate same = start.plusMonths(months);
        return isReached(act, same.getDayOfMonth() == start.getDayOfMonth() ? same : same.plusDays(1));
    }

    /** Whether so many months have passed, of which that of the first day is one. */
    答え hasPassedCalendarMonths(Act act, int months) {
        return start == null
                ? 答え.不明
                : 答え.of(!YearMonth.from(act.date())
                        .isBefore(YearMonth.from(start).plusMonths(months)));
    }

    /** An act whose day is not told may be of any day of its month. */
    private static 答え isReached(Act act, LocalDate day) {
        if (!act.date().isBefore(day)) {
            return 答え.はい;
        }
        boolean mayBe =
                act.day() == 0 && !YearMonth.from(act.date()).atEndOfMonth().isBefore(day);
        return mayBe ? 答え.不明 : 答え.いいえ;
    }

    /** Whether acts of the week of an act, from Sunday on, were done so often before it. */
    static 答え wasDoneInWeek(ClaimIndex claim, Act act, String set, int times) {
        LocalDate sunday = act.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        History history = claim.claim().particulars().history();
        Predicate<PastAct> counts = past -> !past.day().isBefore(sunday)
                && claim.sets(past.code(), past.day()).contains(set);
        int done =
                history.acts().stream().filter(counts).mapToInt(PastAct::times).sum();
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act other = acts.get(i);
            if (other.sets().contains(set)
                    && other.day() > 0
                    && isBefore(other, act)
                    && !other.date().isBefore(sunday)) {
                done += other.times();
            }
        }
        if (act.day() > 0 && done >= times) {
            return 答え.はい;
        }
        boolean known =
                act.day() > 0 && (!sunday.isBefore(claim.claim().month().atDay(1)) || history.isCompleteFrom(sunday));
        return known ? 答え.いいえ : 答え.不明;
    }

    private static boolean isBefore(Act other, Act act) {
        return other.day() < act.day() || (other.day() == act.day() && other.index() < act.index());
    }
}
