package org.santei.service.feetable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The history of an item as a small chart; the table of its versions stands below it. */
final class HistoryChart {

    private HistoryChart() {}

    /** The description of the chart; {@code null} when there are not two values of one kind to compare. */
    static @Nullable String of(ItemHistory history) {
        List<ItemHistory.Span> valued = new ArrayList<>();
        for (ItemHistory.Span span : history.versions()) {
            if (span.from() != null) {
                valued.add(span);
            }
        }
        List<String> kinds = valued.stream()
                .filter(span -> span.value() != null)
                .map(ItemHistory.Span::kind)
                .distinct()
                .toList();
        long values = valued.stream().filter(span -> span.value() != null).count();
        String kind = kinds.size() == 1 ? kinds.get(0) : null;
        return kind == null || values < 2 ? null : json(history, valued, kind);
    }

    private static String json(ItemHistory history, List<ItemHistory.Span> spans, String kind) {
        ObjectNode chart = JsonMapper.shared().createObjectNode();
        chart.put("type", "step");
        chart.put("title", (history.name() == null ? history.code() : history.name()) + "の点数・金額の履歴");
        chart.put("unit", Words.value(kind, "").strip());
        ObjectNode series = chart.withArray("series").addObject();
        series.put("name", history.name());
        for (ItemHistory.Span span : spans) {
            chart.withArray("categories").add(span.from());
            String value = span.value();
            series.withArray("values").add(value == null ? null : new BigDecimal(value));
        }
        return chart.toString();
    }
}
