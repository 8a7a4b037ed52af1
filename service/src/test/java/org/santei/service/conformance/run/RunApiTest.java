package org.santei.service.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitCase;
import org.santei.service.RunningService;
import org.santei.service.conformance.RightAnswers;
import org.santei.service.conformance.Vendor;
import tools.jackson.databind.JsonNode;

/** Runs over HTTP, from the upload to every difference. */
final class RunApiTest {

    private static final Kit KIT = Vendor.kit();
    private static final List<KitCase> CASES = KIT.cases();

    private final Vendor vendor = new Vendor("run-api");

    @Test
    void rightAnswersPass() {
        JsonNode run = vendor.done(vendor.start("", RightAnswers.of(CASES)));

        assertThat(run.get("kitHash").stringValue()).isEqualTo(KIT.hash());
        assertThat(run.get("cases").intValue()).isEqualTo(CASES.size());
        JsonNode summary = run.get("summary");
        int passed = 0;
        for (String status : List.of("certain", "interpreted", "undecided")) {
            JsonNode counts = summary.get(status);
            assertThat(counts.get("failed").intValue()).as(failures(run)).isZero();
            assertThat(counts.get("notAttempted").intValue()).isZero();
            passed += counts.get("passed").intValue();
        }
        assertThat(passed).isEqualTo(CASES.size());
        assertThat(summary.get("unknown").intValue()).isZero();
    }

    @Test
    void everyDifferenceIsToldAndOnlyFailuresAreTriedAgain() {
        KitCase wrong = CASES.stream().filter(RunApiTest::isFigure).findFirst().orElseThrow();
        KitCase silent = CASES.get(CASES.size() - 1);
        String lines = CASES.stream()
                .filter(each -> !each.number().equals(silent.number()))
                .map(each -> RightAnswers.line(
                        each.number().equals(wrong.number()) ? dearer(each) : RightAnswers.fields(each)))
                .collect(Collectors.joining());
        String path = vendor.start("", lines + "{\"case\":\"999999\",\"points\":1}\n");
        JsonNode run = vendor.done(path);

        assertThat(run.get("summary").get("unknownNumbers").get(0).stringValue())
                .isEqualTo("999999");
        JsonNode failed = vendor.find(path + "/results?verdict=failed").get("results");
        assertThat(failed.size()).isEqualTo(1);
        JsonNode row = failed.get(0);
        assertThat(row.get("number").stringValue()).isEqualTo(wrong.number());
        assertThat(row.get("differences").get(0).get("what").stringValue()).isEqualTo("合計点数");
        assertThat(row.get("differences").get(0).get("expected").stringValue())
                .isEqualTo(String.valueOf(wrong.expected().total()));
        assertThat(row.get("cause").stringValue()).isNotEmpty();
        assertThat(row.get("ruleName").stringValue()).isNotEmpty();
        assertThat(vendor.find(path + "/results?verdict=not-attempted")
                        .get("results")
                        .size())
                .isEqualTo(1);
        assertThat(vendor.find(path + "/results/" + wrong.number())).isEqualTo(row);
        HttpResponse<String> junit = vendor.caller().get(path + "/junit.xml");
        assertThat(junit.body()).contains("failures=\"1\"", "<skipped", wrong.number());

        JsonNode first = vendor.find(path + "/results?limit=3");
        assertThat(first.get("results").size()).isEqualTo(3);
        assertThat(vendor.find(first.get("next").stringValue())
                        .get("results")
                        .get(0)
                        .get("number")
                        .stringValue())
                .isEqualTo(CASES.get(3).number());

        String again = vendor.start("&rerunOf=" + run.get("id").stringValue(), RightAnswers.of(List.of(wrong, silent)));
        JsonNode rerun = vendor.done(again);
        assertThat(rerun.get("cases").intValue()).isEqualTo(2);
        assertThat(rerun.get("summary").get("carried").intValue()).isEqualTo(CASES.size() - 2);
        assertThat(vendor.find(again + "/results?verdict=failed").get("results").isEmpty())
                .isTrue();
        assertThat(vendor.find(Vendor.RUNS).get("runs").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingIsKept() {
        String two = "{\"case\":\"000001\",\"points\":1}\n{\"case\":\"000001\",\"points\":2}\n";
        problem(vendor.send("", "application/x-ndjson", two.getBytes(StandardCharsets.UTF_8)), 422, "2件");
        problem(
                vendor.send("", "application/x-ndjson", "{\"case\":\"1\"}".getBytes(StandardCharsets.UTF_8)),
                422,
                "6桁");
        problem(
                vendor.send("", "application/x-ndjson", "{\"case\":\"000001\"}".getBytes(StandardCharsets.UTF_8)),
                422,
                "points");
        problem(vendor.send("", "application/x-ndjson", "nonsense".getBytes(StandardCharsets.UTF_8)), 422, "1行目");
        problem(vendor.send("", "application/x-ndjson", new byte[0]), 422, "1件もありません");
        problem(
                vendor.send("&rerunOf=x", "application/x-ndjson", two.getBytes(StandardCharsets.UTF_8)),
                422,
                "rerunOf");
        problem(vendor.send("&other=x", "application/x-ndjson", two.getBytes(StandardCharsets.UTF_8)), 400, "other");
        problem(vendor.caller().get("/api/v1/conformance/1999-04/runs/x"), 404, "実行");
        problem(vendor.caller().post("/api/v1/conformance/1999-04/runs", "{}"), 422, "endpoint");
        problem(
                vendor.caller()
                        .post(
                                Vendor.RUNS,
                                "{\"software\":\"a\",\"version\":\"1\",\"endpoint\":\"http://169.254.169.254/\"}"),
                422,
                "許されていません");
    }

    @Test
    void anotherTenantSeesNothingAndAKeyAnswersOnce() {
        KitCase one = CASES.get(0);
        HttpRequest.Builder request = vendor.caller()
                .request(Vendor.RUNS + "?software=a&version=1")
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", "once-only")
                .POST(HttpRequest.BodyPublishers.ofString(RightAnswers.of(List.of(one))));
        String path =
                RunningService.send(request).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again = RunningService.send(request);

        assertThat(again.headers().firstValue("Location")).hasValue(path);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        problem(new Vendor("run-other").caller().get(path), 404, "実行");
        JsonNode run = vendor.done(path);
        assertThat(run.get("summary").get("certain").get("notAttempted").intValue())
                .isPositive();
        problem(vendor.caller().post(path + "/cancel", ""), 409, "完了");
    }

    private static void problem(HttpResponse<String> response, int status, String words) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains(words);
    }

    private String failures(JsonNode run) {
        return vendor.caller()
                .get(Vendor.RUNS + "/" + run.get("id").stringValue() + "/results?verdict=failed&limit=20")
                .body();
    }

    static boolean isFigure(KitCase kitCase) {
        return kitCase.expected().complete() && kitCase.expected().total() != null;
    }

    private static Map<String, Object> dearer(KitCase kitCase) {
        Map<String, Object> fields = RightAnswers.fields(kitCase);
        fields.put("points", Objects.requireNonNull(kitCase.expected().total()) + 1);
        return fields;
    }
}
