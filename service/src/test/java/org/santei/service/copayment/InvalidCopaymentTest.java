package org.santei.service.copayment;

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

final class InvalidCopaymentTest {

    private static final String PATH = CopaymentController.PATH;

    private static final String VALID = """
            {"month": "2018-10", "birthDate": "1980-01-01", "prefecture": "27", "setting": "outpatient",
             "insurances": [{"kind": "national-health", "incomeClass": "ウ"}],
             "funds": [{"terms": {"category": "long-term-high-cost", "perMonthYen": 10000}},
               {"lawNumber": "15", "limitList": true, "terms": {"category": "apportioned", "percent": 10}}],
             "elsewhere": [{"beforeOccasion": 2, "fund": "fund2", "patientYen": 500}],
             "occasions": [{"date": "2018-10-01", "points": 100, "payers": ["insurance", "fund1", "fund2"], "visit": 1},
               {"date": "2018-10-02", "points": 200, "payers": ["insurance"], "visit": 2}]}""";

    private static final String MONTH = "\"month\": \"2018-10\"";
    private static final String BIRTH = "\"1980-01-01\"";
    private static final String INSURANCE = "{\"kind\": \"national-health\", \"incomeClass\": \"ウ\"}";
    private static final String TERMS = "{\"category\": \"apportioned\", \"percent\": 10}";
    private static final String CERTIFICATE = "{\"category\": \"long-term-high-cost\", \"perMonthYen\": 10000}";
    private static final String OTHER = "{\"beforeOccasion\": 2, \"fund\": \"fund2\", \"patientYen\": 500}";
    private static final String PAYERS = "[\"insurance\", \"fund1\", \"fund2\"]";
    private static final String LAST =
            "{\"date\": \"2018-10-02\", \"points\": 200, \"payers\": [\"insurance\"], \"visit\": 2}";

    /** A text of the valid request, what stands in its place, and the only fields that are then wrong. */
    static Stream<Arguments> wrongMonths() {
        return Stream.of(
                wrong(MONTH, "\"name\": \"x\"", "name,month"),
                wrong(MONTH, "\"month\": null", "month"),
                wrong(MONTH, "\"month\": \"2018-13\"", "month"),
                wrong(MONTH, "\"month\": \"2008-03\"", "month,occasions[0].date,occasions[1].date"),
                wrong(BIRTH, "\"1980-02-30\"", "birthDate"),
                wrong(BIRTH, "\"2018-11-01\"", "birthDate,occasions[0].date,occasions[1].date"),
                wrong(BIRTH, "\"1800-01-01\"", "birthDate,insurances[0].incomeClass"),
                wrong("\"27\"", "\"48\"", "prefecture"),
                wrong("\"27\"", "27", "prefecture"),
                wrong("\"27\"", "\"00\"", "prefecture"),
                wrong("\"outpatient\"", "\"home\"", "setting"),
                wrong("[" + INSURANCE + "]", "[]", "insurances,occasions[0].payers[0],occasions[1].payers[0]"),
                wrong("[" + INSURANCE + "]", "{}", "insurances,occasions[0].payers[0],occasions[1].payers[0]"),
                wrong(INSURANCE, String.join(",", Collections.nCopies(5, INSURANCE)), "insurances"),
                wrong("\"elsewhere\"", "\"practice\": {\"longTermByDay\": 1}, \"elsewhere\"", "practice.longTermByDay"),
                wrong(
                        "\"elsewhere\"",
                        "\"practice\": {\"tillRounding\": \"100yen\"}, \"elsewhere\"",
                        "practice.tillRounding"),
                wrong(
                        "\"elsewhere\"",
                        "\"practice\": {\"longTermCountsFunds\": [\"employee\", \"employee\"]}, \"elsewhere\"",
                        "practice.longTermCountsFunds"),
                wrong("\"elsewhere\"", "\"practice\": [], \"elsewhere\"", "practice"));
    }

    static Stream<Arguments> wrongInsurances() {
        return Stream.of(
                insurance("[]", "insurances[0]"),
                insurance("{}", "insurances[0].kind"),
                insurance("{\"kind\": \"NATIONAL_HEALTH\"}", "insurances[0].kind"),
                insurance(numbered("employee", "1380570"), "insurances[0].insurerNumber"),
                insurance(numbered("employee", "０１１３００１２"), "insurances[0].insurerNumber"),
                insurance(numbered("employee", "01130013"), "insurances[0].insurerNumber"),
                insurance(numbered("employee", "12130019"), "insurances[0].insurerNumber"),
                insurance(numbered("national-health", "488019"), "insurances[0].insurerNumber"),
                insurance(numbered("national-health", "01130012"), "insurances[0].kind"),
                insurance(numbered("employee", "138057"), "insurances[0].kind"),
                insurance(
                        numbered("national-health", "138057\", \"prefecture\": \"27\", \"ageBand\": \"under70"),
                        "insurances[0].prefecture"),
                insurance(
                        numbered("national-health", "103002\", \"prefecture\": \"10")
                                .replace("}", ", \"union\": false}"),
                        "insurances[0].union"),
                insurance("{\"kind\": \"employee\", \"prefecture\": \"99\"}", "insurances[0].prefecture"),
                insurance("{\"kind\": \"employee\", \"union\": true}", "insurances[0].union"),
                insurance("{\"kind\": \"employee\", \"ageBand\": \"70plus\"}", "insurances[0].ageBand"),
                insurance("{\"kind\": \"late-elderly\", \"ageBand\": \"under70\"}", "insurances[0].ageBand"),
                insurance("{\"kind\": \"employee\", \"ageBand\": \"70\"}", "insurances[0].ageBand"),
                insurance("{\"kind\": \"employee\", \"incomeClass\": \"カ\"}", "insurances[0].incomeClass"),
                insurance("{\"kind\": \"employee\", \"incomeClass\": \"生活保護\"}", "insurances[0].incomeClass"),
                insurance("{\"kind\": \"employee\", \"incomeClass\": \"一般\"}", "insurances[0].incomeClass"),
                insurance("{\"kind\": \"employee\", \"limitCode\": \"B04\"}", "insurances[0].limitCode"),
                insurance("{\"kind\": \"employee\", \"limitCode\": \"A07\"}", "insurances[0].limitCode"),
                insurance(
                        "{\"kind\": \"employee\", \"incomeClass\": \"ウ\", \"limitCode\": \"A01\"}",
                        "insurances[0].limitCode"),
                insurance("{\"kind\": \"late-elderly\", \"incomeClass\": \"ウ\"}", "insurances[0].incomeClass"),
                insurance("{\"kind\": \"employee\", \"multipleMonths\": \"no\"}", "insurances[0].multipleMonths"),
                insurance("{\"kind\": \"employee\", \"turning75\": 1}", "insurances[0].turning75"),
                insurance("{\"kind\": \"employee\", \"reduction\": {}}", "insurances[0].reduction.kind"),
                insurance(reduced("employee", "\"amount\""), "insurances[0].reduction.value"),
                insurance(reduced("employee", "\"exempt\", \"value\": 1"), "insurances[0].reduction.value"),
                insurance(reduced("employee", "\"rate\", \"value\": 101"), "insurances[0].reduction.value"),
                insurance(reduced("employee", "\"rate\", \"value\": 0"), "insurances[0].reduction.value"),
                insurance(reduced("employee", "\"municipal-relief-15-16-21\""), "insurances[0].reduction.kind"),
                insurance(
                        "{\"kind\": \"none\", \"incomeClass\": \"ウ\", \"turning75\": false}",
                        "insurances[0].incomeClass,insurances[0].turning75,occasions[0].payers[0],occasions[1].payers[0]"));
    }

    private static String numbered(String insurance, String number) {
        return "{\"kind\": \"" + insurance + "\", \"insurerNumber\": \"" + number + "\"}";
    }

    private static String reduced(String insurance, String kind) {
        return "{\"kind\": \"" + insurance + "\", \"reduction\": {\"kind\": " + kind + "}}";
    }

    private static Arguments insurance(String insurance, String fields) {
        return wrong(INSURANCE, insurance, fields);
    }

    /** Classes of 後期高齢者医療 belong to nobody else, from 70 years on either. */
    @Test
    void aClassOfTheLateElderlyIsRefusedElsewhere() {
        for (String income :
                List.of("\"incomeClass\": \"一般Ⅱ\"", "\"incomeClass\": \"一般Ⅰ\"", "\"limitCode\": \"B09\"")) {
            String request = VALID.replace(BIRTH, "\"1940-01-01\"")
                    .replace(INSURANCE, "{\"kind\": \"employee\", " + income + "}");
            assertThat(fields(RunningService.post(PATH, request)))
                    .containsExactly("insurances[0]." + income.substring(1, income.indexOf('"', 1)));
        }
    }

    static Stream<Arguments> wrongFunds() {
        return Stream.of(
                wrong("\"lawNumber\": \"15\", ", "", "funds[1].lawNumber"),
                wrong("\"lawNumber\": \"15\"", "\"lawNumber\": \"015\"", "funds[1].lawNumber"),
                wrong("\"lawNumber\": \"15\"", "\"number\": \"1527601\"", "funds[1].lawNumber,funds[1].number"),
                wrong("\"lawNumber\": \"15\"", "\"number\": \"15276011\"", "funds[1].number"),
                wrong("\"lawNumber\": \"15\"", "\"number\": \"15996019\"", "funds[1].number"),
                wrong("\"lawNumber\": \"15\"", "\"lawNumber\": \"15\", \"number\": \"21276019\"", "funds[1].number"),
                wrong(
                        "\"limitList\": true",
                        "\"limitList\": true, \"limits\": {\"perMonthYen\": 5000}",
                        "funds[1].limits"),
                wrong(
                        ", \"terms\": " + TERMS,
                        ", \"limits\": {\"percent\": 101, \"perYear\": 1}",
                        "funds[1].limits.perYear,funds[1].limits.percent"),
                wrong("\"limitList\": true", "\"limitListTotal\": true", "funds[1].limitListTotal"),
                wrong(TERMS, "{\"percent\": 10}", "funds[1].terms.category"),
                wrong(TERMS, "10", "funds[1].terms"),
                terms("\"percent\": 101", "funds[1].terms.percent"),
                terms("\"percent\": 10.5", "funds[1].terms.percent"),
                terms("\"perVisitYen\": -1", "funds[1].terms.perVisitYen"),
                terms("\"perDayYen\": \"500\"", "funds[1].terms.perDayYen"),
                terms("\"perMonthYen\": 100000000", "funds[1].terms.perMonthYen"),
                terms("\"perDayCount\": 0", "funds[1].terms.perDayCount"),
                terms("\"perMonthCount\": 100", "funds[1].terms.perMonthCount"),
                terms("\"countRule\": \"all\"", "funds[1].terms.countRule"),
                terms("\"perDayCount\": 1, \"countRule\": \"some\"", "funds[1].terms.countRule"),
                terms("\"perInsurance\": 0", "funds[1].terms.perInsurance"),
                terms("\"limitHandling\": \"general\"", "funds[1].terms.limitHandling"),
                terms("\"limitHandling\": {\"employee\": \"special\"}", "funds[1].terms.limitHandling.employee"),
                terms("\"limitHandling\": {\"union\": \"general\"}", "funds[1].terms.limitHandling.union"),
                terms("\"patientShareFirst\": \"true\"", "funds[1].terms.patientShareFirst"),
                terms("\"excludedFromSum\": [\"union\"]", "funds[1].terms.excludedFromSum[0]"),
                terms("\"summedUnder21000\": \"employee\"", "funds[1].terms.summedUnder21000"),
                terms("\"relief\": \"sometimes\"", "funds[1].terms.relief"),
                terms("\"special\": {}", "funds[1].terms.special.name"),
                terms("\"special\": {\"name\": \"atlantis-1\"}", "funds[1].terms.special.name"),
                terms("\"special\": {\"name\": \"saitama-1\"}", "funds[1].terms.special.monthYen"),
                terms("\"special\": {\"name\": \"chiba-3\", \"monthYen\": 1}", "funds[1].terms.special.monthYen"),
                wrong(CERTIFICATE, "{\"category\": \"long-term-high-cost\"}", "funds[0].terms.perMonthYen"),
                wrong(
                        CERTIFICATE + "}",
                        CERTIFICATE.replace("}", ", \"percent\": 0}")
                                + ", \"lawNumber\": \"51\", \"limitList\": false}",
                        "funds[0].lawNumber,funds[0].limitList,funds[0].terms.percent"),
                wrong(TERMS, CERTIFICATE, "funds,funds[1].lawNumber,funds[1].limitList,elsewhere[0].fund"),
                wrong(
                        "{\"lawNumber\": \"15\"",
                        "{\"lawNumber\": \"10\"}, ".repeat(4) + "{\"lawNumber\": \"15\"",
                        "funds"));
    }

    private static Arguments terms(String addition, String fields) {
        String field = addition.substring(0, addition.indexOf(':'));
        String start = field.equals("\"percent\"") ? "{\"category\": \"apportioned\", " : TERMS.replace("}", ", ");
        return wrong(TERMS, start + addition + "}", fields);
    }

    static Stream<Arguments> wrongOccasions() {
        return Stream.of(
                wrong(OTHER, "1", "elsewhere[0]"),
                wrong(OTHER, "{}", "elsewhere[0].beforeOccasion,elsewhere[0].fund"),
                wrong("\"beforeOccasion\": 2", "\"beforeOccasion\": 0", "elsewhere[0].beforeOccasion"),
                wrong("\"beforeOccasion\": 2", "\"beforeOccasion\": 4", "elsewhere[0].beforeOccasion"),
                wrong("\"fund\": \"fund2\"", "\"fund\": \"insurance\"", "elsewhere[0].fund"),
                wrong("\"fund\": \"fund2\"", "\"fund\": \"fund1\"", "elsewhere[0].fund"),
                wrong("\"fund\": \"fund2\"", "\"fund\": \"fund3\"", "elsewhere[0].fund"),
                wrong("\"patientYen\": 500", "\"patientYen\": -500", "elsewhere[0].patientYen"),
                wrong("\"patientYen\": 500", "\"use\": false", "elsewhere[0].patientYen"),
                wrong("\"patientYen\": 500", "\"use\": 1", "elsewhere[0].use,elsewhere[0].patientYen"),
                wrong(OTHER, String.join(",", Collections.nCopies(501, OTHER)), "elsewhere"),
                wrong(LAST, "null", "occasions[1]"),
                wrong(LAST, "{}", "occasions[1].date,occasions[1].points,occasions[1].payers"),
                wrong("\"2018-10-02\"", "\"2018-11-02\"", "occasions[1].date"),
                wrong("\"2018-10-02\"", "\"2018-09-30\"", "occasions[1].date"),
                wrong("\"2018-10-01\"", "\"2018-10-03\"", "occasions[1].date"),
                wrong("\"points\": 200", "\"points\": -1", "occasions[1].points"),
                wrong("\"points\": 200", "\"points\": 100000000", "occasions[1].points"),
                wrong("\"points\": 200", "\"points\": 1.5", "occasions[1].points"),
                wrong("[\"insurance\"]", "[]", "occasions[1].payers"),
                wrong("[\"insurance\"]", "\"insurance\"", "occasions[1].payers"),
                wrong("[\"insurance\"]", "[\"insurance5\"]", "occasions[1].payers[0]"),
                wrong("[\"insurance\"]", "[\"insurance1\"]", "occasions[1].payers[0]"),
                wrong("[\"insurance\"]", "[\"insurance2\"]", "occasions[1].payers[0]"),
                wrong(PAYERS, "[\"insurance\", \"fund3\"]", "occasions[0].payers[1]"),
                wrong(PAYERS, "[\"fund2\", \"insurance\"]", "occasions[0].payers[1]"),
                wrong(PAYERS, "[\"fund1\", \"fund2\"]", "occasions[0].payers[0]"),
                wrong(PAYERS, "[\"insurance\", \"fund2\", \"fund2\"]", "occasions[0].payers"),
                wrong("\"visit\": 2", "\"kind\": \"revisit\"", "occasions[1].visit"),
                wrong("\"visit\": 2", "\"visit\": 1", "occasions[1].visit"),
                wrong("\"visit\": 2", "\"visit\": 0", "occasions[1].visit"),
                wrong("\"visit\": 2", "\"visit\": 2, \"kind\": \"\"", "occasions[1].kind"),
                wrong("\"visit\": 2", "\"visit\": 2, \"treatmentDay\": \"yes\"", "occasions[1].treatmentDay"),
                wrong(LAST, String.join(",", Collections.nCopies(500, LAST)), "occasions"));
    }

    private static Arguments wrong(String place, String replacement, String fields) {
        assertThat(VALID).contains(place);
        int at = VALID.indexOf(place);
        String request = VALID.substring(0, at) + replacement + VALID.substring(at + place.length());
        String shown = replacement.substring(0, Math.min(80, replacement.length()));
        return Arguments.of(place + " -> " + shown, request, fields);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"wrongMonths", "wrongInsurances", "wrongFunds", "wrongOccasions"})
    void aWrongFieldIsNamed(String change, String request, String fields) {
        HttpResponse<String> response = RunningService.post(PATH, request);

        assertProblem(response, 422, "invalid-copayment");
        assertThat(fields(response)).as(response.body()).containsExactlyInAnyOrder(fields.split(","));
    }

    @Test
    void theRequestThatIsMadeWrongIsRight() {
        assertThat(RunningService.post(PATH, VALID).statusCode()).isEqualTo(200);
    }

    @Test
    void theLargestRequestIsAnswered() {
        String[] points = new String[499];
        java.util.Arrays.fill(points, LAST.replace("200", "99999999"));
        String request = VALID.replace(LAST, String.join(",", points));

        HttpResponse<String> response = RunningService.post(PATH, request);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningService.json(response).at("/total/totalYen").longValue())
                .isEqualTo(499L * 999_999_990 + 1_000);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String body : List.of("", "{", "{\"month\": 2018-10}", "{} {}", "[".repeat(2000))) {
            assertProblem(RunningService.post(PATH, body), 400, "invalid-json");
        }
        assertProblem(
                RunningService.post(PATH, "{\"month\": \"2018-10\", \"month\": \"2018-10\"}"), 400, "invalid-json");
        assertProblem(RunningService.post(PATH, " ".repeat((1 << 20) + 1)), 413, "body-too-large");
        assertProblem(RunningService.post(PATH + "?store=none", VALID), 400, "invalid-parameter");
    }

    @Test
    void aDocumentThatIsNoObjectIsNoMonth() {
        for (String body : List.of("[]", "1", "\"x\"", "null", "true")) {
            assertProblem(RunningService.post(PATH, body), 422, "invalid-copayment");
        }
    }

    @Test
    void nothingOfTheInputButNamesComesBack() {
        for (String secret : List.of("\"ウ\"", "\"15\"", "\"insurance\"", "\"apportioned\"", BIRTH)) {
            String body = RunningService.post(PATH, VALID.replaceFirst(secret, "\"山田太郎\""))
                    .body();
            assertThat(body)
                    .contains("errors")
                    .doesNotContain("山田")
                    .doesNotContain("Exception")
                    .doesNotContain("org.santei");
        }
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
