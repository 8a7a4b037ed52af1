package org.santei.service.conformance.run;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How runs went over time and kits, as the script of the pages draws it. */
final class RunChart {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private RunChart() {}

    /** Certain cases that passed and that did not, run by run, the oldest first; {@code null} with fewer than two runs. */
    static @Nullable String trend(List<Run> newestFirst) {
        List<Run> done = new ArrayList<>(
                newestFirst.stream().filter(run -> run.summary() != null).toList());
        Collections.reverse(done);
        if (done.size() < 2) {
            return null;
        }
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "title",
                        "確かなケースの合格",
                        "type",
                        "bars",
                        "unit",
                        "件",
                        "categories",
                        done.stream()
                                .map(run -> run.kitVersion() + " " + run.version() + " " + DAY.format(run.createdAt()))
                                .toList(),
                        "series",
                        List.of(
                                Map.of(
                                        "name",
                                        "合格",
                                        "values",
                                        done.stream().map(RunChart::passed).toList()),
                                Map.of(
                                        "name",
                                        "不合格と未回答",
                                        "values",
                                        done.stream().map(RunChart::open).toList()))));
    }

    private static int passed(Run run) {
        RunSummary summary = run.summary();
        return summary == null ? 0 : summary.certain().passed();
    }

    private static int open(Run run) {
        RunSummary summary = run.summary();
        return summary == null
                ? 0
                : summary.certain().total() - summary.certain().passed();
    }
}
