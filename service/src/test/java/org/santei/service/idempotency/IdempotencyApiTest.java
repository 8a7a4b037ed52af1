package org.santei.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(AsUsualCaller.class)
final class IdempotencyApiTest {

    private static final String CALCULATIONS = "/api/v1/calculations";

    @Test
    void theSameRequestHasTheSameAnswerAndKeepsNothingTwice() {
        String key = "\"" + UUID.randomUUID() + "\"";
        long before = rows();

        HttpResponse<String> first = post(CALCULATIONS, "application/json", key, RunningService.example());
        HttpResponse<String> second = post(CALCULATIONS, "application/json", key, RunningService.example());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue(Reply.REPLAYED)).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue(Reply.REPLAYED)).hasValue("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(rows() - before).isEqualTo(1);
    }

    @Test
    void aRecalculationWithAKeyIsKeptOnce() {
        String kept = post(CALCULATIONS, "application/json", UUID.randomUUID().toString(), RunningService.example())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = post(kept + "/recalculate", "application/json", key, "");
        HttpResponse<String> second = post(kept + "/recalculate", "application/json", key, "");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue(Reply.REPLAYED)).hasValue("true");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aKeyIsTheSameWithAndWithoutItsQuotationMarks() {
        String key = UUID.randomUUID().toString();

        post(CALCULATIONS, "application/json", key, RunningService.example());
        HttpResponse<String> second =
                post(CALCULATIONS, "application/json", "\"" + key + "\"", RunningService.example());

        assertThat(second.headers().firstValue(Reply.REPLAYED)).hasValue("true");
    }

    @Test
    void theSameKeyForAnotherBodyOrAnotherQuestionIsRefused() {
        String key = UUID.randomUUID().toString();
        post(CALCULATIONS, "application/json", key, RunningService.example());

        for (HttpResponse<String> other : List.of(
                post(CALCULATIONS, "application/json", key, RunningService.example() + " "),
                post(CALCULATIONS + "?question=calculate", "application/json", key, RunningService.example()),
                post(CALCULATIONS, "application/x-ndjson", key, ndjson(1)))) {
            assertProblem(other, 422, "idempotency-key-reused");
        }
    }

    @Test
    void aRequestThatFailsIsNotRemembered() {
        String key = UUID.randomUUID().toString();

        assertThat(post(CALCULATIONS, "application/json", key, "{}").statusCode())
                .isEqualTo(422);

        assertThat(post(CALCULATIONS, "application/json", key, RunningService.example())
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "a b", "\"a", "a\"b", "a\\b"})
    void aKeyOfAnotherFormIsNamed(String key) {
        HttpResponse<String> response = post(CALCULATIONS, "application/json", key, RunningService.example());

        assertProblem(response, 400, "invalid-parameter");
        assertThat(RunningService.json(response).at("/errors/0/field").stringValue())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void aKeyThatIsTooLongOrGivenTwiceIsNamed() {
        assertProblem(
                post(CALCULATIONS, "application/json", "k".repeat(256), RunningService.example()),
                400,
                "invalid-parameter");
        assertThat(post(CALCULATIONS, "application/json", "k".repeat(255), RunningService.example())
                        .statusCode())
                .isEqualTo(201);
        assertProblem(
                RunningService.send(RunningService.request(CALCULATIONS)
                        .header("Content-Type", "application/json")
                        .header(RequestKey.HEADER, "a")
                        .header(RequestKey.HEADER, "b")
                        .POST(HttpRequest.BodyPublishers.ofString(RunningService.example()))),
                400,
                "invalid-parameter");
    }

    @Test
    void manyClaimsAndFilesAreKeptOnceToo() throws IOException {
        String key = UUID.randomUUID().toString();
        long before = rows();

        HttpResponse<String> first = post(CALCULATIONS, "application/x-ndjson", key, ndjson(50));
        HttpResponse<String> second = post(CALCULATIONS, "application/x-ndjson", key, ndjson(50));

        assertThat(first.body().lines().count()).isEqualTo(50);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(rows() - before).isEqualTo(50);

        String file = Files.readString(RunningService.UKE, java.nio.charset.StandardCharsets.ISO_8859_1);
        String other = UUID.randomUUID().toString();
        HttpResponse<String> uke = postFile(other, file);
        long between = rows();
        HttpResponse<String> again = postFile(other, file);
        assertThat(uke.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue(Reply.REPLAYED)).hasValue("true");
        assertThat(again.body()).isEqualTo(uke.body());
        assertThat(rows()).isEqualTo(between);
    }

    @Test
    void requestsAtTheSameTimeKeepOneResult() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = rows();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<HttpResponse<String>>> sent = IntStream.range(0, 8)
                .mapToObj(i -> senders.submit(() -> {
                    start.await();
                    return post(CALCULATIONS, "application/x-ndjson", key, ndjson(200));
                }))
                .toList();
        start.countDown();
        int answered = 0;
        for (Future<HttpResponse<String>> each : sent) {
            HttpResponse<String> response = each.get();
            if (response.statusCode() == 200) {
                answered++;
            } else {
                assertProblem(response, 409, "idempotency-in-progress");
                assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
            }
        }
        senders.shutdown();

        assertThat(answered).isPositive();
        assertThat(rows() - before).isEqualTo(200);
    }

    @Test
    void anAnswerIsRememberedTogetherWithItsResultsOrNotAtAll() {
        IdempotencyStore store = RunningService.bean(IdempotencyStore.class);
        RequestKey key = new RequestKey(UUID.randomUUID().toString(), "h".repeat(64));
        Reply reply = new Reply(201, "application/json", null, new byte[] {'{', '}'});

        assertThatThrownBy(() -> store.keep(key, new Idempotency.Prepared(reply, () -> {
                    throw new ProblemException(ProblemType.STORE_UNAVAILABLE, "");
                })))
                .isInstanceOf(ProblemException.class);

        assertThat(store.find(key)).isNull();
        assertThat(store.keep(key, new Idempotency.Prepared(reply, () -> {}))).isTrue();
        assertThat(store.keep(key, new Idempotency.Prepared(reply, () -> {
                    throw new AssertionError("kept twice");
                })))
                .isFalse();
        assertThat(store.find(key)).isNotNull();
    }

    @Test
    void anAnswerIsForgottenAfterADayAndIsNoOtherTenants() {
        IdempotencyStore store = RunningService.bean(IdempotencyStore.class);
        TenantDatabase database = RunningService.bean(TenantDatabase.class);
        RequestKey key = new RequestKey(UUID.randomUUID().toString(), "h".repeat(64));
        Reply reply = new Reply(201, "application/json", null, new byte[] {'{', '}'});
        Idempotency.Prepared prepared = new Idempotency.Prepared(reply, () -> {});
        Caller other = new Caller("other", "test", java.util.Set.of());

        store.keep(key, prepared);

        assertThat(other.call(() -> store.find(key) == null)).isTrue();
        assertThat(other.call(() -> store.keep(key, prepared))).isTrue();
        database.call(jdbc -> jdbc.update("delete from idempotency_key where key = ?", key.key()));
        database.call(jdbc -> jdbc.update(
                "insert into idempotency_key (key, created_at, request_hash, status, content_type, body)"
                        + " values (?, now() - interval '25 hours', ?, 201, 'application/json', '{}')",
                key.key(),
                key.request()));
        assertThat(store.find(key)).isNull();
        assertThat(store.keep(key, prepared)).isTrue();
        assertThat(other.call(() -> store.find(key) != null)).isTrue();
    }

    private static String ndjson(int count) {
        return (JsonMapper.shared().readTree(RunningService.example()) + "\n").repeat(count);
    }

    private static HttpResponse<String> post(String path, String type, String key, String body) {
        return RunningService.send(RunningService.request(path)
                .header("Content-Type", type)
                .header(RequestKey.HEADER, key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> postFile(String key, String file) {
        return RunningService.send(RunningService.request("/api/v1/uke")
                .header("Content-Type", "application/octet-stream")
                .header(RequestKey.HEADER, key)
                .POST(HttpRequest.BodyPublishers.ofString(file, java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    private static long rows() {
        Long count = RunningService.bean(TenantDatabase.class)
                .call(jdbc -> jdbc.queryForObject("select count(*) from calculation", Long.class));
        return count == null ? 0 : count;
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(RunningService.json(response).get("type").stringValue()).isEqualTo("urn:santei:problem:" + type);
    }
}
