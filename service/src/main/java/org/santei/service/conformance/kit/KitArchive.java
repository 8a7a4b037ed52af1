package org.santei.service.conformance.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.santei.engine.conformance.CaseStatus;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitCase;
import org.santei.engine.conformance.UkeInput;
import org.santei.feetables.store.DataFolder;
import org.santei.service.approval.exchange.InstallationKey;
import org.santei.service.approval.exchange.SignedStatement;
import org.santei.service.fhir.FhirClaims;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A kit as one signed file. The same kit and the same key make the same bytes. */
public final class KitArchive {

    /** What kind of statement the signature of a kit is. */
    public static final String TYPE = "santei-kit+jws";

    /** The earliest time that a zip file can tell, wherever it is made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static final String MANIFEST = "manifest.sha256";
    static final String SIGNATURE = "signature.json";

    private KitArchive() {}

    /** The file. */
    public static byte[] of(Kit kit, InstallationKey key) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        text(files, "README.ja.md", KitReadme.japanese(kit));
        text(files, "README.en.md", KitReadme.english(kit));
        text(files, "kit.json", head(kit));
        StringBuilder csv = new StringBuilder("number,kind,chapter,difficulty,edge,status,ask,clause,title\r\n");
        StringBuilder index = new StringBuilder();
        StringBuilder claims = new StringBuilder();
        for (KitCase each : kit.cases()) {
            JsonNode claim = CaseJson.claim(each);
            String folder = "cases/" + each.number() + '/';
            text(files, folder + "claim.json", claim);
            text(files, folder + "expected.json", CaseJson.expected(each));
            text(
                    files,
                    folder + "claim.fhir.json",
                    FhirClaims.json(each.claim(), each.claim().month().atEndOfMonth()));
            files.put(folder + "claim.uke", UkeInput.file(List.of(each)));
            index.append(CaseJson.index(each)).append('\n');
            claims.append(claim).append('\n');
            csv.append(row(each));
        }
        text(files, "index.csv", csv.toString());
        text(files, "index.jsonl", index.toString());
        text(files, "all/claims.jsonl", claims.toString());
        files.put("all/claims.uke", UkeInput.file(kit.cases()));
        text(files, "changes.csv", changes(kit));
        return signed(files, key);
    }

    private static ObjectNode head(Kit kit) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("edition", kit.edition())
                .put("version", kit.version())
                .put("hash", kit.hash())
                .put("draft", kit.draft())
                .put("firstDay", kit.firstDay().toString())
                .put("rules", kit.rules())
                .put("tables", kit.tables())
                .put("cases", kit.cases().size());
        for (CaseStatus status : CaseStatus.values()) {
            json.put(status.word(), kit.count(status));
        }
        return json;
    }

    private static String row(KitCase each) {
        return String.join(
                        ",",
                        each.number(),
                        each.kind().word(),
                        each.chapter(),
                        each.difficulty().word(),
                        String.valueOf(each.edge()),
                        each.status().word(),
                        each.ask(),
                        quoted(each.clause()),
                        quoted(each.title()))
                + "\r\n";
    }

    private static String changes(Kit kit) {
        StringBuilder csv = new StringBuilder("number,what,reason\r\n");
        kit.changes()
                .forEach(change -> csv.append(change.number())
                        .append(',')
                        .append(change.what().word())
                        .append(',')
                        .append(quoted(change.reason()))
                        .append("\r\n"));
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void text(SortedMap<String, byte[]> files, String name, Object text) {
        files.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signed(SortedMap<String, byte[]> files, InstallationKey key) {
        StringBuilder manifest = new StringBuilder();
        files.forEach((name, content) -> manifest.append(DataFolder.sha256(content))
                .append("  ")
                .append(name)
                .append('\n'));
        byte[] listed = manifest.toString().getBytes(StandardCharsets.UTF_8);
        SignedStatement statement = SignedStatement.by(key, TYPE, listed);
        files.put(MANIFEST, listed);
        text(
                files,
                SIGNATURE,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("protected", statement.header())
                        .put("payload", statement.payload())
                        .put("signature", statement.signature()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 24);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
