package org.santei.engine.language;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.santei.engine.claim.History;
import org.santei.engine.claim.PastAct;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;

/** 起算して何日以内: whether another act was done on the day of an act or on one of the days before it. */
final class 日数 {

    private final Predicate<Act> begins;
    private final Predicate<PastAct> began;

    /**
     * @param begins which acts of the claim count
     * @param began which acts of the history do
     */
    日数(Predicate<Act> begins, Predicate<PastAct> began) {
        this.begins = begins;
        this.began = began;
    }

    /**
     * Whether one was done on one of some days up to that of an act.
     *
     * @param first the first of the days
     * @param last the last of them
     */
    答え wereDone(Act act, ClaimIndex claim, LocalDate first, LocalDate last) {
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act other = acts.get(i);
            if (other.index() != act.index()
                    && !other.date().isBefore(first)
                    && !other.date().isAfter(last)
                    && begins.test(other)) {
                return 答え.はい;
            }
        }
        History history = claim.claim().particulars().history();
        for (PastAct past : history.acts()) {
            if (!past.day().isBefore(first) && !past.day().isAfter(last) && began.test(past)) {
                return 答え.はい;
            }
        }
        LocalDate month = claim.claim().month().atDay(1);
        return first.isBefore(month) && !history.isCompleteFrom(first) ? 答え.不明 : 答え.いいえ;
    }
}
