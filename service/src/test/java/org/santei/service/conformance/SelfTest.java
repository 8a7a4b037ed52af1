package org.santei.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.engine.conformance.VendorAnswer;
import org.santei.service.RunningService;
import org.santei.service.conformance.answer.CalculationAnswers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Santei passes its own kit as any vendor would: it gets the kit, sends every case over HTTP, and hands in what comes back. */
final class SelfTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vendor vendor = new Vendor("self-test");

    @Test
    void everyCaseOfTheKitPasses() throws IOException {
        Map<String, String> files = kit();
        String index = Objects.requireNonNull(files.get("index.jsonl"));
        Map<String, List<String>> byQuestion = new LinkedHashMap<>();
        files.get("index.jsonl")
                .lines()
                .map(JSON::readTree)
                .forEach(each -> byQuestion
                        .computeIfAbsent(each.get("ask").stringValue(), ask -> new ArrayList<>())
                        .add(each.get("number").stringValue()));

        StringBuilder answers = new StringBuilder();
        byQuestion.forEach((question, numbers) -> answers.append(answers(files, question, numbers)));
        String path = vendor.start("", answers.toString());
        JsonNode summary = vendor.done(path).get("summary");

        assertThat(vendor.find(path + "/results?verdict=failed").get("results").toString())
                .isEqualTo("[]");
        int passed = 0;
        for (String status : List.of("certain", "interpreted", "undecided")) {
            passed += summary.get(status).get("passed").intValue();
        }
        assertThat(passed).isEqualTo(index.lines().count()).isGreaterThan(1_500);
    }

    /** The texts of the kit that everybody may get. */
    private static Map<String, String> kit() throws IOException {
        Map<String, String> files = new HashMap<>();
        byte[] file = RunningService.bytes("/api/v1/conformance/" + Vendor.EDITION + "/kit");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("/claim.json") || entry.getName().equals("index.jsonl")) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    /** What the service answers to some cases, as a vendor hands it in. */
    private String answers(Map<String, String> files, String question, List<String> numbers) {
        StringBuilder claims = new StringBuilder();
        numbers.forEach(number -> claims.append(
                        JSON.readTree(Objects.requireNonNull(files.get("cases/" + number + "/claim.json"))))
                .append('\n'));
        HttpResponse<String> response = RunningService.send(vendor.caller()
                .request("/api/v1/calculations?store=none&question=" + question)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(claims.toString())));
        assertThat(response.statusCode()).isEqualTo(200);
        List<String> lines = response.body().lines().toList();
        assertThat(lines).hasSameSizeAs(numbers);
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).as(numbers.get(i)).contains("\"proof\"");
            answers.append(line(CalculationAnswers.of(numbers.get(i), JSON.readTree(lines.get(i)))));
        }
        return answers.toString();
    }

    private static String line(VendorAnswer answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", answer.number());
        put(fields, "points", answer.points());
        put(fields, "lines", answer.undecided() ? null : answer.lines());
        put(fields, "sections", answer.sections());
        put(fields, "patientYen", answer.patientYen());
        put(fields, "payerYen", answer.payerYen());
        fields.put("undecided", answer.undecided());
        fields.put("questions", answer.questions());
        return RightAnswers.line(fields);
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
