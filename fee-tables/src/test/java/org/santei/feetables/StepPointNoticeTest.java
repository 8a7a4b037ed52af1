package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps of rows whose points come from the notice of 2026-06. */
class StepPointNoticeTest {

    @ParameterizedTest(name = "{0} on {1}: {2}, {3} for one more step")
    @CsvSource({
        "150333110, 2026-05-31, 9130.00, 660.00",
        "150333110, 2026-06-01, 9015.00, 650.00",
        "150333210, 2026-06-01, 6500.00, 650.00",
        "160076710, 2026-05-31, 320.00, 320.00",
        "160076710, 2026-06-01, 384.00, 384.00",
        "150327610, 2026-06-01, 600.00, 600.00",
        "150332710, 2026-06-01, 16720.00, 1200.00",
        "197003910, 2026-06-01, 270.00, 270.00",
    })
    void followThePointsOrTheNotice(String code, LocalDate day, String points, String stepPoints) {
        FeeItem item = Objects.requireNonNull(Packaged.TABLE.find(code, day));

        assertThat(item.value()).isEqualTo(points);
        assertThat(Objects.requireNonNull(item.steps()).points()).isEqualTo(stepPoints);
    }
}
