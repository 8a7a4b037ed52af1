package org.santei.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class HttpTest {

    @Test
    void theDescriptionNamesEveryEndpointAndTheClaim() {
        JsonNode api = RunningService.json(RunningService.get("/v3/api-docs"));

        assertThat(api.get("openapi").stringValue()).startsWith("3.1");
        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/calculations",
                        "/api/v1/calculations/{id}",
                        "/api/v1/calculations/{id}/identity",
                        "/api/v1/calculations/{id}/recalculate",
                        "/api/v1/calculations/{id}/replay",
                        "/api/v1/copayments",
                        "/api/v1/copayments/household",
                        "/api/v1/copayments/year",
                        "/api/v1/findings",
                        "/api/v1/verify",
                        "/api/v1/jobs",
                        "/api/v1/jobs/{id}",
                        "/api/v1/jobs/{id}/cancel",
                        "/api/v1/jobs/{id}/events",
                        "/api/v1/jobs/{id}/findings.csv",
                        "/api/v1/jobs/{id}/pause",
                        "/api/v1/jobs/{id}/results",
                        "/api/v1/jobs/{id}/results.uke",
                        "/api/v1/jobs/{id}/resume",
                        "/api/v1/retention/run",
                        "/api/v1/uke",
                        "/api/v1/why-not",
                        "/api/v1/editions",
                        "/api/v1/items",
                        "/api/v1/items/{code}",
                        "/api/v1/items/{code}/history",
                        "/api/v1/items/{code}/relations",
                        "/fhir/Claim/$submit",
                        "/fhir/CodeSystem",
                        "/fhir/CodeSystem/{id}",
                        "/fhir/StructureDefinition",
                        "/fhir/StructureDefinition/{id}",
                        "/fhir/metadata",
                        "/api/v1/revisions",
                        "/api/v1/revisions/{before}/diff/{after}",
                        "/api/v1/keys",
                        "/api/v1/keys/{id}/rotate",
                        "/api/v1/keys/{id}/revoke",
                        "/api/v1/audit",
                        "/api/v1/audit/verify",
                        "/api/v1/drafts/{id}/text",
                        "/api/v1/releases",
                        "/api/v1/releases/{id}/withdraw",
                        "/api/v1/releases/{id}/review",
                        "/api/v1/releases/import",
                        "/api/v1/conformance",
                        "/api/v1/conformance/certificates/{id}",
                        "/api/v1/conformance/certificates/{id}/badge.svg",
                        "/api/v1/conformance/certificates/{id}/file",
                        "/api/v1/conformance/disputes",
                        "/api/v1/conformance/disputes/{id}",
                        "/api/v1/conformance/disputes/{id}/decision",
                        "/api/v1/conformance/{edition}/disputes",
                        "/api/v1/conformance/{edition}/kit",
                        "/api/v1/conformance/{edition}/runs",
                        "/api/v1/conformance/{edition}/runs/{id}",
                        "/api/v1/conformance/{edition}/runs/{id}/cancel",
                        "/api/v1/conformance/{edition}/runs/{id}/certificate",
                        "/api/v1/conformance/{edition}/runs/{id}/junit.xml",
                        "/api/v1/conformance/{edition}/runs/{id}/results",
                        "/api/v1/conformance/{edition}/runs/{id}/results/{number}",
                        "/api/v1/impacts",
                        "/api/v1/impacts/{id}/cancel",
                        "/api/v1/drafts",
                        "/api/v1/drafts/{id}/withdraw",
                        "/api/v1/drafts/{id}/versions/{number}/restore",
                        "/api/v1/drafts/{id}/submit",
                        "/api/v1/drafts/{id}/send-back",
                        "/api/v1/drafts/{id}/reopen",
                        "/api/v1/drafts/{id}/comments",
                        "/api/v1/drafts/{id}/check",
                        "/api/v1/drafts/{id}/approve",
                        "/api/v1/releases/{id}",
                        "/api/v1/releases/{id}/file",
                        "/api/v1/impacts/{id}",
                        "/api/v1/impacts/{id}/result",
                        "/api/v1/impacts/{id}/result.parquet",
                        "/api/v1/impacts/{id}/result.csv",
                        "/api/v1/impacts/{id}/movers/{place}",
                        "/api/v1/drafts/{id}",
                        "/api/v1/drafts/{id}/versions",
                        "/api/v1/drafts/{id}/review");
        JsonNode schemas = api.get("components").get("schemas");
        assertThat(schemas.propertyNames())
                .contains(
                        "Claim",
                        "Group",
                        "Line",
                        "Stay",
                        "History",
                        "PastAct",
                        "Calculation",
                        "LookBack",
                        "DerivedValue",
                        "Problem",
                        "Editions",
                        "Item",
                        "SearchResults",
                        "ItemHistory",
                        "ItemRelations",
                        "Revisions",
                        "RevisionDiff",
                        "WhyNotRequest",
                        "WhyNotAnswer");
        assertThat(schemas.at("/Claim/properties/setting/enum").toString()).isEqualTo("[\"inpatient\",\"outpatient\"]");
        assertThat(schemas.at("/Claim/properties/scheme/enum").toString())
                .isEqualTo("[\"health_insurance\",\"late_elderly\",\"public_funds\",\"medical_observation\"]");
        assertThat(schemas.at("/Claim/properties/previousClaims/items/$ref").stringValue())
                .isEqualTo("#/components/schemas/Claim");
        assertThat(schemas.at("/Claim/properties/comments/items/pattern").stringValue())
                .isEqualTo("8[0-9]{8}");
        assertThat(schemas.at("/History/properties/acts/items/$ref").stringValue())
                .isEqualTo("#/components/schemas/PastAct");
        assertThat(schemas.at("/Claim/required").toString())
                .isEqualTo("[\"groups\",\"month\",\"patient\",\"payers\",\"setting\"]");
        assertThat(schemas.at("/Calculation/properties/totalPoints/type").toString())
                .contains("null");
        JsonNode post = api.at("/paths/~1api~1v1~1calculations/post");
        assertThat(post.get("responses").propertyNames()).contains("200", "201", "400", "413", "415", "422", "503");
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").stringValue())
                .isEqualTo("#/components/schemas/Claim");
        assertThat(schemas.at("/Claim/example/month").stringValue()).isEqualTo("2021-10");
    }

    @Test
    void thePageOfTheDescriptionIsServedAndLoadsNothingFromElsewhere() {
        HttpResponse<String> page = RunningService.get("/swagger-ui/index.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(RunningService.get("/docs").statusCode()).isEqualTo(302);
    }

    @Test
    void theServiceIsReadyAndTellsOnlyItsHealth() {
        assertThat(RunningService.json(RunningService.get("/actuator/health/readiness"))
                        .get("status")
                        .stringValue())
                .isEqualTo("UP");
        assertThat(RunningService.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(RunningService.get("/actuator/health").body()).doesNotContain("database");
    }

    @Test
    void editionsAreListed() {
        JsonNode editions =
                RunningService.json(RunningService.get("/api/v1/editions")).get("editions");

        assertThat(editions.size()).isPositive();
        JsonNode first = editions.get(0);
        assertThat(first.get("edition").stringValue()).isEqualTo("2020-04");
        assertThat(first.get("revision").stringValue()).isEqualTo("2020-04");
        assertThat(first.get("firstMonth").stringValue()).isEqualTo("2020-04");
        assertThat(first.get("lastMonth").stringValue()).isEqualTo("2022-03");
        JsonNode last = editions.get(editions.size() - 1);
        assertThat(last.get("firstMonth").stringValue()).isEqualTo("2026-06");
        assertThat(last.get("lastMonth").isNull()).isTrue();
        assertThat(editions.toString()).doesNotContain("9999");
    }

    @Test
    void theDescriptionSaysWhatAnswersMayLeaveOutAndWhatTheyMean() {
        JsonNode schemas =
                RunningService.json(RunningService.get("/v3/api-docs")).at("/components/schemas");

        assertThat(schemas.at("/Calculation/required").toString())
                .contains("\"notCompared\"", "\"proof\"")
                .doesNotContain("lookBacks", "derivedValues", "notes");
        assertThat(schemas.at("/LineResult/required").toString()).isEqualTo("[\"code\",\"outcome\",\"rule\"]");
        assertThat(schemas.at("/Calculation/properties/lookBacks/items/$ref").stringValue())
                .isEqualTo("#/components/schemas/LookBack");
        assertThat(schemas.at("/LookBack/properties/from/format").stringValue()).isEqualTo("date");
        assertThat(schemas.at("/LookBack/required").toString()).isEqualTo("[\"code\",\"from\",\"known\",\"until\"]");
        assertThat(schemas.at("/Edition/properties/lastMonth/type").toString()).contains("null");
        assertThat(schemas.at("/Edition/properties/lastMonth/description").stringValue())
                .contains("null");
        for (String answer :
                List.of("Calculation", "LookBack", "DerivedValue", "GroupResult", "LineResult", "Finding", "Proof")) {
            assertThat(schemas.at("/" + answer + "/description").stringValue()).isNotEmpty();
            assertThat(schemas.at("/" + answer + "/properties").valueStream())
                    .as(answer)
                    .allMatch(property -> property.has("description"));
        }
    }

    @Test
    void answersAreNeitherKeptNorGuessed() {
        HttpResponse<String> answer = RunningService.post("/api/v1/calculations?store=none", RunningService.example());
        HttpResponse<String> problem = RunningService.post("/api/v1/calculations", "{}");

        for (HttpResponse<String> response : List.of(answer, problem)) {
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(response.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void wrongRequestsAreProblems() {
        assertProblem(RunningService.get("/api/v1/claims"), 404, "not-found");
        assertProblem(RunningService.get("/error"), 404, "not-found");
        assertProblem(RunningService.get("/api/v1/uke"), 405, "method-not-allowed");
        assertThat(RunningService.get("/api/v1/uke").headers().firstValue("Allow"))
                .hasValue("POST");
        assertProblem(post("text/plain", "{}"), 415, "unsupported-media-type");
        assertProblem(post("application/json;charset=", "{}"), 415, "unsupported-media-type");
        assertProblem(post("nonsense", "{}"), 415, "unsupported-media-type");
        assertProblem(
                RunningService.send(RunningService.request("/api/v1/editions").header("Accept", "text/html")),
                406,
                "not-acceptable");
        assertProblem(
                RunningService.post("/api/v1/calculations?question=why", RunningService.example()),
                400,
                "invalid-parameter");
    }

    @Test
    void bodiesHaveALimitWithAndWithoutALengthAnnounced() {
        byte[] large = " ".repeat(2 * Bodies.MEBIBYTE + 1).getBytes(StandardCharsets.US_ASCII);

        assertProblem(
                RunningService.send(json().POST(HttpRequest.BodyPublishers.ofByteArray(large))), 413, "body-too-large");
        assertProblem(
                RunningService.send(
                        json().POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413,
                "body-too-large");
    }

    @Test
    void whatTomcatRefusesIsAProblemToo() throws IOException {
        int port = RunningService.request("/").build().uri().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /a|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
            assertThat(answer).contains("urn:santei:problem:bad-request").doesNotContain("Tomcat");
        }
    }

    private static HttpRequest.Builder json() {
        return RunningService.request("/api/v1/calculations").header("Content-Type", "application/json");
    }

    private static HttpResponse<String> post(String type, String body) {
        return RunningService.send(RunningService.request("/api/v1/calculations")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(RunningService.json(response).get("type").stringValue()).isEqualTo("urn:santei:problem:" + type);
    }
}
