package org.santei.engine.claim;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines that are priced and counted together (剤, 点数・回数算定単位).
 *
 * @param section section of the claim (診療識別), two digits
 * @param payers who takes part (負担区分); never empty
 * @param lines members in input order; never empty
 * @param count how often the group was done in the month (回数), at least 1
 * @param days how often on which day of the month (1 to 31); empty when the input does not say
 * @param billedPoints points of one count as written in the input; {@code null} when absent or stripped
 */
public record LineGroup(
        String section,
        Set<Payer> payers,
        List<Line> lines,
        int count,
        SortedMap<Integer, Integer> days,
        @Nullable Integer billedPoints) {

    public LineGroup {
        if (payers.isEmpty() || lines.isEmpty() || count < 1) {
            throw new IllegalArgumentException("A group needs a payer, a line and a count of at least 1.");
        }
        payers = Payer.setOf(payers);
        lines = List.copyOf(lines);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** The same group without the figures that the input gave for it. */
    public LineGroup withoutFigures() {
        return new LineGroup(section, payers, lines, count, days, null);
    }
}
