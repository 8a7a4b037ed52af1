package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** A fund may be named by its law number or by its own number: its terms come from the tables and from the certificate. */
final class NamedFundTest {

    private static JsonNode answer(String request) {
        HttpResponse<String> response = RunningService.post(CopaymentController.PATH, request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    /** Visits of a patient of an employees' insurance: 1,000 points each, the first one without the fund. */
    private static JsonNode visits(String month, String birthDate, String prefecture, String fund) {
        return answer("""
                {"month": "%1$s", "birthDate": "%2$s", "prefecture": "%3$s", "setting": "outpatient",
                 "insurances": [{"kind": "employee"}], "funds": [%4$s],
                 "occasions": [{"date": "%1$s-05", "points": 1000, "payers": ["insurance"]},
                   {"date": "%1$s-06", "points": 1000, "payers": ["insurance", "fund1"]},
                   {"date": "%1$s-07", "points": 1000, "payers": ["insurance", "fund1"]},
                   {"date": "%1$s-08", "points": 1000, "payers": ["insurance", "fund1"]}]}""".formatted(month, birthDate, prefecture, fund));
    }

    private static List<String> patients(JsonNode answer) {
        return answer.get("occasions")
                .valueStream()
                .map(occasion -> occasion.get("patientYen").asString("undecided"))
                .toList();
    }

    private static void assertAsks(JsonNode answer, String... parts) {
        assertThat(answer.get("complete").booleanValue()).isFalse();
        assertThat(answer.get("total").isNull()).isTrue();
        assertThat(answer.get("missing").size()).isEqualTo(1);
        assertThat(answer.at("/missing/0").stringValue()).contains(parts);
    }

    /** 被爆者援護法 一般疾病医療費: the patient pays nothing. */
    @Test
    void aLawThatLeavesNothingToPayIsDecidedByItsNumberAlone() {
        JsonNode answer = visits("2024-07", "1980-01-01", "34", "{\"lawNumber\": \"19\"}");

        assertThat(patients(answer)).containsExactly("3000", "0", "0", "0");
        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(answer.get("schemes").toString())
                .isEqualTo("[{\"fund\":\"fund1\",\"name\":\"被爆者援護法 一般疾病医療費\","
                        + "\"source\":\"国公費マスタ 暫定版（令和6年4月1日版） 公費適用順位18\",\"verification\":\"verified\"}]");
        assertThat(answer.get("unverified").isEmpty()).isTrue();
    }

    @Test
    void whatTheMasterWasCarriedBackToIsMarked() {
        JsonNode answer = visits("2020-07", "1980-01-01", "34", "{\"lawNumber\": \"19\"}");

        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(answer.at("/schemes/0/verification").stringValue()).isEqualTo("unverified");
        assertThat(answer.get("unverified").toString()).contains("fund1", "一般疾病医療費", "さかのぼらせた", "照合していません");
    }

    /** 障害者総合支援法 精神通院医療: 10 percent, up to what the certificate says. */
    @Test
    void theLimitOfTheCertificateIsAskedForAndThenDecides() {
        JsonNode open = visits("2024-07", "1980-01-01", "27", "{\"lawNumber\": \"21\"}");
        assertThat(patients(open)).containsExactly("3000", "undecided", "undecided", "undecided");
        assertAsks(open, "funds[0].limits.perMonthYen: 法別番号21の公費の1か月の上限額");

        JsonNode told =
                visits("2024-07", "1980-01-01", "27", "{\"lawNumber\": \"21\", \"limits\": {\"perMonthYen\": 2500}}");
        assertThat(patients(told)).containsExactly("3000", "1000", "1000", "500");
        assertThat(told.get("complete").booleanValue()).isTrue();
    }

    /** In 沖縄県 the same law leaves nothing to pay to some. */
    @Test
    void inOkinawaTheShareIsAskedForToo() {
        JsonNode answer =
                visits("2024-07", "1980-01-01", "47", "{\"lawNumber\": \"21\", \"limits\": {\"perMonthYen\": 2500}}");

        assertAsks(answer, "funds[0].limits.percent: 法別番号21の公費の負担割合");
        assertThat(patients(visits(
                        "2024-07",
                        "1980-01-01",
                        "47",
                        "{\"lawNumber\": \"21\", \"limits\": {\"perMonthYen\": 2500, \"percent\": 10}}")))
                .containsExactly("3000", "1000", "1000", "500");
    }

    @Test
    void theTicketOfPublicAssistanceIsAskedFor() {
        assertAsks(
                visits("2024-07", "1980-01-01", "27", "{\"lawNumber\": \"12\"}"),
                "funds[0].limits.perMonthYen: 法別番号12の公費の医療券の本人支払額");
        assertThat(patients(visits(
                        "2024-07", "1980-01-01", "27", "{\"lawNumber\": \"12\", \"limits\": {\"perMonthYen\": 0}}")))
                .containsExactly("3000", "0", "0", "0");
    }

    /** 38 is paid by bodies of two programmes, one of which (肝がん) limits by the patient's own class. */
    @Test
    void theNumberTellsTheProgramme() {
        String limits = "\"limits\": {\"perMonthYen\": 10000}";
        JsonNode open = answer(HEPATITIS.formatted("{\"lawNumber\": \"38\", " + limits + "}"));
        assertAsks(open, "funds[0].number", "法別番号38の公費");

        JsonNode told = answer(HEPATITIS.formatted("{\"number\": \"38276010\", " + limits + "}"));
        assertThat(told.get("complete").booleanValue()).isTrue();
        assertThat(told.at("/schemes/0/name").stringValue()).isEqualTo("予算事業 肝炎治療特別促進事業");
    }

    private static final String HEPATITIS = """
            {"month": "2024-07", "birthDate": "1980-01-01", "prefecture": "27", "setting": "outpatient",
             "insurances": [{"kind": "employee", "incomeClass": "ア"}], "funds": [%s],
             "occasions": [{"date": "2024-07-05", "points": 60000, "payers": ["insurance", "fund1"]}]}""";

    /** 大阪府 91: 500 yen a day, on two days of a month (the list of local schemes; not compared with an ordinance). */
    @Test
    void aLocalSchemeIsTakenByItsNumber() {
        JsonNode answer = visits("2024-07", "2012-01-01", "27", "{\"number\": \"91276014\"}");

        assertThat(patients(answer)).containsExactly("3000", "500", "500", "0");
        assertThat(answer.at("/schemes/0/verification").stringValue()).isEqualTo("unverified");
        assertThat(answer.get("unverified").toString()).contains("照合していません");
    }

    /** The list of 千葉県 has several rows of 83: 0, 200 or 300 yen of a visit. */
    @Test
    void rowsThatDifferAskForTheFieldInWhichTheyDo() {
        JsonNode open = visits("2024-07", "2018-01-01", "12", "{\"number\": \"83123067\"}");
        assertThat(patients(open)).containsExactly("3000", "undecided", "undecided", "undecided");
        assertAsks(open, "funds[0].limits.percent、funds[0].limits.perVisitYen");
        assertThat(open.get("schemes").size()).isGreaterThan(1);

        JsonNode told =
                visits("2024-07", "2018-01-01", "12", "{\"number\": \"83123067\", \"limits\": {\"perVisitYen\": 300}}");
        assertThat(patients(told)).containsExactly("3000", "300", "300", "300");
        assertThat(told.get("schemes").toString()).contains("受給者証");
    }

    /** A law number does not tell whose scheme it is. */
    @Test
    void aLocalSchemeByItsLawNumberAloneIsAskedForItsNumber() {
        assertAsks(
                visits("2024-07", "2012-01-01", "27", "{\"lawNumber\": \"91\"}"),
                "funds[0].number",
                "funds[0].limits",
                "funds[0].terms",
                "法別番号91");
    }

    @Test
    void aFundThatPaysBeforeTheInsuranceIsAskedForItsTerms() {
        assertAsks(visits("2024-07", "1980-01-01", "27", "{\"lawNumber\": \"13\"}"), "funds[0].terms", "法別番号13");
    }

    /** Named by its number and certificate, 難病 事例５ comes to the published figures as with its terms. */
    @Test
    void termsOfTheTablesComeToTheFiguresOfTermsThatAreTold() {
        JsonNode named = answer(CopaymentExamples.of("intractable-disease-by-number"));
        JsonNode told = answer(CopaymentExamples.of("intractable-disease"));

        assertThat(named.get("total")).isEqualTo(told.get("total"));
        assertThat(named.get("schemes").size()).isEqualTo(1);
        assertThat(told.get("schemes").isEmpty()).isTrue();
    }
}
