package org.santei.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class JobApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "?strip=true", "?acts=true", "?explain=lines"})
    void aJobAnswersAsTheFileIsAnsweredAtOnce(String query) {
        String id = Jobs.start(query, Jobs.UKE, Jobs.clinic());

        JsonNode job = Jobs.ended(id);

        assertThat(job.get("state").stringValue()).isEqualTo("done");
        assertThat(results(id)).isEqualTo(atOnce(query, Jobs.clinic()));
        assertThat(job.at("/claims/total").intValue()).isEqualTo(50);
        assertThat(job.at("/claims/done").intValue()).isEqualTo(50);
        assertThat(job.at("/claims/failed").intValue()).isZero();
        assertThat(job.get("lines").intValue()).isPositive();
        assertThat(job.get("claimsPerSecond").doubleValue()).isPositive();
    }

    @Test
    void aLargeFileIsCalculatedPartByPartInItsOrder() {
        byte[] file = Jobs.many(1700);
        String id = Jobs.start("", Jobs.UKE, file);

        JsonNode job = Jobs.ended(id);

        assertThat(job.at("/claims/done").intValue()).isEqualTo(1700);
        assertThat(results(id)).isEqualTo(atOnce("", file));
    }

    @Test
    void findingsAreCountedByType() {
        String id = Jobs.start("", Jobs.UKE, Jobs.clinic());
        JsonNode job = Jobs.ended(id);

        long counted = 0;
        for (JsonNode type : job.get("findings")) {
            counted += type.get("count").longValue();
            assertThat(type.get("title").stringValue()).isNotEmpty();
            assertThat(type.get("type").stringValue()).matches("[a-z_]+");
        }
        long found = 0;
        long undecided = 0;
        for (String line : results(id).lines().toList()) {
            JsonNode answer = tools.jackson.databind.json.JsonMapper.shared().readTree(line);
            found += answer.get("findings").size();
            undecided += answer.get("complete").booleanValue() ? 0 : 1;
        }
        assertThat(counted).isEqualTo(found).isPositive();
        assertThat(job.at("/claims/undecided").longValue()).isEqualTo(undecided);
    }

    @Test
    void aDamagedClaimIsCountedAndCostsNoOther() {
        String text = new String(Jobs.clinic(), StandardCharsets.ISO_8859_1);
        byte[] damaged =
                text.replaceFirst("RE,1,1122,202110", "RE,1,1122,209913").getBytes(StandardCharsets.ISO_8859_1);
        String id = Jobs.start("", Jobs.UKE, damaged);

        JsonNode job = Jobs.ended(id);

        assertThat(job.get("state").stringValue()).isEqualTo("done");
        assertThat(job.at("/claims/failed").intValue()).isEqualTo(1);
        List<String> lines = results(id).lines().toList();
        assertThat(lines).hasSize(50);
        assertThat(lines.get(0)).contains("\"line\":2").contains("診療年月");
        assertThat(findings(id)).contains("not_calculated");
    }

    @Test
    void aFileThatIsCutOffFailsAndKeepsWhatWasCalculated() {
        byte[] whole = Jobs.many(700);
        byte[] cut = Arrays.copyOf(whole, whole.length * 3 / 4);
        String id = Jobs.start("", Jobs.UKE, cut);

        JsonNode job = Jobs.ended(id);

        assertThat(job.get("state").stringValue()).isEqualTo("failed");
        assertThat(job.get("reason").stringValue()).contains("GO");
        assertThat(results(id)).isEqualTo(atOnce("", cut));
        assertThat(results(id).lines().count()).isGreaterThan(500);
    }

    @Test
    void claimsOfJsonAreAnsweredLineByLine() {
        String claim = RunningService.example().replace("\n", " ");
        String file = claim + "\n\n{\"receipt\":\"x\"}\nnonsense\n" + claim + "\n{\"month\":";
        String id = Jobs.start("?question=calculate", Jobs.NDJSON, file.getBytes(StandardCharsets.UTF_8));

        JsonNode job = Jobs.ended(id);
        List<String> lines = results(id).lines().toList();

        assertThat(lines).hasSize(5);
        String alone = RunningService.post("/api/v1/calculations?question=calculate&store=none", claim)
                .body();
        assertThat(lines.get(0)).isEqualTo(alone);
        assertThat(lines.get(1)).contains("\"line\":3");
        assertThat(lines.get(2)).contains("\"line\":4").contains("JSON");
        assertThat(lines.get(3)).isEqualTo(alone);
        assertThat(lines.get(4)).contains("\"line\":6");
        assertThat(job.get("state").stringValue()).isEqualTo("failed");
        assertThat(job.get("reason").stringValue()).contains("6行目");
        assertThat(job.at("/claims/failed").intValue()).isEqualTo(3);
    }

    @Test
    void aCompressedFileIsTaken() throws IOException {
        HttpResponse<String> response = RunningService.send(
                Jobs.upload("", Jobs.UKE, gzip(Jobs.clinic())).header("Content-Encoding", "gzip"));

        assertThat(response.statusCode()).isEqualTo(202);
        String id = RunningService.json(response).get("id").stringValue();
        assertThat(Jobs.ended(id).get("bytes").intValue()).isEqualTo(Jobs.clinic().length);
        assertThat(results(id)).isEqualTo(atOnce("", Jobs.clinic()));
    }

    @Test
    void aBrokenArchiveIsRefusedAndLeavesNothing() throws IOException {
        byte[] archive = gzip(Jobs.clinic());
        long before = files();
        for (byte[] broken :
                List.of(Arrays.copyOf(archive, archive.length / 2), Jobs.clinic(), Arrays.copyOf(archive, 3))) {
            HttpResponse<String> response =
                    RunningService.send(Jobs.upload("", Jobs.UKE, broken).header("Content-Encoding", "gzip"));

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("gzip");
        }
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "application/octet-stream, '', ?x, 400, invalid-parameter",
        "application/octet-stream, '', '', 400, invalid-uke",
        "application/octet-stream, hello, '', 400, invalid-uke",
        "application/x-ndjson, '', '', 400, invalid-json",
        "application/json, '{}', '', 415, unsupported-media-type",
        "application/octet-stream, hello, ?strip=maybe, 400, invalid-parameter"
    })
    void whatIsNoFileIsRefused(String type, String body, String query, int status, String problem) {
        HttpResponse<String> response = Jobs.post(query, type, body.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(RunningService.json(response).get("type").stringValue()).isEqualTo("urn:santei:problem:" + problem);
    }

    @Test
    void theSameKeyGivesTheSameJobAndAnotherFileIsRefused() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first =
                RunningService.send(Jobs.upload("", Jobs.UKE, Jobs.clinic()).header("Idempotency-Key", key));
        HttpResponse<String> again =
                RunningService.send(Jobs.upload("", Jobs.UKE, Jobs.clinic()).header("Idempotency-Key", key));
        HttpResponse<String> other =
                RunningService.send(Jobs.upload("", Jobs.UKE, Jobs.many(3)).header("Idempotency-Key", key));
        HttpResponse<String> otherwise = RunningService.send(
                Jobs.upload("?acts=true", Jobs.UKE, Jobs.clinic()).header("Idempotency-Key", key));

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        for (HttpResponse<String> refused : List.of(other, otherwise)) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(RunningService.json(refused).get("type").stringValue())
                    .isEqualTo("urn:santei:problem:idempotency-key-reused");
        }
    }

    @Test
    void aJobIsPausedResumedAndCancelled() {
        String id = Jobs.start("", Jobs.UKE, Jobs.many(6000));

        assertThat(state(Jobs.act(id, "pause"))).isEqualTo("paused");
        assertThat(state(Jobs.act(id, "pause"))).isEqualTo("paused");
        assertThat(RunningService.get(Jobs.PATH + "/" + id + "/results").statusCode())
                .isEqualTo(409);
        assertThat(Jobs.delete(id).statusCode()).isEqualTo(409);
        assertThat(state(Jobs.act(id, "resume"))).isIn("queued", "running");
        assertThat(state(Jobs.act(id, "resume"))).isIn("queued", "running");
        while (Jobs.find(id).at("/claims/done").intValue() == 0) {
            Jobs.sleep();
        }
        assertThat(state(Jobs.act(id, "cancel"))).isEqualTo("cancelled");
        assertThat(state(Jobs.act(id, "cancel"))).isEqualTo("cancelled");
        HttpResponse<String> resumed = Jobs.act(id, "resume");
        assertThat(resumed.statusCode()).isEqualTo(409);
        assertThat(RunningService.json(resumed).get("detail").stringValue()).contains("cancelled");
        assertThat(results(id).lines().count()).isPositive().isLessThan(6000);
        assertThat(RunningService.get(Jobs.PATH + "/" + id + "/results.uke").statusCode())
                .isEqualTo(409);
        assertThat(Jobs.delete(id).statusCode()).isEqualTo(204);
        assertThat(Jobs.delete(id).statusCode()).isEqualTo(404);
        assertThat(RunningService.get(Jobs.PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(Files.exists(directory().resolve(id))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "..%2f..", "1'--"})
    void aJobThatIsNotThereIsNotFound(String id) {
        for (String path : List.of("", "/results", "/results.uke", "/findings.csv", "/events")) {
            HttpResponse<String> response = RunningService.get(Jobs.PATH + "/" + id.replace("'", "%27") + path);

            assertThat(response.statusCode()).isIn(400, 404);
            assertThat(response.body()).doesNotContain("Exception");
        }
    }

    @Test
    void jobsAreListedTheNewestFirst() {
        String first = Jobs.start("", Jobs.UKE, Jobs.many(1));
        String second = Jobs.start("", Jobs.UKE, Jobs.many(2));

        JsonNode page = RunningService.json(RunningService.get(Jobs.PATH + "?limit=1"));

        assertThat(page.at("/jobs/0/id").stringValue()).isEqualTo(second);
        HttpResponse<String> next = RunningService.get(page.get("next").stringValue());
        assertThat(RunningService.json(next).at("/jobs/0/id").stringValue()).isEqualTo(first);
        assertThat(RunningService.get(Jobs.PATH + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(RunningService.get(Jobs.PATH + "?before=x").statusCode()).isEqualTo(400);
        assertThat(RunningService.get(Jobs.PATH + "?bfore=x").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsOnTheDiskShowsNobodysName() throws IOException {
        String id = Jobs.start("", Jobs.UKE, Jobs.clinic());
        Jobs.ended(id);

        String kept = Files.readString(directory().resolve(id).resolve("input"), StandardCharsets.ISO_8859_1);

        assertThat(kept).hasSizeGreaterThan(10_000).doesNotContain("RE,1,").doesNotContain("01010016");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory().resolve(id))))
                .isEqualTo("rwx------");
    }

    private static long files() throws IOException {
        try (java.util.stream.Stream<Path> all = Files.list(directory())) {
            return all.count();
        }
    }

    private static Path directory() {
        return Path.of(RunningService.bean(org.springframework.core.env.Environment.class)
                        .getRequiredProperty("santei.data-directory"))
                .resolve("jobs");
    }

    private static String state(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response).get("state").stringValue();
    }

    private static String results(String id) {
        return RunningService.get(Jobs.PATH + "/" + id + "/results").body();
    }

    private static String findings(String id) {
        return RunningService.get(Jobs.PATH + "/" + id + "/findings.csv").body();
    }

    private static String atOnce(String query, byte[] file) {
        return RunningService.send(
                        RunningService.request("/api/v1/uke" + (query.isEmpty() ? "?" : query + "&") + "store=none")
                                .header("Content-Type", Jobs.UKE)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(file)))
                .body();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
