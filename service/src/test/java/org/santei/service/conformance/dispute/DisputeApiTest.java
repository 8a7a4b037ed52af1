package org.santei.service.conformance.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santei.engine.conformance.CaseStatus;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitCase;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.conformance.Kits;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Disputes about the kit of 2022-04, which no other test uses: decisions change it. */
final class DisputeApiTest {

    private static final String EDITION = "2022-04";
    private static final String DISPUTES = "/api/v1/conformance/disputes";
    private static final String RAISE = "/api/v1/conformance/" + EDITION + "/disputes";

    @Test
    void whatIsAcceptedChangesTheKitAndWhatIsCertifiedSoFarHolds() {
        TestCaller vendor = RunningService.as("dispute-vendor", Role.VENDOR);
        TestCaller other = RunningService.as("dispute-other", Role.VENDOR);
        TestCaller approver = RunningService.as("ministry", Role.APPROVER);
        TestCaller both = RunningService.as("dispute-both", Role.VENDOR, Role.APPROVER);
        Kit before = RunningService.bean(Kits.class).of(EDITION).kit();
        List<KitCase> certain = before.cases().stream()
                .filter(each -> each.status() == CaseStatus.CERTAIN)
                .toList();

        String first = raised(vendor, certain.get(0));
        assertThat(other.get(first).statusCode()).isEqualTo(404);
        assertThat(RunningService.json(other.get(DISPUTES)).get("disputes").size())
                .isZero();
        assertThat(approver.get(DISPUTES + "?state=open").body()).contains(first.substring(first.lastIndexOf('/') + 1));
        assertThat(post(vendor, first + "/decision", Map.of("accepted", false, "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(approver, first + "/decision", Map.of("accepted", true, "reason", "x"))
                        .statusCode())
                .isEqualTo(422);
        JsonNode decided = RunningService.json(post(
                approver,
                first + "/decision",
                Map.of("accepted", true, "outcome", "interpreted", "reason", "通知の文が二通りに読める")));
        assertThat(decided.get("state").stringValue()).as(decided.toString()).isEqualTo("accepted");
        assertThat(post(approver, first + "/decision", Map.of("accepted", false, "reason", "x"))
                        .statusCode())
                .isEqualTo(409);

        Kit after = RunningService.bean(Kits.class).of(EDITION).kit();
        assertThat(after.version()).isEqualTo(before.version() + "+1");
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.find(certain.get(0).number()).orElseThrow().status()).isEqualTo(CaseStatus.INTERPRETED);
        assertThat(after.changes())
                .anyMatch(change -> change.number().equals(certain.get(0).number())
                        && change.reason().equals("通知の文が二通りに読める"));

        String own = raised(both, certain.get(1));
        HttpResponse<String> refused =
                post(both, own + "/decision", Map.of("accepted", true, "outcome", "withdrawn", "reason", "x"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        post(approver, own + "/decision", Map.of("accepted", true, "outcome", "withdrawn", "reason", "ほかのケースと同じ"));
        String asked = raised(vendor, certain.get(2));
        post(
                approver,
                asked + "/decision",
                Map.of("accepted", true, "outcome", "undecided", "question", "届出があるか", "reason", "入力に届出がない"));
        String no = raised(vendor, certain.get(3));
        post(approver, no + "/decision", Map.of("accepted", false, "reason", "告示の文のとおり"));
        Kit last = RunningService.bean(Kits.class).of(EDITION).kit();
        assertThat(last.version()).isEqualTo(before.version() + "+3");
        assertThat(last.find(certain.get(1).number())).isEmpty();
        KitCase open = last.find(certain.get(2).number()).orElseThrow();
        assertThat(open.status()).isEqualTo(CaseStatus.UNDECIDED);
        assertThat(open.expected().questions().get(0).title()).isEqualTo("届出があるか");
        assertThat(last.find(certain.get(3).number())).contains(certain.get(3));
    }

    private static String raised(TestCaller vendor, KitCase kitCase) {
        HttpResponse<String> raised = post(
                vendor,
                RAISE,
                Map.of(
                        "number",
                        kitCase.number(),
                        "clause",
                        kitCase.clause().isEmpty() ? "表" : kitCase.clause(),
                        "claimed",
                        "合計 1 点",
                        "words",
                        "この条はこう読む。"));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        return raised.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> post(TestCaller caller, String path, Map<String, ?> fields) {
        return caller.post(path, JsonMapper.shared().writeValueAsString(fields));
    }
}
