package org.santei.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;

/** What Prometheus fetches. */
final class FiguresTest {

    private static final String EDITION = "{edition=\"2020-04\"}";

    @Test
    void claimsLinesFindingsAndTimeAreCountedByEdition() {
        RunningService.post("/api/v1/calculations?store=none", RunningService.example());
        double claims = value("santei_claims_seconds_count" + EDITION);
        double lines = value("santei_lines_total" + EDITION);
        double time = value("santei_claims_seconds_sum" + EDITION);
        double wrongTotals = value("santei_findings_total{edition=\"2020-04\",type=\"wrong_total\"}");
        double within = value("santei_claims_seconds_bucket{edition=\"2020-04\",le=\"+Inf\"}");

        String wrong = RunningService.example().replaceFirst("\"points\"\\s*:\\s*\\d+", "\"points\": 4321");
        HttpResponse<String> answer = RunningService.post("/api/v1/calculations?store=none", wrong);

        assertThat(answer.body()).contains("wrong_total");
        assertThat(value("santei_claims_seconds_count" + EDITION)).isEqualTo(claims + 1);
        assertThat(value("santei_lines_total" + EDITION)).isGreaterThan(lines);
        assertThat(value("santei_claims_seconds_sum" + EDITION)).isGreaterThan(time);
        assertThat(value("santei_claims_seconds_bucket{edition=\"2020-04\",le=\"+Inf\"}"))
                .isEqualTo(within + 1);
        assertThat(value("santei_findings_total{edition=\"2020-04\",type=\"wrong_total\"}"))
                .isGreaterThan(wrongTotals);
    }

    @Test
    void whatIsNotCalculatedIsCountedByReason() {
        String early = RunningService.example().replace("2021-10", "2019-10");
        assertThat(RunningService.post("/api/v1/calculations?store=none", early).statusCode())
                .isEqualTo(422);
        double before = value("santei_claims_not_calculated_total{reason=\"no_edition\"}");

        RunningService.post("/api/v1/calculations?store=none", early);

        assertThat(value("santei_claims_not_calculated_total{reason=\"no_edition\"}"))
                .isEqualTo(before + 1);
    }

    @Test
    void theFiguresNameNoPatientAndNoReceipt() {
        RunningService.post("/api/v1/calculations?store=none", RunningService.example());

        assertThat(figures()).doesNotContain("birthDate", "1991-", "receipt");
    }

    private static double value(String meter) {
        Matcher line = Pattern.compile("^" + Pattern.quote(meter) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(figures());
        assertThat(line.find()).as(meter).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static String figures() {
        HttpResponse<String> response = RunningService.get("/actuator/prometheus");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
