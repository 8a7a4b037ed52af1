package org.santei.service.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.Use;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ClaimResponse.RemittanceOutcome;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;
import org.santei.service.claim.ClaimRequestWriter;

final class FhirApiTest {

    private static final org.santei.engine.claim.Claim EXAMPLE =
            new ClaimReader().read(RunningService.example().getBytes(StandardCharsets.UTF_8));

    private static final org.santei.engine.claim.Claim REAL = RealClaims.read().get(0);

    @Test
    void theAnswerHasPointsYenReasonsAndWhatItRestsOn() {
        HttpResponse<String> response = FhirCalls.submit(RealClaims.fhir(EXAMPLE, Use.PREDETERMINATION));
        ClaimResponse answer = FhirCalls.claimResponse(response);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        assertThat(answer.getOutcome()).isEqualTo(RemittanceOutcome.COMPLETE);
        assertThat(answer.getUse().toCode()).isEqualTo("predetermination");
        assertThat(answer.getItemFirstRep()
                        .getAdjudicationFirstRep()
                        .getReason()
                        .getText())
                .contains("初診料");
        assertThat(answer.getItemFirstRep().getAdjudication()).anySatisfy(each -> {
            assertThat(Codes.of(each.getCategory(), Systems.HL7_ADJUDICATION)).isEqualTo("eligible");
            assertThat(each.getAmount().getValue()).isEqualByComparingTo("2880");
            assertThat(each.getAmount().getCurrency()).isEqualTo("JPY");
        });
        assertThat(answer.getProcessNoteFirstRep().getText()).endsWith("。");
        assertThat(answer.getDisposition()).contains("860円");
        assertThat(answer.getExtensionByUrl(Extensions.PROOF.url()).getExtension())
                .hasSizeGreaterThan(5);
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("org.santei");
    }

    @Test
    void aClaimIsKeptAndAPredeterminationIsNot() {
        ClaimResponse kept = FhirCalls.claimResponse(FhirCalls.submit(RealClaims.fhir(EXAMPLE, Use.CLAIM)));
        ClaimResponse told = FhirCalls.claimResponse(FhirCalls.submit(RealClaims.fhir(EXAMPLE, Use.PREDETERMINATION)));

        String id = kept.getIdElement().getIdPart();
        assertThat(kept.getIdentifierFirstRep().getValue()).isEqualTo(id);
        HttpResponse<String> found = RunningService.get("/api/v1/calculations/" + id);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(RunningService.json(found).get("totalPoints").intValue()).isEqualTo(288);
        assertThat(told.hasId()).isFalse();
        assertThat(told.hasIdentifier()).isFalse();
    }

    @Test
    void aClaimThatIsSentAgainWithItsKeyIsKeptOnce() {
        String claim = RealClaims.fhir(EXAMPLE, Use.CLAIM);
        HttpResponse<String> first = FhirCalls.submit("", "fhir-key-1", claim);
        HttpResponse<String> second = FhirCalls.submit("", "fhir-key-1", claim);
        HttpResponse<String> other = FhirCalls.submit("", "fhir-key-1", RealClaims.fhir(REAL, Use.CLAIM));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(FhirCalls.outcome(other).hasIssue()).isTrue();
        assertThat(other.body()).contains("Idempotency-Key");
    }

    @Test
    void whatIsDerivedComesAsAddedItems() {
        HttpResponse<String> response =
                FhirCalls.submit("?question=calculate", RealClaims.fhir(REAL, Use.PREDETERMINATION));
        ClaimResponse answer = FhirCalls.claimResponse(response);

        assertThat(Validator.errors(response.body())).isEmpty();
        assertThat(answer.getItem()).hasSize(REAL.groups().size());
        HttpResponse<String> json = RunningService.post(
                "/api/v1/calculations?store=none&question=calculate",
                ClaimRequestWriter.of(REAL).toString());
        long derived = RunningService.json(json)
                .get("groups")
                .valueStream()
                .filter(group -> group.get("derived").booleanValue())
                .count();
        assertThat(answer.getAddItem()).hasSize((int) derived);
    }

    @Test
    void coverageAsJpCoreWritesItInABundle() {
        Claim claim = ClaimWriter.write(EXAMPLE, Use.PREDETERMINATION, LocalDate.of(2021, 11, 1));
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        bundle.addEntry()
                .setFullUrl("urn:uuid:6f1cf4b4-6d56-4cf4-9b8d-0d7a3ad27b01")
                .setResource(claim);
        for (Resource contained : List.copyOf(claim.getContained())) {
            bundle.addEntry().setResource(contained);
        }
        claim.getContained().clear();
        claim.getPatient().setReference("Patient/patient");
        claim.getProvider().setReference("Organization/provider");
        claim.getInsuranceFirstRep().getCoverage().setReference("Coverage/coverage-1");
        Coverage coverage = (Coverage) bundle.getEntry().get(3).getResource();
        coverage.getBeneficiary().setReference("Patient/patient");
        coverage.addIdentifier()
                .setSystem("http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID")
                .setValue("00138057:あいう:１８７:05");
        coverage.setType(null);
        coverage.addExtension(
                "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPersonNumber",
                new StringType("１８７"));

        HttpResponse<String> response = FhirCalls.submit(FhirFormat.write(bundle));
        ClaimResponse answer = FhirCalls.claimResponse(response);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(answer.getInsurer().getIdentifier().getValue()).isEqualTo("138057");
        assertThat(answer.getPatient().getReference()).isEqualTo("Patient/patient");
        assertThat(response.body()).doesNotContain("１８７").doesNotContain("あいう");
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("resource").setResource(bundle);
        assertThat(ToldAnswer.ofFhir(FhirCalls.claimResponse(FhirCalls.submit(FhirFormat.write(parameters)))))
                .isEqualTo(ToldAnswer.ofFhir(answer));
    }

    @Test
    void earlierClaimsStandInTheSameBundle() {
        Claim claim = ClaimWriter.write(EXAMPLE, Use.PREDETERMINATION, LocalDate.of(2021, 11, 1));
        Claim earlier = ClaimWriter.write(
                EXAMPLE.withMonth(EXAMPLE.month().minusMonths(1)).withVisits(List.of()),
                Use.CLAIM,
                LocalDate.of(2021, 10, 1));
        earlier.setId("earlier");
        earlier.getDiagnosis().clear();
        claim.addRelated()
                .setClaim(new Reference("Claim/earlier"))
                .setRelationship(Codes.concept(Vocabulary.RELATED_CLAIM, "previous"));
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        bundle.addEntry().setResource(claim);
        bundle.addEntry().setResource(earlier);

        Submission submission =
                Submission.read(FhirFormat.write(bundle).getBytes(StandardCharsets.UTF_8), new ClaimReader());

        assertThat(submission.claim().particulars().history().acts()).hasSize(1);
        assertThat(submission.claim().particulars().history().acts().get(0).day())
                .isEqualTo(LocalDate.of(2021, 9, 8));
    }

    @Test
    void wrongRequestsAreOperationOutcomes() {
        String claim = RealClaims.fhir(EXAMPLE, Use.PREDETERMINATION);
        assertOutcome(FhirCalls.submit("{"), 400, "invalid-json");
        assertOutcome(FhirCalls.submit("[".repeat(100) + "]".repeat(100)), 400, "invalid-json");
        assertOutcome(FhirCalls.submit("{\"resourceType\":\"Claim\",\"resourceType\":\"Claim\"}"), 400, "invalid-json");
        assertOutcome(FhirCalls.submit("{\"resourceType\":\"Claim\"}"), 400, "invalid-fhir");
        assertOutcome(FhirCalls.submit("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}"), 400, "invalid-fhir");
        assertOutcome(FhirCalls.submit("?store=none", claim), 400, "invalid-parameter");
        assertOutcome(FhirCalls.submit("?_format=xml", claim), 400, "invalid-parameter");
        assertOutcome(FhirCalls.submit(RealClaims.fhir(EXAMPLE, Use.PREAUTHORIZATION)), 422, "not-supported");
        assertOutcome(FhirCalls.submit(claim.replace("111000110", "211000110")), 422, "invalid-claim");
        assertOutcome(FhirCalls.submit(claim.replace("2021-10", "2001-10")), 422, "no-edition");
        assertOutcome(FhirCalls.submit(" ".repeat(9 << 20)), 413, "body-too-large");
        assertOutcome(RunningService.get("/fhir/StructureDefinition/nothing"), 404, "not-found");
        assertOutcome(
                RunningService.send(RunningService.request("/fhir/Claim/$submit")
                        .header("Content-Type", "application/fhir+xml")
                        .POST(HttpRequest.BodyPublishers.ofString("<Claim/>"))),
                415,
                "unsupported-media-type");
    }

    private static void assertOutcome(HttpResponse<String> response, int status, String problem) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        assertThat(Validator.errors(response.body())).isEmpty();
        OperationOutcome outcome = FhirCalls.outcome(response);
        assertThat(outcome.getIssue()).isNotEmpty().allSatisfy(issue -> {
            assertThat(Codes.of(issue.getDetails(), Systems.PROBLEMS)).isEqualTo(problem);
            assertThat(issue.getDetails().getText()).endsWith("。");
        });
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("org.santei");
    }
}
