package org.santei.engine.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.feetables.ElectronicEntry;
import org.santei.feetables.FeeItem;

/**
 * One billed procedure on one day of the claim. Two acts are the same when they stand at the same place of a claim.
 *
 * @param index position among the acts of the claim, from 0
 * @param group position of its group in the claim, from 0
 * @param line the line that bills it
 * @param day day of the month, 1 to 31; 0 when the claim does not say
 * @param date the day, or the first of the month when the claim does not say
 * @param times how often on that day
 * @param item the row of the master in force
 * @param electronic what 電子点数表 holds of its code
 * @param sets names of the sets of codes that it belongs to on the day
 */
public record Act(
        int index,
        int group,
        Line line,
        int day,
        LocalDate date,
        int times,
        FeeItem item,
        ElectronicEntry electronic,
        List<String> sets) {

    /** Code of the official master. */
    public String code() {
        return line.code();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Act act && act.index == index && act.line.equals(line);
    }

    @Override
    public int hashCode() {
        return index;
    }
}
