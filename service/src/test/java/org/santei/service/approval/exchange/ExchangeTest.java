package org.santei.service.approval.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.approval.Installation;
import org.santei.service.approval.Installation.Someone;
import org.santei.service.release.Releases;
import org.santei.service.security.Role;

/** Releases go from one installation to another, and only as they were signed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExchangeTest {

    private static final String RELIEF = "rules/share/relief.2025-10.drl";
    private static final String IMPORT = "/api/v1/releases/import";

    private static final Installation FROM = new Installation("publisher");
    private static final Installation TO = new Installation("taker");
    private static final Someone AUTHOR = FROM.as("ministry", "author", Role.AUTHOR);
    private static final Someone APPROVER = FROM.as("ministry", "approver", Role.APPROVER);
    private static final Someone TAKER = TO.as("insurer", "taker", Role.AUTHOR, Role.APPROVER);
    private static final Someone DECIDER = TO.as("insurer", "decider", Role.APPROVER, Role.AUDITOR);

    private static byte[] first = new byte[0];
    private static byte[] second = new byte[0];

    @AfterAll
    static void stop() {
        FROM.close();
        TO.close();
    }

    @Test
    @Order(1)
    void aFileIsTheSameEveryTimeAndIsRefusedUntilItsPublisherIsTrusted() throws IOException {
        String id = published("はじめの公表", "// はじめ\n");
        first = APPROVER.bytes("/api/v1/releases/" + id + "/file");
        second = APPROVER.bytes("/api/v1/releases/" + published("次の公表", "// 次\n") + "/file");

        assertThat(APPROVER.bytes("/api/v1/releases/" + id + "/file")).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(FROM.data().resolve("release-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        HttpResponse<String> refused = TAKER.upload(IMPORT, first);
        assertProblem(refused, 422, "release-not-trusted");
        assertThat(refused.body()).contains("./santei trust");

        String key = run(FROM.data(), "key").strip();
        assertThat(run(TO.data(), "add", "--name", "ministry", key)).hasSize(65);
        assertThat(run(TO.data(), "list")).contains("ministry");
        assertThat(run(TO.data(), "add", "--name", "broken", "AAAA")).isEmpty();
    }

    @Test
    @Order(2)
    void whatWasChangedOnItsWayIsRefused() throws IOException {
        Map<String, byte[]> entries = entries(first);
        List<String> names = new ArrayList<>(entries.keySet());
        String text = names.get(2);

        Map<String, byte[]> forged = new LinkedHashMap<>(entries);
        forged.put("signature", new byte[64]);
        refuse(zip(forged));
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.put(text, "// attack".getBytes(StandardCharsets.UTF_8));
        refuse(zip(changed));
        Map<String, byte[]> older = new LinkedHashMap<>(entries);
        older.put("manifest.json", entries(second).get("manifest.json"));
        refuse(zip(older));
        Map<String, byte[]> more = new LinkedHashMap<>(entries);
        more.put("../../etc/evil", new byte[1]);
        refuse(zip(more));
        Map<String, byte[]> less = new LinkedHashMap<>(entries);
        less.remove(text);
        refuse(zip(less));
        Map<String, byte[]> bomb = new LinkedHashMap<>(entries);
        bomb.put(text, new byte[20 << 20]);
        refuse(zip(bomb));
        refuse("no zip".getBytes(StandardCharsets.US_ASCII));
        refuse(new byte[0]);
    }

    @Test
    @Order(3)
    void aFileBecomesADraftThatSomebodyElseDecidesOnAndAnswersWithTheSameHash() {
        HttpResponse<String> taken = TAKER.upload(IMPORT, first);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        String draft = Installation.json(taken).get("draft").stringValue();
        assertThat(TO.bean(Releases.class).inForce()).doesNotContainAnyElementsOf(changed(FROM, 0));
        assertProblem(TAKER.approve(draft), 403, "self-approval");
        assertThat(DECIDER.approve(draft).statusCode()).isEqualTo(200);
        assertThat(DECIDER.post("/api/v1/releases", Map.of("draft", draft)).statusCode())
                .isEqualTo(201);
        assertThat(TO.bean(Releases.class).inForce()).containsAll(changed(FROM, 0));
    }

    @Test
    @Order(4)
    void aFileIsTakenInOnceAndNoOlderOneAfterIt() {
        assertProblem(TAKER.upload(IMPORT, first), 409, "release-state");

        assertThat(TAKER.upload(IMPORT, second).statusCode()).isEqualTo(201);

        assertProblem(TAKER.upload(IMPORT, second), 409, "release-state");
        assertProblem(TAKER.upload(IMPORT, first), 409, "release-state");
        assertThat(DECIDER.get("/api/v1/audit?limit=1000").body()).contains("release.imported");
    }

    /** The releases of what was published by hand, oldest first. */
    private static List<ReleaseName> changed(Installation installation, int number) {
        return installation.bean(org.santei.service.release.Publisher.class).all().stream()
                .filter(each -> each.origin() != null)
                .sorted(java.util.Comparator.comparingLong(org.santei.service.release.Published::seq))
                .skip(number)
                .findFirst()
                .orElseThrow()
                .releases();
    }

    private static String published(String title, String line) {
        String draft = AUTHOR.submitted(title, RELIEF, line);
        assertThat(APPROVER.approve(draft).statusCode()).isEqualTo(200);
        HttpResponse<String> published = APPROVER.post("/api/v1/releases", Map.of("draft", draft));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        return Installation.json(published).get("id").stringValue();
    }

    private static void refuse(byte[] file) {
        assertProblem(TAKER.upload(IMPORT, file), 422, "release-not-trusted");
    }

    private static String run(Path data, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TrustCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(data, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Installation.json(answer).get("type").stringValue()).isEqualTo("urn:santei:problem:" + type);
    }
}
