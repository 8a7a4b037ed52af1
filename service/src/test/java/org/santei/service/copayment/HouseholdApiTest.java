package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** 世帯合算 over HTTP: published examples, and what is refused. */
final class HouseholdApiTest {

    private static final String FILE = "example-households.json";

    private static final String VALID = """
            {"month": "2024-06", "kind": "employee", "classUnder70": "ウ", "classFrom70": "一般",
             "members": [{"birthDate": "1970-05-01",
               "bills": [{"setting": "outpatient", "points": 20000, "shareYen": 60000, "paidYen": 50000}]}]}""";

    private static JsonNode answer(String request) {
        HttpResponse<String> response = RunningService.post(HouseholdController.PATH, request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private static List<String> steps(JsonNode answer) {
        return answer.get("steps")
                .valueStream()
                .map(step -> step.get("text").stringValue().replaceFirst(" .*", "")
                        + ' '
                        + step.get("member").asString("-")
                        + ' '
                        + step.get("summedYen").asString()
                        + '-'
                        + step.get("limitYen").asString()
                        + '='
                        + step.get("benefitYen").asString())
                .toList();
    }

    private static void assertFigures(JsonNode answer, long paid, long benefit) {
        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(answer.get("missing").isEmpty()).isTrue();
        assertThat(answer.get("paidYen").longValue()).isEqualTo(paid);
        assertThat(answer.get("benefitYen").longValue()).isEqualTo(benefit);
        assertThat(answer.get("leftYen").longValue()).isEqualTo(paid - benefit);
    }

    /** 大和市: limit 84,430 yen, benefit 125,570 yen. */
    @Test
    void sharesFrom21000YenOnAreSummed() {
        JsonNode answer = answer(CopaymentExamples.of(FILE, "two-members"));

        assertFigures(answer, 213_000, 125_570);
        assertThat(steps(answer)).containsExactly("第41条第1項 - 210000-84430=125570");
        assertThat(answer.at("/steps/0/costYen").longValue()).isEqualTo(700_000);
        assertThat(answer.at("/steps/0/source").stringValue()).contains("健康保険法施行令 第42条");
        assertThat(answer.get("unverified").isEmpty()).isTrue();
        assertThat(answer.at("/proof/tables").stringValue()).hasSize(64);
    }

    /** A published example: 8,000 yen of visits, then 18,000 yen of the household. */
    @Test
    void visitsFrom70OnComeFirst() {
        JsonNode answer = answer(CopaymentExamples.of(FILE, "from-70"));

        assertFigures(answer, 83_600, 26_000);
        assertThat(steps(answer)).containsExactly("第41条第5項 0 26000-18000=8000", "第41条第3項 - 75600-57600=18000");
    }

    /** 第42条第2項・第4項・第5項: half of 35,400, of 24,600 and of 8,000 yen. */
    @Test
    void inTheMonthOfThe75thBirthdayPersonsHaveHalfTheLimits() {
        JsonNode answer = answer(CopaymentExamples.of(FILE, "turning-75"));

        assertFigures(answer, 34_000, 4_000);
        assertThat(steps(answer))
                .containsExactly(
                        "第41条第2項 1 17700-17700=0",
                        "第41条第5項 0 4000-4000=0",
                        "第41条第4項 0 16300-12300=4000",
                        "第41条第3項 - 12300-24600=0",
                        "第41条第1項 - 30000-35400=0");
    }

    @Test
    void aClassThatIsNeededAndNotToldLeavesItUndecided() {
        JsonNode answer = answer(VALID.replace("\"classUnder70\": \"ウ\", ", ""));

        assertThat(answer.get("complete").booleanValue()).isFalse();
        assertThat(answer.get("benefitYen").isNull()).isTrue();
        assertThat(answer.get("leftYen").isNull()).isTrue();
        assertThat(answer.get("paidYen").longValue()).isEqualTo(50_000);
        assertThat(answer.get("steps").isEmpty()).isTrue();
        assertThat(answer.get("missing").size()).isEqualTo(1);
        assertThat(answer.at("/missing/0").stringValue()).contains("classUnder70: 2024-06", "ア、イ、ウ、エ、オ");
    }

    @Test
    void aClassThatTheMonthDoesNotHaveIsNamedWithThoseItHas() {
        JsonNode answer = answer(VALID.replace("\"ウ\"", "\"上位A\""));

        assertThat(answer.at("/missing/0").stringValue()).contains("classUnder70", "上位A", "ア、イ、ウ、エ、オ");
    }

    @Test
    void aShareBelow21000YenNeedsNoClass() {
        JsonNode answer = answer(VALID.replace("\"classUnder70\": \"ウ\", ", "")
                .replace("\"points\": 20000, \"shareYen\": 60000", "\"points\": 6999, \"shareYen\": 20997")
                .replace("50000", "20997"));

        assertFigures(answer, 20_997, 0);
    }

    @Test
    void figuresThatAreNotInTheLawAtHandAreMarked() {
        JsonNode answer = answer(VALID.replace("2024-06", "2026-08"));

        assertThat(answer.get("unverified").toString()).contains("ウ", "公表資料による");
    }

    /** A text of the valid request, what stands in its place, and the only fields that are then wrong. */
    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2024-06\" | \"2008-03\" | month",
                "\"2024-06\" | 202406 | month",
                "\"kind\": \"employee\" | \"kind\": \"none\" | kind",
                "\"kind\": \"employee\", | | kind",
                "\"employee\" | \"late-elderly\" | classUnder70",
                "\"ウ\" | \"一般\" | classUnder70",
                "\"一般\" | \"ウ\" | classFrom70",
                "\"一般\" | \"一般Ⅱ\" | classFrom70",
                "\"一般\" | \"普通\" | classFrom70",
                "\"members\": | \"multipleMonths\": 1, \"members\": | multipleMonths",
                "\"members\": | \"member\": 1, \"members\": | member",
                "\"1970-05-01\" | \"2024-07-01\" | members[0].birthDate",
                "\"1970-05-01\" | \"1870-05-01\" | members[0].birthDate",
                "\"birthDate\": \"1970-05-01\", | | members[0].birthDate",
                "\"birthDate\" | \"turning75\": \"yes\", \"birthDate\" | members[0].turning75",
                "\"outpatient\" | \"home\" | members[0].bills[0].setting",
                "\"points\": 20000 | \"points\": -1 | members[0].bills[0].points",
                "\"points\": 20000 | \"points\": 5999 | members[0].bills[0].shareYen",
                "\"shareYen\": 60000, | | members[0].bills[0].shareYen",
                "\"paidYen\": 50000 | \"paidYen\": 60006 | members[0].bills[0].paidYen",
                "\"paidYen\": 50000 | \"paidYen\": 1.5 | members[0].bills[0].paidYen",
            })
    void everyFieldThatIsWrongIsNamed(String text, String instead, String field) {
        String request = VALID.replace(text, instead == null ? "" : instead);
        assertThat(request).isNotEqualTo(VALID);
        HttpResponse<String> response = RunningService.post(HouseholdController.PATH, request);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        JsonNode problem = RunningService.json(response);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:santei:problem:invalid-household");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .containsExactly(field);
    }

    @Test
    void whatIsNoHouseholdIsRefused() {
        assertThat(RunningService.post(HouseholdController.PATH, "[]").statusCode())
                .isEqualTo(422);
        assertThat(RunningService.post(HouseholdController.PATH, "{").statusCode())
                .isEqualTo(400);
        assertThat(RunningService.post(HouseholdController.PATH + "?x=1", VALID).statusCode())
                .isEqualTo(400);
        assertThat(RunningService.get(HouseholdController.PATH).statusCode()).isEqualTo(405);
    }
}
