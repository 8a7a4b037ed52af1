package org.santei.service.impact;

import java.util.List;
import java.util.function.ToLongFunction;
import org.santei.engine.impact.Cell;
import org.santei.engine.impact.Measures;

/**
 * A row of the totals of a page.
 *
 * @param message key of its name
 * @param before the sum before the change
 * @param after the sum after it
 */
record MeasureRow(String message, long before, long after) {

    static List<MeasureRow> of(Cell cell) {
        return List.of(
                row("impacts.points", cell, Measures::points),
                row("impacts.yen", cell, Measures::yen),
                row("impacts.insurer", cell, Measures::insurerYen),
                row("impacts.funds", cell, Measures::fundsYen),
                row("impacts.patient", cell, Measures::patientYen),
                row("impacts.relief", cell, Measures::reliefYen),
                row("impacts.open-share", cell, Measures::openShareYen),
                row("impacts.meals", cell, Measures::mealsYen));
    }

    private static MeasureRow row(String message, Cell cell, ToLongFunction<Measures> measure) {
        return new MeasureRow(message, measure.applyAsLong(cell.before()), measure.applyAsLong(cell.after()));
    }
}
