package org.santei.service.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class InvalidClaimTest {

    private static final String PATH = "/api/v1/calculations?store=none";

    /** A text of the example, what stands in its place, and the only field that is then wrong. */
    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("\"receipt\": \"1\"", "\"receipt\": 1", "receipt"),
                wrong("\"receipt\": \"1\"", "\"receipt\": \"山田 太郎\"", "receipt"),
                wrong("\"receipt\": \"1\"", "\"receipt\": \"1\\u0000\"", "receipt"),
                wrong("\"receipt\": \"1\"", "\"name\": \"x\"", "name"),
                wrong("\"month\": \"2021-10\",", "", "month"),
                wrong("\"2021-10\"", "null", "month"),
                wrong("\"2021-10\"", "202110", "month"),
                wrong("\"2021-10\"", "\"2021-13\"", "month"),
                wrong("\"2021-10\"", "\"2021-10-01\"", "month"),
                wrong("\"2021-10\"", "\"1900-10\"", "patient.birthDate,visits[0].day,diagnoses[0].since"),
                wrong("\"outpatient\"", "\"OUTPATIENT\"", "setting"),
                wrong("\"outpatient\"", "[]", "setting"),
                wrong("{\"sex\": \"male\", \"birthDate\": \"1991-11-21\"}", "null", "patient"),
                wrong("{\"sex\": \"male\", \"birthDate\": \"1991-11-21\"}", "[]", "patient"),
                wrong("\"male\"", "\"other\"", "patient.sex"),
                wrong("\"1991-11-21\"", "\"1991-02-30\"", "patient.birthDate"),
                wrong("\"1991-11-21\"", "\"2021-11-01\"", "patient.birthDate"),
                wrong("\"1991-11-21\"", "\"0001-01-01\"", "patient.birthDate"),
                wrong("{\"kind\": \"clinic\"}", "{\"kind\": \"pharmacy\"}", "facility.kind"),
                wrong("{\"kind\": \"clinic\"}", "{\"paediatrics\": \"yes\"}", "facility.paediatrics"),
                wrong("{\"kind\": \"clinic\"}", "{\"standards\": [\"3681\", 3681]}", "facility.standards[1]"),
                wrong("{\"kind\": \"clinic\"}", "{\"standards\": [\"3681\", \"3681\"]}", "facility.standards"),
                wrong("[{\"payer\": \"insurance\", \"points\": 288}]", "[]", "payers"),
                wrong("[{\"payer\": \"insurance\", \"points\": 288}]", "{}", "payers"),
                wrong("\"points\": 288}]", "\"points\": -1}]", "payers[0].points"),
                wrong("\"points\": 288}]", "\"points\": 288}, {\"payer\": \"insurance\"}]", "payers[1].payer"),
                insurance("\"number\": \"0101001\"", "payers[0].number"),
                insurance("\"number\": 1010016", "payers[0].number"),
                insurance("\"symbol\": \"1\"", "payers[0].symbol"),
                insurance("\"incomeClass\": \"カ\"", "payers[0].incomeClass"),
                insurance("\"incomeClass\": \"B09\"", "payers[0].incomeClass"),
                insurance("\"multiple\": \"yes\"", "payers[0].multiple"),
                insurance("\"longTermYen\": 0", "payers[0].longTermYen"),
                insurance("\"benefitPercent\": 101", "payers[0].benefitPercent"),
                insurance("\"waiver\": {}", "payers[0].waiver.kind"),
                insurance("\"waiver\": {\"kind\": \"exempt\", \"percent\": 50}", "payers[0].waiver"),
                insurance("\"limits\": {\"perVisitYen\": 300}", "payers[0].limits"),
                insurance("\"longTermForAll\": 1", "payers[0].longTermForAll"),
                insurance("\"reducedStandard\": \"low\"", "payers[0].reducedStandard"),
                insurance("\"mealPercent\": 50", "payers[0].mealPercent"),
                fund("\"reducedStandard\": \"low_2\"", "payers[1].reducedStandard"),
                fund("\"longTermForAll\": true", "payers[1].longTermForAll"),
                fund("\"mealPercent\": 101", "payers[1].mealPercent"),
                fund("\"number\": \"138057\"", "payers[1].number"),
                fund("\"number\": \"83993067\"", "payers[1].number"),
                fund("\"incomeClass\": \"ウ\"", "payers[1].incomeClass"),
                fund("\"waiver\": {\"kind\": \"exempt\"}", "payers[1].waiver"),
                fund("\"limits\": []", "payers[1].limits"),
                fund("\"limits\": {\"perVisitYen\": -1}", "payers[1].limits.perVisitYen"),
                fund("\"limits\": {\"perMonthCount\": 0}", "payers[1].limits.perMonthCount"),
                fund("\"limits\": {\"yen\": 0}", "payers[1].limits.yen"),
                wrong("\"2021-10-08\", \"timeClass\"", "\"2021-11-08\", \"timeClass\"", "visits[0].day"),
                wrong("\"regular\"", "\"lunch\"", "visits[0].timeClass"),
                wrong("\"8848176\"", "\"88481\"", "diagnoses[0].code"),
                wrong("\"since\": \"2021-10-08\"", "\"since\": \"2021-11-01\"", "diagnoses[0].since"),
                wrong("\"section\": \"11\"", "\"section\": \"99\"", "groups[0].section"),
                wrong("{\"8\": 1}", "{\"32\": 1}", "groups[0].days"),
                wrong("{\"8\": 1}", "{\"8\": 0}", "groups[0].days.8"),
                wrong("{\"8\": 1}", "{\"8\": 1.0}", "groups[0].days.8"),
                wrong("{\"8\": 1}", "[8]", "groups[0].days"),
                wrong("{\"8\": 1}", "{\"8\": 1}, \"count\": 2", "groups[0].count"),
                wrong("{\"8\": 1}", "{\"8\": 999, \"9\": 1}", "groups[0].days"),
                wrong("{\"8\": 1}", "{\"8\": 1}, \"payers\": [\"public1\"]", "groups[0].payers"),
                wrong("{\"8\": 1}", "{\"8\": 1}, \"payers\": []", "groups[0].payers"),
                wrong("\"points\": 288, \"lines\"", "\"points\": \"288\", \"lines\"", "groups[0].points"),
                wrong("\"points\": 288, \"lines\"", "\"points\": 99999999999, \"lines\"", "groups[0].points"),
                wrong("[{\"code\": \"111000110\"}]", "[]", "groups[0].lines"),
                wrong("[{\"code\": \"111000110\"}]", "[null]", "groups[0].lines[0]"),
                wrong("\"code\": \"111000110\"", "\"code\": \"811000110\"", "groups[0].lines[0].code"),
                wrong("\"code\": \"111000110\"", "\"code\": \"１１１０００１１０\"", "groups[0].lines[0].code"),
                wrong("\"111000110\"", "\"111000110\", \"kind\": \"drug\"", "groups[0].lines[0].kind"),
                wrong("\"111000110\"", "\"111000110\", \"quantity\": 0", "groups[0].lines[0].quantity"),
                wrong("\"111000110\"", "\"111000110\", \"unitPrice\": 0", "groups[0].lines[0].unitPrice"),
                wrong("\"111000110\"", "\"111000110\", \"unitPrice\": 1.005", "groups[0].lines[0].unitPrice"),
                wrong("\"111000110\"", "\"111000110\", \"quantity\": 1e999999999", "groups[0].lines[0].quantity"),
                wrong("\"111000110\"", "\"111000110\", \"quantity\": 0.000001", "groups[0].lines[0].quantity"),
                wrong("\"111000110\"", "\"111000110\", \"quantity\": \"1\"", "groups[0].lines[0].quantity"));
    }

    private static Arguments insurance(String field, String wrong) {
        return wrong("\"points\": 288}]", "\"points\": 288, " + field + "}]", wrong);
    }

    private static Arguments fund(String field, String wrong) {
        return wrong("\"points\": 288}]", "\"points\": 288}, {\"payer\": \"public1\", " + field + "}]", wrong);
    }

    /** What is added to the example, and the only fields that are then wrong. */
    static Stream<Arguments> wrongAdditions() {
        return Stream.of(
                Arguments.of("\"scheme\": \"HEALTH_INSURANCE\"", "scheme"),
                Arguments.of("\"scheme\": \"national\"", "scheme"),
                Arguments.of("\"dpc\": 1", "dpc"),
                Arguments.of("\"dpc\": true", "dpc"),
                Arguments.of("\"stay\": {\"admitted\": \"2021-10-01\"}", "stay"),
                Arguments.of("\"treatmentDays\": 32", "treatmentDays"),
                Arguments.of("\"treatmentDays\": -1", "treatmentDays"),
                Arguments.of("\"comments\": \"840000001\"", "comments"),
                Arguments.of("\"comments\": [\"840000001\", \"111000110\"]", "comments[1]"),
                Arguments.of("\"comments\": [{\"code\": \"840000001\"}]", "comments[0]"),
                Arguments.of("\"commentDays\": [{\"code\": \"850100246\"}]", "commentDays[0].day"),
                Arguments.of(
                        "\"commentDays\": [{\"code\": \"111000110\", \"day\": \"2021-02-30\"}]",
                        "commentDays[0].code,commentDays[0].day"),
                Arguments.of("\"history\": []", "history"),
                Arguments.of("\"history\": {\"from\": \"2021-09-01\"}", "history.from"),
                Arguments.of("\"history\": {\"since\": \"2021-10-01\"}", "history.since"),
                Arguments.of("\"history\": {\"acts\": {}}", "history.acts"),
                Arguments.of("\"history\": {\"acts\": [{}]}", "history.acts[0].code,history.acts[0].day"),
                Arguments.of(past("111000110", "2021-10-01", 1), "history.acts[0].day"),
                Arguments.of(past("111000110", "1991-11-20", 1), "history.acts[0].day"),
                Arguments.of(past("811000110", "2021-09-30", 1), "history.acts[0].code"),
                Arguments.of(past("111000110", "2021-09-30", 0), "history.acts[0].times"),
                Arguments.of("\"previousClaims\": [1]", "previousClaims[0]"),
                Arguments.of("\"previousClaims\": [" + earlier("2021-10") + "]", "previousClaims[0].month"),
                Arguments.of(
                        "\"previousClaims\": [" + earlier("2021-09") + ", "
                                + earlier("2021-08").replace("1991-11-21", "1991-11-20") + "]",
                        "previousClaims[1].patient.birthDate"),
                Arguments.of(
                        "\"previousClaims\": [" + earlier("2021-09").replace("{\"8\"", "{\"31\"") + "]",
                        "previousClaims[0].groups[0].days.31"),
                Arguments.of(
                        "\"previousClaims\": [" + with(earlier("2021-09"), past("111000110", "2021-08-30", 1)) + "]",
                        "previousClaims[0].history"),
                Arguments.of(
                        "\"previousClaims\": ["
                                + with(earlier("2021-09"), "\"previousClaims\": [" + earlier("2021-08") + "]") + "]",
                        "previousClaims[0].previousClaims"),
                Arguments.of(
                        "\"previousClaims\": [" + earlier("2021-09") + "], " + past("111000110", "2021-08-30", 1),
                        "history.acts"),
                Arguments.of(
                        "\"previousClaims\": [" + String.join(",", Collections.nCopies(61, earlier("2021-09"))) + "]",
                        "previousClaims"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongAdditions")
    void aWrongAdditionIsNamed(String addition, String fields) {
        HttpResponse<String> response = RunningService.post(PATH, with(RunningService.example(), addition));

        assertProblem(response, 422, "invalid-claim");
        assertThat(fields(response)).as(response.body()).containsExactly(fields.split(","));
    }

    static Stream<Arguments> wrongStays() {
        return Stream.of(
                Arguments.of("\"stay\": {}", "stay.admitted"),
                Arguments.of("\"stay\": {\"admitted\": \"2021-11-01\"}", "stay.admitted"),
                Arguments.of("\"stay\": {\"admitted\": \"1991-11-20\"}", "stay.admitted"),
                Arguments.of(stay("2021-10-02", "2021-10-01"), "stay.discharged"),
                Arguments.of(stay("2021-08-01", "2021-09-30"), "stay.discharged"),
                Arguments.of("\"facility\": {\"licensedBeds\": 100, \"generalBeds\": 101}", "facility.generalBeds"),
                Arguments.of("\"facility\": {\"licensedBeds\": 10000}", "facility.licensedBeds"),
                Arguments.of("\"facility\": {\"area\": 8}", "facility.area"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongStays")
    void aWrongStayIsNamed(String addition, String fields) {
        String claim = RunningService.example()
                .replace("\"outpatient\"", "\"inpatient\"")
                .replace("\"facility\": {\"kind\": \"clinic\"},", "");
        HttpResponse<String> response = RunningService.post(PATH, with(claim, addition));

        assertProblem(response, 422, "invalid-claim");
        assertThat(fields(response)).as(response.body()).containsExactly(fields.split(","));
    }

    private static String with(String claim, String addition) {
        return "{" + addition + ", " + claim.strip().substring(1);
    }

    /** The example as a claim of an earlier month. */
    private static String earlier(String month) {
        return RunningService.example().replace("2021-10", month);
    }

    private static String past(String code, String day, int times) {
        return "\"history\": {\"acts\": [{\"code\": \"" + code + "\", \"day\": \"" + day + "\", \"times\": " + times
                + "}]}";
    }

    private static String stay(String admitted, String discharged) {
        return "\"stay\": {\"admitted\": \"" + admitted + "\", \"discharged\": \"" + discharged + "\"}";
    }

    private static Arguments wrong(String place, String replacement, String fields) {
        String example = RunningService.example();
        assertThat(example).contains(place);
        int at = example.indexOf(place);
        String claim = example.substring(0, at) + replacement + example.substring(at + place.length());
        return Arguments.of(place + " -> " + replacement, claim, fields);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void aWrongFieldIsNamed(String change, String claim, String fields) {
        HttpResponse<String> response = RunningService.post(PATH, claim);

        assertProblem(response, 422, "invalid-claim");
        assertThat(fields(response)).as(response.body()).containsExactly(fields.split(","));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        HttpResponse<String> response = RunningService.post(PATH, """
            {"month":"2021-02","setting":"x","patient":{"sex":1},"payers":[{"payer":"insurance"}],
             "groups":[{"section":"11","days":{"30":1},"lines":[{"code":"1"},{"kode":"111000110"}]}]}\
            """);

        assertThat(fields(response))
                .containsExactlyInAnyOrder(
                        "setting",
                        "patient.birthDate",
                        "patient.sex",
                        "groups[0].lines[0].code",
                        "groups[0].lines[1].kode",
                        "groups[0].lines[1].code",
                        "groups[0].days.30");
    }

    @Test
    void aClaimHasSoManyLines() {
        String line = "{\"code\":\"111000110\"}";
        HttpResponse<String> response = RunningService.post(
                PATH,
                "{\"month\":\"2021-10\",\"setting\":\"outpatient\",\"patient\":{\"sex\":\"male\",\"birthDate\":\"1980-01-01\"},"
                        + "\"payers\":[{\"payer\":\"insurance\"}],\"groups\":[{\"section\":\"11\",\"days\":{\"1\":1},\"lines\":["
                        + (line + ",").repeat(5000) + line + "]}]}");

        assertThat(fields(response)).containsExactly("groups");
    }

    static Stream<Arguments> brokenDocuments() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("{", ""),
                Arguments.of("{\"month\": \"2021-10\"", "month"),
                Arguments.of("{\"month\": \"2021-10\", \"month\": \"2021-10\"}", "month"),
                Arguments.of("{\"patient\": {\"sex\": \"male\", \"sex\": \"male\"}}", "patient.sex"),
                Arguments.of("{\"month\": 2021-10}", "month"),
                Arguments.of("{} {}", ""),
                Arguments.of("[".repeat(2000), null),
                Arguments.of("{\"groups\": [{\"points\": " + "9".repeat(2000) + "}]}", "groups[0].points"),
                Arguments.of("IR,1,12,1", ""));
    }

    @ParameterizedTest
    @MethodSource("brokenDocuments")
    void whatIsNoJsonIsRefused(String body, @org.jspecify.annotations.Nullable String field) {
        HttpResponse<String> response = RunningService.post(PATH, body);

        assertProblem(response, 400, "invalid-json");
        if (field != null && !body.isEmpty()) {
            assertThat(fields(response)).as(response.body()).containsExactly(field);
        }
    }

    @Test
    void aDocumentThatIsNoObjectIsNoClaim() {
        for (String body : List.of("[]", "1", "\"x\"", "null", "true")) {
            assertProblem(RunningService.post(PATH, body), 422, "invalid-claim");
        }
    }

    @Test
    void aMonthWithoutEditionIsRefused() {
        HttpResponse<String> response =
                RunningService.post(PATH, RunningService.example().replace("2021-10", "2020-03"));

        assertProblem(response, 422, "no-edition");
        assertThat(fields(response)).containsExactly("month");
    }

    @Test
    void nothingOfTheInputButNamesComesBack() {
        String body = RunningService.post(PATH, RunningService.example().replace("\"male\"", "\"山田太郎\""))
                .body();

        assertThat(body).doesNotContain("山田").doesNotContain("Exception").doesNotContain("org.santei");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = RunningService.json(response);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:santei:problem:" + type);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotEmpty();
        assertThat(problem.get("detail").stringValue()).isNotEmpty();
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("tools.jackson");
    }

    private static List<String> fields(HttpResponse<String> response) {
        List<String> fields = new ArrayList<>();
        for (JsonNode error : RunningService.json(response).get("errors")) {
            fields.add(error.get("field").stringValue());
        }
        return fields;
    }
}
