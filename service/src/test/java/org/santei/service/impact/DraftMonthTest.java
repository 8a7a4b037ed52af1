package org.santei.service.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.engine.draft.DraftText;

final class DraftMonthTest {

    private static final String LIMITS = "name,value,from,until,source\n乳幼児,6,2022-04-01,,告示\n";

    private static @Nullable YearMonth month(DraftText... changes) {
        return DraftMonth.of(List.of(changes), path -> path.equals("rules/limits.csv") ? LIMITS : "");
    }

    @Test
    void namesOfRulesCarryTheirMonth() {
        assertThat(month(
                        new DraftText("rules/A-basic/A001-revisit.2026-06.drl", "x"),
                        new DraftText("rules/A-basic/A001-revisit.2026-10.drl", null)))
                .isEqualTo(YearMonth.of(2026, 10));
    }

    @Test
    void changedRowsCarryTheirDays() {
        String changed = "name,value,from,until,source\n乳幼児,6,2022-04-01,2026-10-01,告示\n乳幼児,7,2026-10-01,,告示\n";
        assertThat(month(new DraftText("rules/limits.csv", changed))).isEqualTo(YearMonth.of(2026, 10));
        assertThat(month(new DraftText("rules/limits.csv", LIMITS))).isNull();
    }

    @Test
    void casesBeginNothing() {
        assertThat(month(new DraftText("cases/A-basic/A001-revisit.cases.yaml", "2027-01-01")))
                .isNull();
    }
}
