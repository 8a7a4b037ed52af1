package org.santei.service.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;
import org.santei.service.json.AnswerJson;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

final class CalculationApiTest {

    private static final String PATH = "/api/v1/calculations";

    private final JdbcClient database = RunningService.bean(JdbcClient.class);

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

        Map<String, Object> row = database.sql("select * from calculation where id = ?::uuid")
                .param(location.substring(location.lastIndexOf('/') + 1))
                .query()
                .singleRow();

        JsonNode proof = answer.get("proof");
        assertThat(row)
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

    @ParameterizedTest
    @ValueSource(
            strings = {"update calculation set total_points = 0", "delete from calculation", "truncate calculation"})
    void theDatabaseRefusesToChangeWhatWasAnswered(String change) {
        RunningService.post(PATH, RunningService.example());

        assertThatThrownBy(() -> database.sql(change).update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("rows never change");
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
                                     {"code":"620098801","quantity":1.50},{"code":"710010001"}]}]}""".getBytes(StandardCharsets.UTF_8));

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

    private long rows() {
        return database.sql("select count(*) from calculation")
                .query(Long.class)
                .single();
    }
}
