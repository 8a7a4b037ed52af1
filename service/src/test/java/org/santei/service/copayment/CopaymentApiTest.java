package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** Figures are those of published examples, read from other software: insurer, high-cost, funds, patient, till. */
final class CopaymentApiTest {

    private static JsonNode answer(String request) {
        HttpResponse<String> response = RunningService.post(CopaymentController.PATH, request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private static String figures(JsonNode occasion) {
        String funds =
                occasion.get("fundYen").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
        return String.join(
                "/",
                occasion.get("insurerYen").asString(),
                occasion.get("highCostYen").asString(),
                funds,
                occasion.get("patientYen").asString(),
                occasion.get("tillYen").asString());
    }

    private static List<String> occasions(JsonNode answer) {
        return answer.get("occasions")
                .valueStream()
                .map(CopaymentApiTest::figures)
                .toList();
    }

    private static String month(String month, String birthDate, String insurance, String occasions) {
        return """
                {"month": "%s", "birthDate": "%s", "prefecture": "27", "setting": "outpatient",
                 "insurances": [%s], "occasions": [%s]}""".formatted(month, birthDate, insurance, occasions);
    }

    private static String occasion(String date, int points, String payers) {
        return "{\"date\": \"" + date + "\", \"points\": " + points + ", \"payers\": [" + payers + "]}";
    }

    /** 後期高齢者医療制度の負担割合見直しに係る計算事例集 事例３. */
    @Test
    void theReliefOf2022LimitsAVisit() {
        JsonNode answer = answer(CopaymentExamples.of("late-elderly-20-percent"));

        assertThat(occasions(answer)).containsExactly("64000/5000//11000/11000");
        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(answer.get("missing").isEmpty()).isTrue();
        assertThat(answer.get("unverified").toString()).contains("一般Ⅱ", "公表資料による");
    }

    @Test
    void aFundGivesBackWhatTheMonthlyLimitTakesOver() {
        JsonNode answer = answer(CopaymentExamples.of("psychiatric-outpatient"));

        assertThat(occasions(answer))
                .containsExactly(
                        "38448/0/4806/4806/4810",
                        "38448/1224/3582/4806/4810",
                        "38448/9612/-4806/4806/4810",
                        "38448/9612/-82/82/70",
                        "38448/9612/0/0/0");
        assertThat(answer.at("/occasions/3/limitList").toString())
                .isEqualTo("[{\"fund\":\"fund1\",\"patientYen\":70,\"totalYen\":0}]");
        assertThat(answer.at("/occasions/3/limitYen").longValue()).isEqualTo(18_000);
    }

    /** 難病 事例５: what is left of both kinds of treatment is limited once more. */
    @Test
    void theMonthlySumCorrectsTreatmentWithoutTheFund() {
        JsonNode answer = answer(CopaymentExamples.of("intractable-disease"));

        assertThat(occasions(answer)).containsExactly("98000/6600/30400/5000/5000", "91000/3600/0/35400/35400");
        assertThat(answer.at("/occasions/0/correction").isNull()).isTrue();
        assertThat(answer.at("/occasions/1/correction").toString())
                .isEqualTo("{\"payers\":[\"insurance\"],\"highCostYen\":5000,\"fundYen\":[0],\"patientYen\":-5000,"
                        + "\"tillYen\":-5000}");
        assertThat(answer.get("total").toString())
                .isEqualTo("{\"totalYen\":270000,\"insurerYen\":189000,\"highCostYen\":15200,\"fundYen\":[30400],"
                        + "\"patientYen\":35400,\"reductionYen\":0,\"tillYen\":35400}");
    }

    @Test
    void aCertificateOfLongTreatmentLimitsBothKindsOfTreatment() {
        JsonNode answer = answer(CopaymentExamples.of("dialysis"));

        assertThat(occasions(answer)).containsExactly("20818/0/0 0/8922/8920", "26159/1211/0 6263/3737/3740");
        assertThat(answer.at("/occasions/1/correction/payers").toString()).isEqualTo("[\"insurance\",\"fund1\"]");
        assertThat(answer.at("/occasions/1/correction/tillYen").longValue()).isEqualTo(-8920);
    }

    @Test
    void aLocalSchemeChargesInItsSpecialWay() {
        assertThat(occasions(answer(CopaymentExamples.of("child-of-chiba"))))
                .containsExactly(
                        "400000/0/82130/17870/17870",
                        "40000/0/500/9500/9500",
                        "40000/0/200/9800/9800",
                        "40000/0/500/9500/9500");
    }

    @Test
    void theNumberOfTheInsurerTellsPrefectureAndUnion() {
        String told = CopaymentExamples.of("child-of-chiba");
        String numbered = told.replace("\"prefecture\":\"10\",\"union\":true", "\"insurerNumber\":\"103002\"");

        assertThat(numbered).isNotEqualTo(told);
        assertThat(answer(numbered).get("occasions")).isEqualTo(answer(told).get("occasions"));
    }

    @Test
    void everyInsuranceOfTheMonthHasItsOwnLimit() {
        String request = month(
                "2018-10",
                "1945-01-01",
                "{\"kind\": \"national-health\", \"incomeClass\": \"一般\"}, "
                        + "{\"kind\": \"national-health\", \"limitCode\": \"B04\"}",
                occasion("2018-10-01", 10_000, "\"insurance\"") + "," + occasion("2018-10-02", 1_000, "\"insurance\"")
                        + "," + occasion("2018-10-03", 10_000, "\"insurance2\""));

        assertThat(occasions(answer(request)))
                .containsExactly("80000/2000//18000/18000", "8000/2000//0/0", "80000/2000//18000/18000");
    }

    @Test
    void whatTheInsurerLetsThePatientOffIsNotCollected() {
        String request = month(
                "2018-10",
                "1985-01-01",
                "{\"kind\": \"national-health\", \"reduction\": {\"kind\": \"rate\", \"value\": 50}}",
                occasion("2018-10-01", 1_004, "\"insurance\""));

        JsonNode answer = answer(request);

        assertThat(occasions(answer)).containsExactly("7028/0//3012/1510");
        assertThat(answer.at("/total/reductionYen").longValue()).isEqualTo(1506);
    }

    @Test
    void theCounterRoundsAsTheInstitutionDoes() {
        String request = month(
                        "2022-10",
                        "1940-01-01",
                        "{\"kind\": \"late-elderly\", \"incomeClass\": \"一般Ⅱ\"}",
                        occasion("2022-10-01", 2_003, "\"insurance\"") + ","
                                + occasion("2022-10-02", 2_003, "\"insurance\"") + ","
                                + occasion("2022-10-03", 5_005, "\"insurance\"") + ","
                                + occasion("2022-10-04", 5_005, "\"insurance\""))
                .replace("\"setting\"", "\"practice\": {\"tillRounding\": \"10yen-half-up\"}, \"setting\"");

        assertThat(occasions(answer(request)))
                .containsExactly(
                        "16024/0//4006/4010",
                        "16024/1006//3000/3000",
                        "40040/5005//5005/5000",
                        "40040/5005//5005/5010");
    }

    /** 七十歳に達する日の属する月の翌月: born on the 1st, one is 70 on the last day of the month before. */
    @ParameterizedTest
    @CsvSource({
        "1948-11-01, 2018-10, 7000",
        "1948-10-02, 2018-10, 7000",
        "1948-10-01, 2018-10, 8000",
        "1948-09-30, 2018-10, 8000",
        "2012-10-01, 2018-10, 8000",
        "2012-04-02, 2018-10, 8000",
        "2012-04-01, 2018-10, 7000"
    })
    void theAgeChoosesTheShare(String birthDate, String month, long insurerYen) {
        String income = birthDate.compareTo("1948-10-01") <= 0 ? ", \"incomeClass\": \"一般\"" : "";
        String request = month(
                month,
                birthDate,
                "{\"kind\": \"employee\"" + income + "}",
                occasion(month + "-10", 1_000, "\"insurance\""));

        assertThat(answer(request).at("/occasions/0/insurerYen").longValue()).isEqualTo(insurerYen);
    }

    /** Half of 18,000 yen is less than the share of 10,000 or 20,000 yen, where the 75th birthday is in the month and not its first day, or the request says so. */
    @ParameterizedTest
    @CsvSource({
        "1943-10-02, , 9000",
        "1943-10-01, , 10000",
        "1943-09-30, , 10000",
        "1943-10-31, , 9000",
        "1943-11-01, , 10000",
        "1943-10-02, false, 10000",
        "1945-01-01, true, 9000"
    })
    void theMonthOfThe75thBirthdayHalvesTheLimit(String birthDate, @Nullable String told, long patientYen) {
        String turning = told == null ? "" : ", \"turning75\": " + told;
        String request = month(
                "2018-10",
                birthDate,
                "{\"kind\": \"national-health\", \"incomeClass\": \"一般\"" + turning + "}",
                occasion("2018-10-01", 10_000, "\"insurance\""));

        assertThat(answer(request).at("/occasions/0/patientYen").longValue()).isEqualTo(patientYen);
    }

    @Test
    void theLadderTellsEveryStep() {
        JsonNode steps = answer(CopaymentExamples.of("intractable-disease")).at("/occasions/1/steps");

        assertThat(steps.valueStream().map(step -> step.get("text").stringValue() + " = " + step.get("yen")))
                .containsExactly(
                        "総額 13000点 × 10円 = 130000",
                        "一部負担金 30％ = 39000",
                        "高額療養費: 月の限度額 35400円（オ）を超える額 3600円を除く = 35400",
                        "高額療養費の合算により保険者が 5000円を負担する = -5000",
                        "窓口で徴収する額 = 35400");
        assertThat(steps.get(0).get("rule").stringValue()).isEqualTo("COPAYMENT-TOTAL");
    }

    @Test
    void theSameQuestionHasTheSameProof() {
        String request = CopaymentExamples.of("dialysis");
        JsonNode proof = answer(request).get("proof");

        assertThat(answer(request.replace(",", " , ")).get("proof")).isEqualTo(proof);
        assertThat(answer(request.replace("2974", "2975")).get("proof").get("input"))
                .isNotEqualTo(proof.get("input"));
        assertThat(proof.get("rules").stringValue()).matches("[0-9a-f]{64}");
        assertThat(proof.get("tables").stringValue()).matches("[0-9a-f]{64}");
        assertThat(proof.get("engine").stringValue()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "employee"})
    void fundsMayPayAlone(String kind) {
        String request = month(
                        "2018-10",
                        "1980-01-01",
                        "{\"kind\": \"" + kind + "\"}",
                        occasion("2018-10-01", 1_000, "\"fund1\""))
                .replace(
                        "\"setting\"",
                        "\"funds\": [{\"lawNumber\": \"12\", \"terms\": {\"category\": \"public-assistance\", "
                                + "\"percent\": 0}}], \"setting\"");

        assertThat(occasions(answer(request))).containsExactly("0/0/10000/0/0");
    }

    /** Figures of others (自立支援減免): what is left under 21 is not collected; no rule of a municipality is at hand. */
    @Test
    void whatMunicipalitiesWaiveUnderSomeFundsIsMarked() {
        String relieved = """
                {"month": "2018-04", "birthDate": "1980-01-01", "prefecture": "27", "setting": "outpatient",
                 "insurances": [{"kind": "national-health", "reduction": {"kind": "municipal-relief-15-16-21"}}],
                 "funds": [{"lawNumber": "21", "limits": {"perMonthYen": 2500}}],
                 "occasions": [{"date": "2018-04-01", "points": 1000, "payers": ["insurance", "fund1"]},
                   {"date": "2018-04-02", "points": 2000, "payers": ["insurance", "fund1"]},
                   {"date": "2018-04-03", "points": 2000, "payers": ["insurance", "fund1"]}]}""";
        JsonNode answer = answer(relieved);

        assertThat(occasions(answer)).containsExactly("7000/0/2000/1000/0", "14000/0/4500/1500/0", "14000/0/6000/0/0");
        assertThat(answer.at("/total/reductionYen").longValue()).isEqualTo(2500);
        assertThat(answer.get("unverified").toString()).contains("自立支援減免の公費（法別番号21）: 未確認");
        assertThat(occasions(answer(relieved.replace("\"lawNumber\": \"21\"", "\"lawNumber\": \"54\"")))
                        .get(0))
                .isEqualTo("7000/0/1000/2000/2000");
    }
}
