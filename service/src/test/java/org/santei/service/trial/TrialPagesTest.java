package org.santei.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.santei.service.BrowserSession;
import org.santei.service.RunningService;
import org.santei.service.security.Role;

final class TrialPagesTest {

    private static final String ANSWER = "/workbench/claims/answer";

    private final BrowserSession browser = BrowserSession.signedIn(RunningService.as("trial", Role.AUTHOR));

    @Test
    void pointsYenAndReasonsFollowWhatIsTyped() {
        Map<String, String> fields = fields();
        HttpResponse<String> first = browser.post(ANSWER, fields);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body())
                .contains("<span id=\"total\">288 点</span>", "2,880 円", "初診料", "href=\"/law/")
                .doesNotContain("<html");

        fields.put("line.1.code", "160000310");
        fields.put("before", "288");
        fields.put("line.1.days", "8");
        String second = browser.post(ANSWER, fields).body();

        assertThat(second).contains("＋").doesNotContain("<span id=\"total\">288 点</span>");
    }

    @Test
    void whatIsWrongLeadsToItsField() {
        Map<String, String> fields = fields();
        fields.put("line.0.code", "11100");

        assertThat(browser.post(ANSWER, fields).body()).contains("href=\"#line.0.code\"", "行1");
        fields.put("line.0.code", "");
        assertThat(browser.post(ANSWER, fields).body()).contains("ここに答えが出ます");
    }

    @Test
    void linesAreAddedAndTakenAway() {
        Map<String, String> fields = fields();
        fields.put("add", "true");
        String longer = browser.post("/workbench/claims/form", fields).body();
        assertThat(longer).doesNotContain("<form").contains("name=\"line.0.code\"", "value=\"111000110\"", "name=\"line.1.code\"");

        fields.remove("add");
        fields.put("remove", "0");
        assertThat(browser.post("/workbench/claims/form", fields).body()).doesNotContain("111000110");
    }

    @Test
    void aClaimOfAFileFillsTheForm() throws IOException {
        HttpResponse<String> listed = upload(Files.readAllBytes(RunningService.UKE));

        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        assertThat(listed.body()).contains("50 件を読みました", "name=\"line.0.code\"", "name=\"base\"");
        HttpResponse<String> refused = upload("no file".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("1行目").doesNotContain("<html");
    }

    @Test
    void whoHasNoRoleForClaimsIsToldOnAPage() {
        BrowserSession auditor = BrowserSession.signedIn(RunningService.as("trial", Role.AUDITOR));

        HttpResponse<String> page = auditor.get("/workbench/claims");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("<html", "author", "の役割が要ります");
    }

    private HttpResponse<String> upload(byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.uke\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return browser.send(browser.request("/workbench/claims/uke")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-CSRF-TOKEN", browser.token())
                .header("HX-Request", "true")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static Map<String, String> fields() {
        return new TreeMap<>(Map.of(
                "month", "2021-10",
                "setting", "outpatient",
                "question", "verify",
                "sex", "male",
                "birthDate", "1991-11-21",
                "kind", "clinic",
                "timeClass", "regular",
                "line.0.code", "111000110",
                "line.0.days", "8"));
    }
}
