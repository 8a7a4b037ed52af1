package org.santei.service.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Stay;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;
import org.santei.service.database.TenantDatabase;
import org.santei.service.json.AnswerJson;
import tools.jackson.databind.JsonNode;

@ExtendWith(AsUsualCaller.class)
final class CalculationApiTest {

    private static final String PATH = "/api/v1/calculations";

    private final TenantDatabase database = RunningService.bean(TenantDatabase.class);

    @Test
    void aClaimIsAnsweredAsTheEngineAnswersIt() {
        HttpResponse<String> response = RunningService.post(PATH, RunningService.example());

        Claim claim = new ClaimReader().read(RunningService.example().getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .isEqualTo(AnswerJson.line(
                        RunningService.bean(ClaimService.class).answer(claim, ClaimService.Input.AS_BILLED)));
        assertThat(RunningService.json(response).get("totalPoints").intValue()).isEqualTo(288);
    }

    @Test
    void thePatientPaysWhatTheCertificatesLeave() {
        String payers = "[{\"payer\": \"insurance\", \"number\": \"01130012\", \"incomeClass\": \"A03\"},"
                + " {\"payer\": \"public1\", \"number\": \"54147012\", \"limits\": {\"perMonthYen\": 500}}]";
        JsonNode patient = patient(payers);

        assertThat(patient.get("yen").intValue()).isEqualTo(500);
        assertThat(patient.at("/payers/0/paidYen").intValue()).isEqualTo(2016);
        assertThat(patient.at("/payers/1/paidYen").intValue()).isEqualTo(364);
        assertThat(patient.at("/visits/0/steps/0/yen").intValue()).isEqualTo(2880);
        assertThat(patient.get("missing")).isNull();
        assertThat(patient(payers.replace(", \"limits\": {\"perMonthYen\": 500}", ""))
                        .at("/missing/0")
                        .asString())
                .contains("54147012", "payers[].limits");
        assertThat(patient("[{\"payer\": \"insurance\"}]").get("yen").intValue())
                .isEqualTo(860);
    }

    @Test
    void aStayIsCollectedForTheMonthAndItsMealsStandBesideTheShare() {
        String claim = """
            {"month": "2021-10", "setting": "inpatient", "scheme": "health_insurance", "treatmentDays": 5,
             "patient": {"sex": "female", "birthDate": "2012-05-05"}, "stay": {"admitted": "2021-10-01"},
             "payers": [{"payer": "insurance", "number": "01130012", "incomeClass": "ウ"},
                        {"payer": "public1", "number": "52136015", "limits": {"perMonthYen": 5000}}],
             "groups": [{"section": "90", "days": {"1": 1, "2": 1, "3": 1, "4": 1, "5": 1},
                         "lines": [{"code": "190117710"}]},
                        {"section": "97", "days": {"1": 1, "2": 1, "3": 1, "4": 1, "5": 1},
                         "lines": [{"code": "197000110", "quantity": 3}]}]}\
            """;
        JsonNode patient = RunningService.json(RunningService.post(PATH + "?store=none", claim))
                .get("patient");

        assertThat(patient.get("yen").intValue()).isEqualTo(5000);
        assertThat(patient.at("/visits")).hasSize(1);
        // 15 meals of 640 yen with a standard amount of 260 yen, of which the fund pays half.
        assertThat(patient.at("/meals/costYen").intValue()).isEqualTo(9600);
        assertThat(patient.at("/meals/standardYen").intValue()).isEqualTo(3900);
        assertThat(patient.at("/meals/yen").intValue()).isEqualTo(1950);
        assertThat(patient.at("/meals/payers/0/paidYen").intValue()).isEqualTo(5700);
        assertThat(patient.at("/meals/payers/1/paidYen").intValue()).isEqualTo(1950);
        assertThat(patient.at("/meals/missing").isMissingNode()).isTrue();
    }

    private static JsonNode patient(String payers) {
        String claim = RunningService.example().replace("[{\"payer\": \"insurance\", \"points\": 288}]", payers);
        return RunningService.json(RunningService.post(PATH + "?store=none", claim))
                .get("patient");
    }

    @Test
    void whatIsKeptCanBeReadAgainAndAgain() {
        HttpResponse<String> posted = RunningService.post(PATH, RunningService.example());
        String location = posted.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> first = RunningService.get(location);
        HttpResponse<String> second = RunningService.get(location);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(posted.body());
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void theRowHasEveryIdentifier() {
        HttpResponse<String> posted = RunningService.post(PATH + "?question=calculate", RunningService.example());
        String location = posted.headers().firstValue("Location").orElseThrow();
        JsonNode answer = RunningService.json(posted);

        Map<String, Object> row = database.call(jdbc -> jdbc.queryForMap(
                "select * from calculation where id = ?::uuid", location.substring(location.lastIndexOf('/') + 1)));

        JsonNode proof = answer.get("proof");
        assertThat(row)
                .containsEntry("tenant", "local")
                .containsEntry("receipt", "1")
                .containsEntry("month", "2021-10")
                .containsEntry("revision", answer.get("revision").stringValue())
                .containsEntry("edition", answer.get("edition").stringValue())
                .containsEntry("question", "calculate")
                .containsEntry("rules_hash", proof.get("rules").stringValue())
                .containsEntry("tables_hash", proof.get("tables").stringValue())
                .containsEntry("engine_build", proof.get("engine").stringValue())
                .containsEntry("input_hash", proof.get("input").stringValue())
                .containsEntry("complete", answer.get("complete").booleanValue())
                .containsEntry("total_points", answer.get("totalPoints").intValue());
        assertThat(row.get("created_at")).isNotNull();
    }

    @Test
    void withoutStoreNothingIsKept() {
        long before = rows();

        HttpResponse<String> response = RunningService.post(PATH + "?store=none", RunningService.example());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anAnswerThatIsNotKeptIsNotFound() {
        for (String id : List.of("00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "x")) {
            HttpResponse<String> response = RunningService.get(PATH + "/" + id);
            assertThat(response.statusCode()).as(id).isEqualTo(404);
            assertThat(RunningService.json(response).get("type").stringValue())
                    .isEqualTo("urn:santei:problem:not-found");
        }
    }

    @Test
    void whatIsLeftOutIsFilledIn() {
        Claim claim = new ClaimReader().read("""
            {"month":"2021-10","setting":"outpatient","patient":{"sex":"female","birthDate":"1980-01-01"},
             "payers":[{"payer":"public1"},{"payer":"insurance"}],
             "groups":[{"section":"12","days":{"8":1,"22":2},"lines":[{"code":"112007410"}]},
                       {"section":"21","payers":["public1"],"lines":[
                         {"code":"620098801","quantity":1.50},{"code":"710010001"}]}]}\
            """.getBytes(StandardCharsets.UTF_8));

        assertThat(claim.receipt()).isEmpty();
        assertThat(claim.facility().standards()).isNull();
        assertThat(claim.coverages())
                .extracting(coverage -> coverage.payer())
                .containsExactly(Payer.INSURANCE, Payer.PUBLIC1);
        assertThat(claim.groups().get(0).payers()).containsExactly(Payer.INSURANCE, Payer.PUBLIC1);
        assertThat(claim.groups().get(0).count()).isEqualTo(3);
        assertThat(claim.groups().get(1).count()).isEqualTo(1);
        assertThat(claim.groups().get(1).lines())
                .extracting(line -> line.number() + " " + line.kind() + " " + line.quantity())
                .containsExactly("2 " + LineKind.DRUG + " 1.5", "3 " + LineKind.MATERIAL + " null");
    }

    @Test
    void whatStandsBesideTheLinesReachesTheEngine() {
        Claim claim = new ClaimReader().read("""
            {"month":"2021-10","setting":"inpatient","scheme":"late_elderly","dpc":true,
             "patient":{"sex":"female","birthDate":"1940-01-01"},
             "facility":{"kind":"hospital","licensedBeds":199,"generalBeds":150,"area":0},
             "stay":{"admitted":"2021-09-30","discharged":"2021-10-12"},"treatmentDays":12,
             "payers":[{"payer":"insurance"}],
             "groups":[{"section":"90","days":{"1":1},"lines":[{"code":"190077410"}]}],
             "comments":["840000001","840000001"],
             "commentDays":[{"code":"850100246","day":"2021-05-14"}],
             "history":{"since":"1939-01-01","acts":[
               {"code":"111000110","day":"2021-09-30","times":2},
               {"code":"112007410","day":"2021-08-01"}]}}\
            """.getBytes(StandardCharsets.UTF_8));

        assertThat(claim.facility()).isEqualTo(new Facility(FacilityKind.HOSPITAL, null, null, 199, 150, 0));
        assertThat(claim.particulars())
                .isEqualTo(new Particulars(
                        Scheme.LATE_ELDERLY,
                        true,
                        new Stay(LocalDate.of(2021, 9, 30), LocalDate.of(2021, 10, 12)),
                        12,
                        new History(
                                LocalDate.of(1939, 1, 1),
                                List.of(
                                        new PastAct("111000110", LocalDate.of(2021, 9, 30), 2),
                                        new PastAct("112007410", LocalDate.of(2021, 8, 1), 1))),
                        List.of(
                                new Comment(0, "840000001"),
                                new Comment(0, "840000001"),
                                new Comment(0, "850100246", LocalDate.of(2021, 5, 14)))));
    }

    @Test
    void earlierClaimsBecomeTheHistory() {
        String previous = RunningService.example().replace("2021-10", "2021-09");
        String claim = RunningService.example()
                .replace(
                        "\"receipt\": \"1\",",
                        "\"history\": {\"since\": \"2021-09-01\"}, \"previousClaims\": [" + previous + "],");

        assertThat(new ClaimReader()
                        .read(claim.getBytes(StandardCharsets.UTF_8))
                        .particulars()
                        .history())
                .isEqualTo(new History(
                        LocalDate.of(2021, 9, 1), List.of(new PastAct("111000110", LocalDate.of(2021, 9, 8), 1))));
        assertThat(RunningService.post(PATH + "?store=none", claim).statusCode())
                .isEqualTo(200);
    }

    private long rows() {
        Long rows = database.call(jdbc -> jdbc.queryForObject("select count(*) from calculation", Long.class));
        return rows == null ? 0 : rows;
    }
}
