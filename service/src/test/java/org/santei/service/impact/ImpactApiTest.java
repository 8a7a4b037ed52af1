package org.santei.service.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

/** Impacts over HTTP, calculated in a process of their own. */
final class ImpactApiTest {

    private static final String REVISION = """
        {"corpus":"synthetic","claims":300,"seed":5,"before":"2024-06","after":"2026-06"}\
        """;

    private static final String REVISIT = "rules/A-basic/A001-revisit.2026-06.drl";

    private final ImpactsOfTenant impacts = new ImpactsOfTenant("impact-api", Role.AUTHOR, Role.PROCESSOR);

    @Test
    void aRevisionIsHeldAgainstTheSyntheticMix() {
        String path = impacts.start(REVISION);
        JsonNode result = impacts.result(path);

        JsonNode total = result.at("/figures/total");
        assertThat(result.at("/figures/counts/total").longValue()).isEqualTo(300);
        assertThat(total.get("claims").longValue()).isPositive();
        assertThat(result.at("/before/edition").stringValue()).isEqualTo("2024-06");
        assertThat(result.at("/after/month").stringValue()).isEqualTo("2026-06");
        assertThat(result.at("/scale/factor").doubleValue()).isGreaterThan(1);
        assertThat(result.get("assumptions")).isNotEmpty();
        assertThat(result.get("notes")).isNotEmpty();
        assertThat(result.at("/impact/done").longValue()).isEqualTo(300);

        JsonNode mover = impacts.find(path + "/movers/1");
        assertThat(mover.get("before").stringValue()).contains("2024-06 の版");
        assertThat(mover.get("after").stringValue()).contains("2026-06 の版");
        assertThat(impacts.caller().get(path + "/movers/51").statusCode()).isEqualTo(404);

        HttpResponse<String> csv = impacts.caller().get(path + "/result.csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("\ufeff区分,名前,").contains("合計,合計," + total.get("claims"));
        assertThat(impacts.caller().get(path + "/result.parquet").body())
                .startsWith("PAR1")
                .endsWith("PAR1");
    }

    @Test
    void theSameOrderComesToTheSame() {
        String first = impacts.start(REVISION);
        String second = impacts.start(REVISION);
        assertThat(first).isNotEqualTo(second);
        assertThat(impacts.result(second).get("figures"))
                .isEqualTo(impacts.result(first).get("figures"));
    }

    /** 乳幼児加算 of 再診料 (38 points) is taken from a child of 4 years by a draft that gives it to those under 3. */
    @Test
    void aDraftIsHeldAgainstStoredClaims() {
        ImpactsOfTenant tenant = new ImpactsOfTenant("impact-draft", Role.AUTHOR, Role.PROCESSOR);
        keep(tenant.caller(), "2022-03-01");
        keep(tenant.caller(), "1980-03-01");
        keep(tenant.caller(), "1980-03-01");
        String draft = draft(tenant.caller());

        String path = tenant.start(
                "{\"corpus\":\"stored\",\"from\":\"2026-07\",\"until\":\"2026-07\",\"draft\":\"%s\"}".formatted(draft));
        JsonNode result = tenant.result(path);

        assertThat(result.at("/impact/draft").stringValue()).isEqualTo(draft);
        assertThat(result.at("/figures/counts/total").longValue()).isEqualTo(2);
        JsonNode total = result.at("/figures/total");
        assertThat(total.at("/after/points").longValue()
                        - total.at("/before/points").longValue())
                .isEqualTo(-38);
        assertThat(total.get("losers").longValue()).isEqualTo(1);
        assertThat(result.at("/figures/movers")).hasSize(1);
        assertThat(result.has("assumptions")).isFalse();
        assertThat(result.has("scale")).isFalse();

        String hash = RunningService.json(tenant.caller().get("/api/v1/drafts/" + draft))
                .get("hash")
                .stringValue();
        Impacts latest = RunningService.bean(Impacts.class);
        ImpactSummary summary = as("impact-draft", () -> latest.latest(UUID.fromString(draft), hash));
        assertThat(summary).isNotNull();
        assertThat(summary.pointsAfter() - summary.pointsBefore()).isEqualTo(-38);
        assertThat(as("impact-draft", () -> latest.latest(UUID.fromString(draft), "other")))
                .isNull();
        assertThat(as("impact-other", () -> latest.latest(UUID.fromString(draft), hash)))
                .isNull();
    }

    private static <T> T as(String tenant, Supplier<T> work) {
        return new Caller(tenant, "test", Set.of()).call(work);
    }

    private static void keep(TestCaller caller, String birth) {
        String claim = """
            {"receipt":"1","month":"2026-07","setting":"outpatient","patient":{"sex":"male","birthDate":"%s"},
            "facility":{"kind":"clinic","paediatrics":false,"standards":[]},"payers":[{"payer":"insurance"}],
            "visits":[{"day":"2026-07-08","timeClass":"regular"}],
            "groups":[{"section":"12","days":{"8":1},"lines":[{"code":"112007410"}]}]}\
            """.formatted(birth);
        HttpResponse<String> kept = caller.post("/api/v1/calculations?question=calculate", claim);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    }

    private static String draft(TestCaller caller) {
        String draft = RunningService.json(
                        caller.post("/api/v1/drafts", "{\"title\":\"乳幼児加算を3歳未満に\",\"reason\":\"試し\"}"))
                .get("id")
                .stringValue();
        String path = "/api/v1/drafts/" + draft + "/text?path=" + REVISIT;
        String text = RunningService.json(caller.get(path)).get("text").stringValue();
        HttpResponse<String> saved = RunningService.send(caller.request(path)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("If-Match", "\"0\"")
                .PUT(HttpRequest.BodyPublishers.ofString(text.replace("年齢未満( \"乳幼児\" )", "年齢未満( \"処方の乳幼児\" )"))));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        return draft;
    }

    @Test
    void anImpactIsCancelledAndHasNoResult() {
        String path = impacts.start(REVISION.replace("300", "900000"));
        JsonNode cancelled = RunningService.json(impacts.caller().post(path + "/cancel", ""));
        assertThat(cancelled.get("state").stringValue()).isEqualTo("cancelled");
        assertThat(impacts.caller().post(path + "/cancel", "").statusCode()).isEqualTo(200);
        HttpResponse<String> result = impacts.caller().get(path + "/result");
        assertThat(result.statusCode()).isEqualTo(409);
        assertThat(result.body()).contains("urn:santei:problem:impact-state", "取り消し済み");
    }

    @Test
    void anOrderThatWasSentTwiceIsOneImpact() {
        TestCaller caller = impacts.caller();
        HttpRequest.Builder order = caller.request(ImpactsOfTenant.PATH)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(REVISION));
        HttpResponse<String> first = RunningService.send(order);
        HttpResponse<String> second = RunningService.send(order);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertRefused(REVISION.replace("2024-06", "2023-06"), 422, "before");
        assertRefused(REVISION.replace("2026-06", "2099-01"), 422, "after");
        assertRefused(
                "{\"corpus\":\"synthetic\",\"draft\":\"8e03978e-40d5-43dd-bc93-6894a57f9324\"}", 404, "not-found");
        assertRefused(
                "{\"corpus\":\"stored\",\"from\":\"1999-01\",\"until\":\"1999-02\",\"before\":\"2024-06\",\"after\":\"2026-06\"}",
                422,
                "保存されていません");
        assertRefused("nonsense", 400, "invalid-json");
    }

    private void assertRefused(String order, int status, String part) {
        HttpResponse<String> response = impacts.caller().post(ImpactsOfTenant.PATH, order);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains(part);
    }

    @Test
    void nobodyElseSeesOrStopsIt() {
        String path = impacts.start(REVISION.replace("300", "20"));
        TestCaller foreign = RunningService.as("impact-foreign", Role.AUTHOR, Role.APPROVER);
        for (String part : List.of("", "/result", "/result.csv", "/result.parquet", "/movers/1")) {
            assertThat(foreign.get(path + part).statusCode()).as(part).isEqualTo(404);
        }
        assertThat(foreign.post(path + "/cancel", "").statusCode()).isEqualTo(404);
        assertThat(foreign.get(ImpactsOfTenant.PATH).body()).contains("\"impacts\":[]");
        assertThat(impacts.caller().get(ImpactsOfTenant.PATH).body())
                .contains(path.substring(path.lastIndexOf('/') + 1));
        TestCaller processor = RunningService.as("impact-api", Role.PROCESSOR);
        assertThat(processor.get(path).statusCode()).isEqualTo(403);
        assertThat(RunningService.as("impact-api", Role.AUDITOR).get(path).statusCode())
                .isEqualTo(200);
        assertThat(RunningService.as("impact-api", Role.AUDITOR)
                        .post(ImpactsOfTenant.PATH, REVISION)
                        .statusCode())
                .isEqualTo(403);
        impacts.ended(path);
    }
}
