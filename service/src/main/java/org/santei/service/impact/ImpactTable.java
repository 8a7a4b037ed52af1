package org.santei.service.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.santei.engine.impact.Breakdown;
import org.santei.engine.impact.Cell;
import org.santei.engine.impact.DistributionStep;
import org.santei.engine.impact.ImpactFigures;
import org.santei.engine.impact.Measures;

/**
 * What came of an impact as one table: a row for the total, for each name of each breakdown, for what is undecided, and for each
 * step of the distribution.
 *
 * @param columns its columns, in order
 * @param rows its rows; each has the texts and numbers of the columns
 */
record ImpactTable(List<Column> columns, List<List<Object>> rows) {

    /**
     * A column.
     *
     * @param name its name for programs
     * @param title its name in Japanese
     * @param isText whether its values are texts; else they are whole numbers
     */
    record Column(String name, String title, boolean isText) {}

    /** What is summed up on both sides. */
    private record Measure(String name, String title, ToLongFunction<Measures> value) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("points", "点数", Measures::points),
            new Measure("yen", "医療費（円）", Measures::yen),
            new Measure("insurer_yen", "保険者（円）", Measures::insurerYen),
            new Measure("funds_yen", "公費（円）", Measures::fundsYen),
            new Measure("patient_yen", "患者（円）", Measures::patientYen),
            new Measure("relief_yen", "減免（円）", Measures::reliefYen),
            new Measure("open_share_yen", "負担が未確定（円）", Measures::openShareYen),
            new Measure("meals_yen", "食事など円で定めるもの（円）", Measures::mealsYen));

    private static final List<Column> COLUMNS = columnsOf();

    private static List<Column> columnsOf() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("breakdown", "区分", true),
                new Column("name", "名前", true),
                new Column("claims", "レセプトの件数", false),
                new Column("winners", "点数が増える件数", false),
                new Column("losers", "点数が減る件数", false)));
        for (Measure measure : MEASURES) {
            columns.add(new Column(measure.name() + "_before", "変更前の" + measure.title(), false));
            columns.add(new Column(measure.name() + "_after", "変更後の" + measure.title(), false));
            columns.add(new Column(measure.name() + "_change", "差の" + measure.title(), false));
        }
        return List.copyOf(columns);
    }

    static ImpactTable of(ImpactFigures figures) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("合計", figures.total()));
        for (Breakdown breakdown : figures.breakdowns()) {
            breakdown.cells().forEach(cell -> rows.add(row(breakdown.dimension().title(), cell)));
        }
        rows.add(row("比べていないもの", figures.undecided()));
        figures.distribution().forEach(step -> rows.add(row(step)));
        return new ImpactTable(COLUMNS, rows);
    }

    private static List<Object> row(String breakdown, Cell cell) {
        List<Object> row = new ArrayList<>(COLUMNS.size());
        row.addAll(List.of(breakdown, cell.name(), cell.claims(), cell.winners(), cell.losers()));
        for (Measure measure : MEASURES) {
            long before = measure.value().applyAsLong(cell.before());
            long after = measure.value().applyAsLong(cell.after());
            row.addAll(List.of(before, after, after - before));
        }
        return row;
    }

    /** A step knows the change of points only; sums before and after are 0. */
    private static List<Object> row(DistributionStep step) {
        long winners = step.points() > 0 ? step.claims() : 0;
        long losers = step.points() < 0 ? step.claims() : 0;
        List<Object> row = new ArrayList<>(List.of("変化の分布", step.name(), step.claims(), winners, losers));
        row.addAll(List.of(0L, 0L, step.points()));
        while (row.size() < COLUMNS.size()) {
            row.add(0L);
        }
        return row;
    }
}
