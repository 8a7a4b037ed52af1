package org.santei.service.impact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santei.engine.impact.Breakdown;
import org.santei.engine.impact.Cell;
import org.santei.engine.impact.DistributionStep;
import org.santei.engine.impact.ImpactFigures;

/** The charts of a page about an impact, as the script of the pages reads them. */
final class ImpactCharts {

    private ImpactCharts() {}

    /** A chart for the distribution and for each breakdown, by name. */
    static Map<String, String> of(ImpactFigures figures) {
        Map<String, String> charts = new HashMap<>();
        charts.put("distribution", distribution(figures.distribution()));
        for (Breakdown breakdown : figures.breakdowns()) {
            charts.put(breakdown.dimension().name(), changes(breakdown));
        }
        return charts;
    }

    private static String distribution(List<DistributionStep> steps) {
        return chart(
                "点数の変化の分布",
                "件",
                steps.stream().map(DistributionStep::name).toList(),
                "レセプト",
                steps.stream().map(DistributionStep::claims).toList());
    }

    private static String changes(Breakdown breakdown) {
        return chart(
                breakdown.dimension().title() + "ごとの点数の増減",
                "点",
                breakdown.cells().stream().map(Cell::name).toList(),
                "増減",
                breakdown.cells().stream().map(Cell::points).toList());
    }

    private static String chart(String title, String unit, List<String> names, String series, List<Long> values) {
        return ImpactMessages.text(Map.of(
                "title", title,
                "type", "bars",
                "unit", unit,
                "categories", names,
                "series", List.of(Map.of("name", series, "values", values))));
    }
}
