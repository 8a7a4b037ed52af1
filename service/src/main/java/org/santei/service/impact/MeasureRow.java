package org.santei.service.impact;

import java.util.List;
import java.util.function.ToLongFunction;
import org.santei.engine.impact.Cell;
import org.santei.engine.impact.Measures;

/**
 * A row of the totals.
 *
 * @param message key of its name
 * @param title its name in Japanese
 * @param before the sum before the change
 * @param after the sum after it
 */
record MeasureRow(String message, String title, long before, long after) {

    static List<MeasureRow> of(Cell cell) {
        return List.of(
                row("impacts.points", "点数（点）", cell, Measures::points),
                row("impacts.yen", "医療費（円）", cell, Measures::yen),
                row("impacts.insurer", "保険者（円）", cell, Measures::insurerYen),
                row("impacts.funds", "公費（円）", cell, Measures::fundsYen),
                row("impacts.patient", "患者（円）", cell, Measures::patientYen),
                row("impacts.relief", "減免（円）", cell, Measures::reliefYen),
                row("impacts.open-share", "負担が未確定（円）", cell, Measures::openShareYen),
                row("impacts.meals", "食事など円で定めるもの（円）", cell, Measures::mealsYen));
    }

    private static MeasureRow row(String message, String title, Cell cell, ToLongFunction<Measures> measure) {
        return new MeasureRow(message, title, measure.applyAsLong(cell.before()), measure.applyAsLong(cell.after()));
    }
}
