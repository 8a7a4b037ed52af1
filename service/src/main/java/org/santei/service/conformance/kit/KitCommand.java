package org.santei.service.conformance.kit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitBuilder;
import org.santei.engine.conformance.KitInputs;
import org.santei.feetables.store.DataFolder;
import org.santei.service.approval.exchange.InstallationKey;
import org.santei.service.approval.exchange.SignedStatement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kit EDITION [--out FILE]} writes the kit of an edition; {@code kit verify FILE [--key KEY]} verifies one. */
public final class KitCommand {

    static final String USAGE = """
            usage: santei kit EDITION [--out FILE]      write the signed kit of an edition
                   santei kit verify FILE [--key KEY]   whether a kit is what somebody signed\
            """;

    /** Most bytes of a file of a kit, and most files: what is not signed yet may be anything. */
    private static final int MOST_BYTES = 1 << 26;

    private static final int MOST_FILES = 100_000;
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final int WITH_OPTION = 3;
    private static final int VERIFY_WITH_KEY = 4;

    private final PrintStream out;
    private final PrintStream err;

    public KitCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command; returns its exit code. */
    public int run(Supplier<KitInputs> inputs, Path dataDirectory, String... words) throws IOException {
        int length = words.length;
        boolean verifies = length > 1 && words[0].equals("verify");
        if (verifies && (length == 2 || (length == VERIFY_WITH_KEY && words[2].equals("--key")))) {
            return verify(
                    Path.of(words[1]),
                    length == 2
                            ? InstallationKey.in(dataDirectory).publicKey()
                            : Base64.getDecoder().decode(words[VERIFY_WITH_KEY - 1]));
        }
        if (verifies || (length != 1 && !(length == WITH_OPTION && words[1].equals("--out")))) {
            err.println(USAGE);
            return MISUNDERSTOOD;
        }
        Kit kit;
        try {
            kit = KitBuilder.of(inputs.get()).build(words[0]);
        } catch (IllegalArgumentException e) {
            err.println("この版はありません。2022-04 のように、改定の最初の月で指定してください。");
            return FAILED;
        }
        Path file = Path.of(length == 1 ? "santei-kit-" + words[0] + ".zip" : words[2]);
        Files.createDirectories(dataDirectory);
        Files.write(file, KitArchive.of(kit, InstallationKey.in(dataDirectory)));
        out.println(file + " " + kit.version() + " " + kit.hash() + " "
                + kit.cases().size());
        return 0;
    }

    private int verify(Path file, byte[] key) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        byte[] manifest = null;
        byte[] signature = null;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(MOST_BYTES + 1);
                boolean again = switch (entry.getName()) {
                    case KitArchive.MANIFEST -> manifest != null;
                    case KitArchive.SIGNATURE -> signature != null;
                    default -> hashes.put(entry.getName(), DataFolder.sha256(content)) != null;
                };
                if (again || content.length > MOST_BYTES || hashes.size() > MOST_FILES) {
                    err.println("キットのファイルではありません。発行元から取り直してください。");
                    return FAILED;
                }
                manifest = entry.getName().equals(KitArchive.MANIFEST) ? content : manifest;
                signature = entry.getName().equals(KitArchive.SIGNATURE) ? content : signature;
            }
        }
        if (manifest == null || signature == null || !isSigned(signature, manifest, key)) {
            err.println("署名がこの鍵のものではありません。発行元の公開鍵を --key で指定してください。");
            return FAILED;
        }
        StringBuilder found = new StringBuilder();
        hashes.forEach(
                (name, hash) -> found.append(hash).append("  ").append(name).append('\n'));
        if (!found.toString().equals(new String(manifest, StandardCharsets.UTF_8))) {
            err.println("キットの中のファイルが、署名された一覧と違います。発行元から取り直してください。");
            return FAILED;
        }
        out.println("署名と、" + hashes.size() + "個のファイルを確かめました。");
        return 0;
    }

    private static boolean isSigned(byte[] signature, byte[] manifest, byte[] key) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(signature);
        } catch (JacksonException e) {
            return false;
        }
        SignedStatement statement = new SignedStatement(
                json.path("protected").asString(""),
                json.path("payload").asString(""),
                json.path("signature").asString(""));
        return statement.isBy(key, KitArchive.TYPE) && Arrays.equals(statement.statement(), manifest);
    }
}
