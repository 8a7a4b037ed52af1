package org.santei.engine.corpus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.santei.feetables.Assumptions;

/** Rows of assumptions, each drawn as often as its share says. */
final class WeightedRows {

    private final String[] values;
    private final double[] until;

    /**
     * @throws IllegalArgumentException when there are none, or their shares do not add up to 1
     */
    WeightedRows(List<Assumptions.Row> rows) {
        values = new String[rows.size()];
        until = new double[rows.size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(rows.get(i).share());
            values[i] = rows.get(i).value();
            until[i] = sum.doubleValue();
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("Shares must add up to 1: " + rows);
        }
    }

    String draw(Random random) {
        double at = random.nextDouble();
        int place = 0;
        while (at >= until[place]) {
            place++;
        }
        return values[place];
    }
}
