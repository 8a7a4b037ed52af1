package org.santei.engine.calculation;

import java.util.List;
import org.santei.feetables.Standing;

/**
 * What became of one drug or material on a day.
 *
 * @param verdict paid, refused or undecided
 * @param reason why it was refused, for people; empty otherwise
 */
record SupplyVerdict(Verdict verdict, String reason) {

    static SupplyVerdict paid(String rule) {
        return new SupplyVerdict(Verdict.paid(rule), "");
    }

    /** Paid because it was billed; what its row does not tell is taken for granted. */
    static SupplyVerdict assumed(String rule, String fact) {
        return new SupplyVerdict(Verdict.assumed(rule, List.of(fact)), "");
    }

    static SupplyVerdict refused(String rule, String reason) {
        return new SupplyVerdict(Verdict.refused(rule, null), reason);
    }

    static SupplyVerdict undecided(String rule, String missing) {
        return new SupplyVerdict(Verdict.undecided(rule, List.of(missing)), "");
    }

    /**
     * Of a code without a row on the day.
     *
     * @param standing how it stands
     * @param code the code as people call it
     * @param missing its price as people call it
     */
    static SupplyVerdict withoutRow(Standing standing, String code, String missing) {
        return switch (standing) {
            case NOT_YET -> refused(CommonRules.VALIDITY, code + " はまだ使えません（変更年月日より前）。診療日とコードを確かめてください。");
            case ENDED -> refused(CommonRules.VALIDITY, code + " はもう使えません（廃止または経過措置の終わり）。診療日とコードを確かめてください。");
            default -> undecided(CommonRules.PRICE, missing);
        };
    }

    boolean isPaid() {
        return verdict.outcome() == Outcome.PAID;
    }
}
