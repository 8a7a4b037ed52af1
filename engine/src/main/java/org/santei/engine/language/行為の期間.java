package org.santei.engine.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.History;
import org.santei.engine.claim.PastAct;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Ledger;
import org.santei.feetables.Applicability;
import org.santei.feetables.FeeItem;

/** What a rule may ask of an act about spans of time: since another act, an admission or discharge, or a day that a comment tells. */
public abstract sealed class 行為の期間 extends 行為の事実 permits 行為 {

    final 限度 limits;

    行為の期間(Act act, ClaimIndex claim, Ledger ledger, 限度 limits) {
        super(act, claim, ledger);
        this.limits = limits;
    }

    @問い(肯定 = "「%s」の日から起算して１月以内である", 否定 = "「%s」の日から起算して１月以内でない", 必要な事実 = "前の月からの履歴（history.since）")
    public final 答え 一月以内に実施(@名前(名前.種類.集合の名) String set) {
        return monthOf(set).isRunning(act, claim, false);
    }

    /** Whether an act of a set was done on an earlier day of the month. */
    @問い(肯定 = "同じ月の先の日に「%s」を行っている", 否定 = "同じ月の先の日に「%s」を行っていない", 必要な事実 = "算定日（groups.days）")
    public final 答え 同月の先の日に実施(@名前(名前.種類.集合の名) String set) {
        答え answer = 答え.いいえ;
        for (Act other : claim.acts()) {
            if (other.index() == act.index() || !other.sets().contains(set)) {
                continue;
            }
            if (other.day() == 0 || act.day() == 0) {
                answer = 答え.不明;
            } else if (other.day() < act.day()) {
                return 答え.はい;
            }
        }
        return answer;
    }

    /** Whether an act of a set was done in the months before that of the claim, as many as a limit says. */
    @問い(肯定 = "「%s」を前の「%s」以内の月に行っている", 否定 = "「%s」を前の「%s」以内の月に行っていない", 必要な事実 = "前の月の履歴（history.since）")
    public final 答え 前の月に実施(@名前(名前.種類.集合の名) String set, @名前(名前.種類.限度の名) String months) {
        LocalDate first = claim.claim()
                .month()
                .minusMonths(limits.value(months, act.date()))
                .atDay(1);
        History history = claim.claim().particulars().history();
        for (PastAct past : history.acts()) {
            if (!past.day().isBefore(first)
                    && claim.sets(past.code(), past.day()).contains(set)) {
                return 答え.はい;
            }
        }
        return history.isCompleteFrom(first) ? 答え.いいえ : 答え.不明;
    }

    /** 一月以内に実施, where the last working day counts for the day on which the month has passed (Ｂ０００の休日の特例). */
    @問い(
            肯定 = "「%s」の日から起算して１月以内であり、経過する日の前の休日にもあたらない",
            否定 = "「%s」の日から起算して１月以内でない",
            必要な事実 = "前の月からの履歴（history.since）、休日の暦（手元にない表：国民の祝日）")
    public final 答え 休日の特例なく一月以内に実施(@名前(名前.種類.集合の名) String set) {
        return monthOf(set).isRunning(act, claim, true);
    }

    /** Whether another act of a set was done on the day or before, and the days that a limit says still run, the first one counted. */
    @問い(肯定 = "「%s」の日から起算して「%s」以内である", 否定 = "「%s」の日から起算して「%s」以内でない", 必要な事実 = "前の月からの履歴（history.since）")
    public final 答え 日数以内に実施(@名前(名前.種類.集合の名) String set, @名前(名前.種類.限度の名) String days) {
        LocalDate first = act.date().minusDays(limits.value(days, act.date()) - 1L);
        return daysOf(set).wereDone(act, claim, first, act.date());
    }

    /** Whether an act of a set was done on the day before. */
    @問い(肯定 = "前の日に「%s」を行っている", 否定 = "前の日に「%s」を行っていない", 必要な事実 = "前の月からの履歴（history.since）")
    public final 答え 前の日に実施(@名前(名前.種類.集合の名) String set) {
        return daysOf(set)
                .wereDone(act, claim, act.date().minusDays(1), act.date().minusDays(1));
    }

    /** 退院から一月以内, with a number of days. */
    @問い(肯定 = "退院の日から起算して「%s」以内である", 否定 = "退院の日から起算して「%s」以内でない", 必要な事実 = "前の月からの履歴（history.since）")
    public final 答え 退院から日数以内(@名前(名前.種類.限度の名) String days) {
        return new 日数(other -> isOfStay(other.item()), past -> isOfStay(claim.item(past.code(), past.day())))
                .wereDone(act, claim, act.date().minusDays(limits.value(days, act.date()) - 1L), act.date());
    }

    /** The last day in hospital is the last one on which the history has an item of stays (入外適用区分). */
    @問い(肯定 = "退院の日から起算して１月以内である", 否定 = "退院の日から起算して１月以内でない", 必要な事実 = "前の月からの履歴（history.since）")
    public final 答え 退院から一月以内() {
        return monthOfStay().isRunning(act, claim, false);
    }

    /** 退院から一月以内, where the last working day counts for the day on which the month has passed (Ｂ０００の休日の特例). */
    @問い(
            肯定 = "退院の日から起算して１月以内であり、経過する日の前の休日にもあたらない",
            否定 = "退院の日から起算して１月以内でない",
            必要な事実 = "前の月からの履歴（history.since）、休日の暦（手元にない表：国民の祝日）")
    public final 答え 休日の特例なく退院から一月以内() {
        return monthOfStay().isRunning(act, claim, true);
    }

    /** Counts from the last day that a comment of the set tells; that day is the first. */
    @問い(
            肯定 = "「%s」の日から起算して「%s」を超えている",
            否定 = "「%s」の日から起算して「%s」以内である",
            必要な事実 = "「%s」の年月日のコメント（commentDays）、算定日（groups.days）")
    public final 答え 起算日から日数を超える(@名前(名前.種類.集合の名) String comments, @名前(名前.種類.限度の名) String days) {
        return 起算.ofComments(claim, act, comments).hasPassedDays(act, limits.value(days, act.date()));
    }

    /** The same by months, to the day. */
    @問い(
            肯定 = "「%s」の日から起算して「%s」を超えている",
            否定 = "「%s」の日から起算して「%s」以内である",
            必要な事実 = "「%s」の年月日のコメント（commentDays）、算定日（groups.days）")
    public final 答え 起算日から月数を超える(@名前(名前.種類.集合の名) String comments, @名前(名前.種類.限度の名) String months) {
        return 起算.ofComments(claim, act, comments).hasPassedMonths(act, limits.value(months, act.date()));
    }

    /** The same by calendar months, of which that of the first day is one. */
    @問い(
            肯定 = "「%s」の日の属する月から起算して「%s」を超えている",
            否定 = "「%s」の日の属する月から起算して「%s」以内である",
            必要な事実 = "「%s」の年月日のコメント（commentDays）、算定日（groups.days）")
    public final 答え 起算月から月数を超える(@名前(名前.種類.集合の名) String comments, @名前(名前.種類.限度の名) String months) {
        return 起算.ofComments(claim, act, comments).hasPassedCalendarMonths(act, limits.value(months, act.date()));
    }

    /** The day of admission is the first. */
    @問い(肯定 = "入院の日から起算して「%s」を超えている", 否定 = "入院の日から起算して「%s」以内である", 必要な事実 = "入院年月日（stay.admitted）、算定日（groups.days）")
    public final 答え 入院日から日数を超える(@名前(名前.種類.限度の名) String days) {
        return 起算.ofStay(claim).hasPassedDays(act, limits.value(days, act.date()));
    }

    @問い(肯定 = "入院の日から起算して「%s」を超えている", 否定 = "入院の日から起算して「%s」以内である", 必要な事実 = "入院年月日（stay.admitted）、算定日（groups.days）")
    public final 答え 入院日から月数を超える(@名前(名前.種類.限度の名) String months) {
        return 起算.ofStay(claim).hasPassedMonths(act, limits.value(months, act.date()));
    }

    /** A week runs from Sunday to Saturday; what stands later in it does not count. */
    @問い(
            肯定 = "同じ週の先に「%s」を「%s」以上行っている",
            否定 = "同じ週の先に行った「%s」が「%s」に満たない",
            必要な事実 = "算定日（groups.days）、前の月からの履歴（history.since）")
    public final 答え 同週の先に限度以上実施(@名前(名前.種類.集合の名) String set, @名前(名前.種類.限度の名) String limit) {
        return 起算.wasDoneInWeek(claim, act, set, limits.value(limit, act.date()));
    }

    private 日数 daysOf(String set) {
        return new 日数(
                other -> other.sets().contains(set),
                past -> claim.sets(past.code(), past.day()).contains(set));
    }

    private 一月 monthOf(String set) {
        return new 一月(
                other -> other.sets().contains(set),
                past -> claim.sets(past.code(), past.day()).contains(set));
    }

    private 一月 monthOfStay() {
        return new 一月(other -> isOfStay(other.item()), past -> isOfStay(claim.item(past.code(), past.day())));
    }

    private static boolean isOfStay(@Nullable FeeItem item) {
        return item != null && item.applicability() == Applicability.INPATIENT;
    }
}
