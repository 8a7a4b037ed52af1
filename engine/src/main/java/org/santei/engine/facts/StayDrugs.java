package org.santei.engine.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;

/**
 * The drugs of 投薬 and 注射 that a claim bills for a month of a stay; their points together are 合算薬剤料.
 *
 * @param date the first of the month
 * @param units their groups, in the order of the claim; never empty
 * @param days days of the stay in the month (入院日数); {@code null} when the claim does not tell the stay
 * @param acts the procedures of the claim that still stand
 */
public record StayDrugs(
        LocalDate date,
        List<Prescription.Unit> units,
        @Nullable Integer days,
        List<Act> acts) implements Reducible {

    @Override
    public int day() {
        return 0;
    }

    @Override
    public boolean isOfMonth() {
        return true;
    }

    @Override
    public int line() {
        return units.get(0).line();
    }

    @Override
    public Set<Payer> payers() {
        return units.get(0).payers();
    }

    @Override
    public boolean hasOnePayment() {
        return Prescription.Unit.haveOnePayment(units);
    }

    @Override
    public @Nullable Integer points() {
        return Prescription.Unit.points(units);
    }
}
