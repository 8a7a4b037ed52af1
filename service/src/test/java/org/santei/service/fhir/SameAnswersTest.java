package org.santei.service.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.hl7.fhir.r4.model.Claim.Use;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Claim;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimRequestWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The 50 claims of a clinic come to the same by UKE, by JSON and by FHIR, and every Claim and ClaimResponse is valid. */
final class SameAnswersTest {

    private static final List<Claim> CLAIMS = RealClaims.read();

    @Test
    void everyClaimComesToTheSameThreeWays() throws IOException {
        List<JsonNode> ofUke = uke();
        assertThat(CLAIMS).hasSize(50);
        assertThat(ofUke).hasSize(50);
        for (int i = 0; i < CLAIMS.size(); i++) {
            JsonNode byJson = json(CLAIMS.get(i));
            ToldAnswer byFhir = fhir(CLAIMS.get(i));
            ToldAnswer expected = ToldAnswer.of(byJson);

            assertThat(byFhir).as("claim " + (i + 1)).isEqualTo(expected);
            assertThat(expected.withoutPlaces())
                    .as("claim " + (i + 1) + " as UKE")
                    .isEqualTo(ToldAnswer.of(ofUke.get(i)).withoutPlaces());
        }
    }

    @Test
    void everyClaimIsValid() {
        for (Claim claim : CLAIMS) {
            assertThat(Validator.errors(RealClaims.fhir(claim, Use.CLAIM))).isEmpty();
        }
    }

    private static ToldAnswer fhir(Claim claim) {
        HttpResponse<String> response = FhirCalls.submit(RealClaims.fhir(claim, Use.PREDETERMINATION));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(Validator.errors(response.body())).isEmpty();
        return ToldAnswer.ofFhir(FhirCalls.claimResponse(response));
    }

    private static JsonNode json(Claim claim) {
        ObjectNode json = ClaimRequestWriter.of(claim).put("receipt", claim.receipt());
        HttpResponse<String> response = RunningService.post("/api/v1/calculations?store=none", json.toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private static List<JsonNode> uke() throws IOException {
        HttpResponse<String> response = RunningService.send(RunningService.request("/api/v1/uke?store=none")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(RealClaims.FILE))));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
