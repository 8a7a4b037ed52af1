package org.santei.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.RunningService;

/** Versioned media types, marks of answers, and packing. */
final class ContractHeadersTest {

    private static final String CALCULATIONS = "/api/v1/calculations";

    @Test
    void theVersionedTypeMeansTheSameAsPlainJson() {
        HttpResponse<String> plain = RunningService.post(CALCULATIONS + "?store=none", RunningService.example());
        HttpResponse<String> versioned = RunningService.send(RunningService.request(CALCULATIONS + "?store=none")
                .header("Content-Type", MediaVersion.V1)
                .header("Accept", MediaVersion.V1)
                .POST(HttpRequest.BodyPublishers.ofString(RunningService.example())));

        assertThat(versioned.statusCode()).isEqualTo(200);
        assertThat(versioned.headers().firstValue("Content-Type")).hasValue(MediaVersion.V1);
        assertThat(versioned.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
        assertThat(versioned.body()).isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(get("/api/v1/editions", "Accept", MediaVersion.V1).headers().firstValue("Content-Type"))
                .hasValue(MediaVersion.V1);
    }

    @Test
    void aVersionThatThereIsNotIsRefusedAndWhatThereIsIsNamed() {
        HttpResponse<String> accepted = get("/api/v1/editions", "Accept", "application/vnd.santei.v2+json");
        HttpResponse<String> sent = RunningService.send(RunningService.request(CALCULATIONS)
                .header("Content-Type", "application/vnd.santei.v2+json")
                .POST(HttpRequest.BodyPublishers.ofString(RunningService.example())));

        assertThat(accepted.statusCode()).isEqualTo(406);
        assertThat(accepted.headers().firstValue("ETag")).isEmpty();
        assertThat(sent.statusCode()).isEqualTo(415);
        assertThat(accepted.body()).contains(MediaVersion.V1);
        assertThat(sent.body()).contains(MediaVersion.V1).contains("application/x-ndjson");
    }

    @Test
    void whatIsKeptHasAStrongMarkAndIsNotSentTwice() {
        String place = RunningService.post(CALCULATIONS, RunningService.example())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String mark = RunningService.get(place).headers().firstValue("ETag").orElseThrow();

        assertThat(mark).startsWith("\"");
        HttpResponse<String> again = get(place, "If-None-Match", mark);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(place, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/editions",
                "/api/v1/findings",
                "/api/v1/revisions",
                "/api/v1/items?q=112007410",
                "/api/v1/items/112007410",
                "/api/v1/items/112007410/history"
            })
    void answersAboutTheLawAreMarked(String path) {
        String mark = RunningService.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(mark).startsWith("W/\"");
        assertThat(get(path, "If-None-Match", mark).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
        assertThat(RunningService.get("/api/v1/items/x").headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void answersArePackedForWhoAsks() {
        HttpResponse<String> packed = get("/api/v1/findings", "Accept-Encoding", "gzip");
        HttpResponse<String> plain = RunningService.get("/api/v1/findings");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.body().length()).isLessThan(plain.body().length());
    }

    @Test
    void packedBodiesAreTakenWithinTheLimitsOfWhatComesOut() throws IOException {
        HttpResponse<String> answer = sendPacked("gzip", packed(RunningService.example()));
        HttpResponse<String> bomb = sendPacked("gzip", packed(" ".repeat(8 * Bodies.MEBIBYTE)));
        HttpResponse<String> broken =
                sendPacked("gzip", RunningService.example().getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> other = sendPacked("br", new byte[] {1, 2, 3});

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(other.headers().firstValue("Accept-Encoding")).hasValue("gzip");
        assertThat(other.body()).contains("urn:santei:problem:unsupported-media-type");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static HttpResponse<String> sendPacked(String encoding, byte[] body) {
        return RunningService.send(RunningService.request(CALCULATIONS + "?store=none")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<String> get(String path, String header, String value) {
        return RunningService.send(
                RunningService.request(path).header(header, value).GET());
    }
}
