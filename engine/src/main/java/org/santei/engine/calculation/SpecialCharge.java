package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the patient pays beside the insurance for the drugs of one unit (所定単位) that they wished for (特別の料金): what these
 * cost more than the insurance pays for is summed exactly, becomes points once as drugs do, and is ten yen a point and the
 * tax on them. Units are rounded one by one and never together (令和6年7月12日厚生労働省保険局医療課事務連絡 第2 1(1)).
 */
final class SpecialCharge {

    private static final BigDecimal YEN_OF_A_POINT = BigDecimal.TEN;
    private static final int PER_CENT = 2;

    private final DrugPricing difference;
    private final @Nullable DrugSteps steps;
    private final Set<String> missing = new LinkedHashSet<>(0);
    private int taxPercent;
    private boolean isDue;

    SpecialCharge() {
        this(null);
    }

    /**
     * @param steps notes what is computed; {@code null} when nobody wants to see it
     */
    SpecialCharge(@Nullable DrugSteps steps) {
        this.steps = steps;
        this.difference = new DrugPricing(steps);
    }

    /**
     * Adds a drug.
     *
     * @param more yen that one unit of the master costs more than the insurance pays for
     * @param quantity units given in one unit of the claim
     * @param tax on it, in per cent; the same for all drugs of a day
     */
    void add(BigDecimal more, BigDecimal quantity, int tax) {
        isDue = true;
        taxPercent = tax;
        difference.add(more, quantity);
    }

    /** Notes a fact without which the charge cannot be said. */
    void lack(String fact) {
        missing.add(fact);
    }

    /** What is needed to say the charge; empty when it is known. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Whether the drugs come to 15 yen or less, so that it depends on the section whether anything is paid. */
    boolean isLeast() {
        return isDue && difference.isLeast();
    }

    /** Whole yen with tax for one count of the unit, 0 when nothing is due; {@code null} when facts are missing. */
    @Nullable
    Integer yen() {
        if (!missing.isEmpty()) {
            return null;
        }
        return isDue ? due() : Integer.valueOf(0);
    }

    private int due() {
        int points = difference.points();
        BigDecimal untaxed = YEN_OF_A_POINT.multiply(BigDecimal.valueOf(points));
        int yen = untaxed.multiply(BigDecimal.ONE.add(BigDecimal.valueOf(taxPercent, PER_CENT)))
                .intValueExact();
        if (steps != null) {
            steps.taxed(YEN_OF_A_POINT, points, untaxed, taxPercent, yen);
        }
        return yen;
    }
}
