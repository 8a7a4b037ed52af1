package org.santei.engine.language;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.santei.engine.claim.History;
import org.santei.engine.claim.PastAct;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;

/** 起算して何日以内: whether another act was done on the day of an act, or so few days before that the count of days still runs. */
final class 日数 {

    private final Predicate<Act> begins;
    private final Predicate<PastAct> began;

    /**
     * @param begins which acts of the claim the days count from
     * @param began which acts of the history they do
     */
    日数(Predicate<Act> begins, Predicate<PastAct> began) {
        this.begins = begins;
        this.began = began;
    }

    /**
     * Whether the days are still running on the day of an act.
     *
     * @param days how many, the first one counted
     */
    答え areRunning(Act act, ClaimIndex claim, int days) {
        LocalDate first = act.date().minusDays(days - 1L);
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act other = acts.get(i);
            if (other.index() != act.index()
                    && !other.date().isBefore(first)
                    && !other.date().isAfter(act.date())
                    && begins.test(other)) {
                return 答え.はい;
            }
        }
        History history = claim.claim().particulars().history();
        for (PastAct past : history.acts()) {
            if (!past.day().isBefore(first) && began.test(past)) {
                return 答え.はい;
            }
        }
        LocalDate month = claim.claim().month().atDay(1);
        return first.isBefore(month) && !history.isCompleteFrom(first) ? 答え.不明 : 答え.いいえ;
    }
}
