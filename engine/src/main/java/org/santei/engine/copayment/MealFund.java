package org.santei.engine.copayment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;

/**
 * A fund of a claim, and what it may leave to pay of meals.
 *
 * @param coverage the fund
 * @param ways what is known of it; empty when nothing is
 * @param welfare whether the patient is on public assistance
 */
record MealFund(Coverage coverage, List<MealTerms> ways, boolean welfare) {

    private static final int ALL = 100;

    Payer payer() {
        return coverage.payer();
    }

    /**
     * The percents that it may leave to pay; what is not known is nothing or all.
     *
     * @param insured whether an insurance pays before it everywhere: without one, a fund that does not cover standard amounts
     *     may still pay the meals
     */
    Set<Integer> percents(boolean insured) {
        Integer told = coverage.certificate().mealPercent();
        if (told != null) {
            return Set.of(told);
        }
        Set<Integer> percents = new TreeSet<>();
        if (ways.isEmpty()) {
            percents.addAll(List.of(0, ALL));
        }
        for (MealTerms way : ways) {
            Integer percent = way.onlyWelfare() && !welfare ? Integer.valueOf(ALL) : way.percent();
            percents.add(percent == null ? ALL : percent);
            if (percent == null || (percent == ALL && !insured)) {
                percents.add(0);
            }
        }
        return percents;
    }

    /** What has to be known of it. */
    String question() {
        return "公費" + payer().fund() + "（" + coverage.certificate().number() + "）での食事の標準負担額の患者負担（payers[].mealPercent）";
    }

    /** Adds the schemes that are not verified, unless the certificate tells the patient's part. */
    void noteUnverified(Set<String> notes) {
        if (coverage.certificate().mealPercent() == null) {
            ways.stream()
                    .filter(way -> !way.verified())
                    .forEach(way -> notes.add(
                            "公費 " + coverage.certificate().number() + " の食事: " + way.scheme() + "（法令と照合していません）"));
        }
    }
}
