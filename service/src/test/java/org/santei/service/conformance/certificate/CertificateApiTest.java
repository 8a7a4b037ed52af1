package org.santei.service.conformance.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitCase;
import org.santei.engine.conformance.KitPrints;
import org.santei.service.RunningService;
import org.santei.service.approval.exchange.InstallationKey;
import org.santei.service.conformance.RightAnswers;
import org.santei.service.conformance.Vendor;
import org.santei.service.database.TenantDatabase;
import org.santei.service.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates, from a run to a file that is verified without the service. */
final class CertificateApiTest {

    private static final Kit KIT = Vendor.kit();

    private final Vendor vendor = new Vendor("certified");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aRunThatPassesIsCertifiedAndEverybodyCanVerifyIt() throws IOException {
        String run = vendor.start("", RightAnswers.of(KIT.cases()));
        vendor.done(run);
        HttpResponse<String> issued = vendor.caller().post(run + "/certificate", "");
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        String path = issued.headers().firstValue("Location").orElseThrow();
        assertThat(vendor.caller().post(run + "/certificate", "").headers().firstValue("Location"))
                .hasValue(path);

        JsonNode certificate = RunningService.json(RunningService.send(RunningService.anonymous(path)));
        assertThat(certificate.get("valid").booleanValue()).isTrue();
        assertThat(certificate.has("file")).isFalse();
        JsonNode statement = certificate.get("statement");
        assertThat(statement.get("conformant").booleanValue()).isTrue();
        assertThat(statement.get("kitHash").stringValue()).isEqualTo(KIT.hash());
        assertThat(statement.get("software").stringValue()).isEqualTo("やさしいレセコン");
        assertThat(statement.get("certain").get("failed").intValue()).isZero();
        HttpResponse<String> badge = RunningService.send(RunningService.anonymous(path + "/badge.svg"));
        assertThat(badge.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(badge.body()).contains("適合", KIT.edition()).doesNotContain("一部");
        HttpResponse<String> page = RunningService.send(RunningService.anonymous("/workbench/conformance/certificates/"
                        + certificate.get("id").stringValue())
                .header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("有効です", "やさしいレセコン").doesNotContain("??");

        String file =
                RunningService.send(RunningService.anonymous(path + "/file")).body();
        assertVerifiedOnlyAsItStands(file);
    }

    private void assertVerifiedOnlyAsItStands(String file) throws IOException {
        String key = Base64.getEncoder()
                .encodeToString(
                        InstallationKey.in(RunningService.dataDirectory()).publicKey());
        assertThat(verify(file, key)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(CertificateCommand.HOLDS);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("適合", KIT.hash());
        assertThat(verify(file.replace("やさしい", "むずかしい"), key)).isEqualTo(1);
        assertThat(verify(file.replaceFirst("\"payload\" : \"(.)", "\"payload\" : \"A"), key))
                .isEqualTo(1);
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(verify(
                        file,
                        Base64.getEncoder()
                                .encodeToString(InstallationKey.in(other).publicKey())))
                .isEqualTo(1);
        assertThat(verify("{}", key)).isEqualTo(1);
        assertThat(verify(file, "nonsense!")).isEqualTo(2);
    }

    private int verify(String file, String key) throws IOException {
        Path written = Files.writeString(folder.resolve("certificate.json"), file);
        return new CertificateCommand(new PrintStream(out, true), new PrintStream(err, true))
                .run(folder.resolve("nothing"), "verify", written.toString(), "--key", key);
    }

    @Test
    void countsAreToldAsTheyAreAndOnlyWholeRunsAreCertified() {
        List<KitCase> half = KIT.cases().subList(0, KIT.cases().size() / 2);
        String run = vendor.start("", RightAnswers.of(half));
        String id = vendor.done(run).get("id").stringValue();
        HttpResponse<String> issued = vendor.caller().post(run + "/certificate", "");
        JsonNode statement = RunningService.json(issued).get("statement");
        assertThat(statement.get("conformant").booleanValue()).isFalse();
        assertThat(statement.get("certain").get("notAttempted").intValue()).isPositive();
        String badge = RunningService.send(RunningService.anonymous(
                        issued.headers().firstValue("Location").orElseThrow() + "/badge.svg"))
                .body();
        assertThat(badge)
                .contains("一部適合 " + statement.get("certain").get("passed").intValue() + "/");

        String again = vendor.start("&rerunOf=" + id, RightAnswers.of(KIT.cases()));
        vendor.done(again);
        HttpResponse<String> refused = vendor.caller().post(again + "/certificate", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("やり直した");
        String nothing = vendor.start("", "{\"case\":\"999999\",\"points\":1}\n");
        vendor.done(nothing);
        assertThat(vendor.caller().post(nothing + "/certificate", "").statusCode())
                .isEqualTo(409);
        assertThat(RunningService.send(RunningService.anonymous(
                                "/api/v1/conformance/certificates/8e03978e-40d5-43dd-bc93-6894a57f9324"))
                        .statusCode())
                .isEqualTo(404);
    }

    /** As if the kit had been another when the certificate was issued: a case is new, and one is changed. */
    @Test
    void aCertificateEndsWhenCertainCasesAreNewOrOthers() {
        SortedMap<String, String> then = new TreeMap<>(KitPrints.certain(KIT));
        String isNew = then.firstKey();
        String isChanged = then.lastKey();
        then.remove(isNew);
        then.put(isChanged, "0".repeat(64));
        String hash = "c".repeat(64);
        JsonNode run = vendor.done(vendor.start("", RightAnswers.of(KIT.cases().subList(0, 1))));
        UUID runId = UUID.fromString(run.get("id").stringValue());
        UUID id = UUID.randomUUID();
        Statement.Numbers numbers = new Statement.Numbers(then.size(), then.size(), 0, 0);
        Statement.Numbers none = new Statement.Numbers(0, 0, 0, 0);
        Statement statement = new Statement(
                Statement.FORMAT,
                id.toString(),
                "2026-06-01T00:00:00Z",
                KIT.edition(),
                "2026-06.0",
                hash,
                "古い",
                "1",
                "upload",
                runId.toString(),
                true,
                numbers,
                none,
                none);
        RunningService.bean(TenantDatabase.class)
                .call(
                        "certified",
                        jdbc -> jdbc.update(
                                "insert into kit_print (hash, edition, version, certain) values (?, ?, ?, ?::jsonb)",
                                hash,
                                KIT.edition(),
                                "2026-06.0",
                                JsonMapper.shared().writeValueAsString(then)));
        new Caller("certified", "test", Set.of())
                .run(() -> RunningService.bean(CertificateStore.class)
                        .add(
                                id,
                                runId,
                                statement,
                                Instant.now(),
                                CertificateFile.write(RunningService.bean(InstallationKey.class), statement)));

        String path = CertificateController.PATH + "/" + id;
        JsonNode certificate = RunningService.json(RunningService.send(RunningService.anonymous(path)));
        assertThat(certificate.get("valid").booleanValue()).isFalse();
        assertThat(certificate.get("changedNumbers").valueStream().map(JsonNode::stringValue))
                .containsExactly(isNew, isChanged);
        assertThat(certificate.get("notice").stringValue()).contains("失効", "2件", KIT.version());
        assertThat(RunningService.send(RunningService.anonymous(path + "/badge.svg"))
                        .body())
                .contains("失効");
        assertThat(RunningService.send(RunningService.anonymous("/workbench/conformance/certificates/" + id)
                                .header("Accept", "text/html"))
                        .body())
                .contains("失効しました");
    }
}
