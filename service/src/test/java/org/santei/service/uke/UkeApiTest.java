package org.santei.service.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.ClaimService;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.commandline.CalcCommand;
import org.santei.service.database.TenantDatabase;

@ExtendWith(AsUsualCaller.class)
final class UkeApiTest {

    private static final String PATH = "/api/v1/uke";

    @ParameterizedTest
    @CsvSource({"'', ''", "?strip=true, --strip", "?acts=true&store=none, --acts"})
    void aFileIsAnsweredAsTheCommandAnswersIt(String query, String option) throws IOException {
        HttpResponse<String> response = post(query, Files.readAllBytes(RunningService.UKE));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(response.body()).isEqualTo(printed(option));
    }

    @Test
    void everyCalculatedClaimIsKept() throws IOException {
        long before = rows();

        List<String> lines =
                post("", Files.readAllBytes(RunningService.UKE)).body().lines().toList();

        long calculated =
                lines.stream().filter(line -> line.contains("\"proof\"")).count();
        assertThat(calculated).isPositive();
        assertThat(rows() - before).isEqualTo(calculated);
    }

    @Test
    void aDamagedClaimCostsOnlyItsOwnLine() throws IOException {
        String file = Files.readString(RunningService.UKE, java.nio.charset.Charset.forName("windows-31j"));
        byte[] damaged = file.replaceFirst("RE,1,1122,202110", "RE,1,1122,209913")
                .getBytes(java.nio.charset.Charset.forName("windows-31j"));

        List<String> lines = post("?store=none", damaged).body().lines().toList();

        assertThat(lines.get(0)).contains("\"error\"").contains("診療年月");
        assertThat(lines.get(1)).contains("\"proof\"");
    }

    @ParameterizedTest
    @CsvSource({"'', ファイル", "hello, レコード識別情報", "'{}', レコード識別情報"})
    void aFileThatIsNoUkeFileIsRefused(String body, String field) {
        HttpResponse<String> response = post("", body.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(RunningService.json(response).get("type").stringValue()).isEqualTo("urn:santei:problem:invalid-uke");
        assertThat(RunningService.json(response)
                        .get("errors")
                        .get(0)
                        .get("field")
                        .stringValue())
                .isEqualTo(field);
        assertThat(RunningService.json(response).get("detail").stringValue()).contains("行目");
    }

    @ParameterizedTest
    @CsvSource({"?strip=yes, strip", "?stirp=true, stirp", "?store=no, store", "?acts=true&acts=false, acts"})
    void aWrongParameterIsNamed(String query, String parameter) throws IOException {
        HttpResponse<String> response = post(query, Files.readAllBytes(RunningService.UKE));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningService.json(response)
                        .get("errors")
                        .get(0)
                        .get("field")
                        .stringValue())
                .isEqualTo(parameter);
    }

    @Test
    void plainTextIsTakenAsItIs() throws IOException {
        HttpResponse<String> response = RunningService.send(RunningService.request(PATH + "?store=none")
                .header("Content-Type", "text/plain; charset=Shift_JIS")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(RunningService.UKE))));

        assertThat(response.body()).isEqualTo(printed(""));
    }

    private static HttpResponse<String> post(String query, byte[] file) {
        return RunningService.send(RunningService.request(PATH + query)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private static String printed(String option) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(RunningService.UKE.toString(), "--json"));
        if (!option.isEmpty()) {
            arguments.add(option);
        }
        new CalcCommand(out, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(ClaimService::packaged, arguments.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long rows() {
        Long rows = RunningService.bean(TenantDatabase.class)
                .call(jdbc -> jdbc.queryForObject("select count(*) from calculation", Long.class));
        return rows == null ? 0 : rows;
    }
}
