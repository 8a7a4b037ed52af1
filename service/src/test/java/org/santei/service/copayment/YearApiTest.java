package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** 外来年間合算 and 年間上限 over HTTP. */
final class YearApiTest {

    private static final String FILE = "example-years.json";

    private static final String VALID = """
            {"firstMonth": "2025-08", "scope": "visits", "kind": "employee", "birthDate": "1955-10-02",
             "incomeClass": "一般",
             "months": [{"month": "2025-11", "paidYen": 100000}, {"month": "2026-07", "paidYen": 50000}]}""";

    private static JsonNode answer(String request) {
        HttpResponse<String> response = RunningService.post(YearController.PATH, request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    /** 健康保険法施行令第42条第10項: 144,000 yen. */
    @Test
    void visitsOfAYearAreGivenBackAbove144000Yen() {
        JsonNode answer = answer(CopaymentExamples.of(FILE, "visits-of-a-year"));

        assertThat(answer.get("lastMonth").stringValue()).isEqualTo("2026-07");
        assertThat(answer.get("paidYen").longValue()).isEqualTo(216_000);
        assertThat(answer.get("limitYen").longValue()).isEqualTo(144_000);
        assertThat(answer.get("benefitYen").longValue()).isEqualTo(72_000);
        assertThat(answer.get("leftYen").longValue()).isEqualTo(144_000);
        assertThat(answer.get("steps").size()).isEqualTo(3);
        assertThat(answer.get("unverified").isEmpty()).isTrue();
    }

    /** 厚生労働省「高額療養費制度の見直しについて」: 530,000 yen. */
    @Test
    void from202608AYearHasALimit() {
        JsonNode answer = answer(CopaymentExamples.of(FILE, "limit-of-a-year"));

        assertThat(answer.get("limitYen").longValue()).isEqualTo(530_000);
        assertThat(answer.get("benefitYen").longValue()).isEqualTo(70_000);
        assertThat(answer.get("unverified").toString()).contains("ウ", "公表資料による");
    }

    @Test
    void monthsMayBeLeftOut() {
        JsonNode answer = answer(VALID);

        assertThat(answer.get("benefitYen").longValue()).isEqualTo(6_000);
        assertThat(answer.get("leftYen").longValue()).isEqualTo(144_000);
    }

    @Test
    void thoseWithTheIncomeOfWorkersHaveNoLimitOfVisits() {
        JsonNode answer = answer(VALID.replace("一般", "現役並みⅠ"));

        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(answer.get("limitYen").isNull()).isTrue();
        assertThat(answer.get("benefitYen").longValue()).isZero();
        assertThat(answer.get("leftYen").longValue()).isEqualTo(150_000);
        assertThat(answer.get("steps").toString()).contains("限度額はない");
    }

    @Test
    void aLimitThatTheTableLacksLeavesItUndecided() {
        JsonNode answer = answer(VALID.replace("2025-", "2027-").replace("2026-", "2028-"));

        assertThat(answer.get("complete").booleanValue()).isFalse();
        assertThat(answer.get("benefitYen").isNull()).isTrue();
        assertThat(answer.get("leftYen").isNull()).isTrue();
        assertThat(answer.get("steps").isEmpty()).isTrue();
        assertThat(answer.get("missing").toString()).contains("2027-08", "一般", "年間の限度額");
    }

    /** A text of the valid request, what stands in its place, and the only fields that are then wrong. */
    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2025-08\" | \"2025-09\" | firstMonth",
                "\"2025-08\" | \"2007-08\" | firstMonth",
                "\"2025-08\" | \"2025\" | firstMonth",
                "\"visits\" | \"outpatient\" | scope",
                "\"employee\" | \"none\" | kind",
                "\"1955-10-02\" | \"1955-10-32\" | birthDate",
                "\"1955-10-02\" | \"1855-10-02\" | birthDate",
                "\"一般\" | \"ウ\" | incomeClass",
                "\"一般\" | \"\" | incomeClass",
                "\"incomeClass\": \"一般\", | | incomeClass",
                "2026-07 | 2026-08 | months[1].month",
                "2025-11 | 2026-07 | months[1].month",
                "2025-11 | 2025-10 | months[0].month",
                "100000 | -5 | months[0].paidYen",
                "\"paidYen\": 50000 | \"yen\": 50000, \"paidYen\": 1 | months[1].yen",
            })
    void everyFieldThatIsWrongIsNamed(String text, String instead, String field) {
        String request = VALID.replace(text, instead == null ? "" : instead);
        assertThat(request).isNotEqualTo(VALID);
        HttpResponse<String> response = RunningService.post(YearController.PATH, request);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        JsonNode problem = RunningService.json(response);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:santei:problem:invalid-year");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .containsExactly(field);
    }

    @Test
    void visitsBefore70AreNotForAnybodyYounger() {
        HttpResponse<String> response = RunningService.post(
                YearController.PATH, VALID.replace("1955-10-02", "1970-01-01").replace("一般", "ウ"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(RunningService.json(response).get("errors").toString()).contains("\"field\":\"scope\"");
    }
}
