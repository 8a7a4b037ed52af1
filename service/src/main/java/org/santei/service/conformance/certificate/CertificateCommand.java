package org.santei.service.conformance.certificate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.santei.service.approval.exchange.InstallationKey;
import org.santei.service.approval.exchange.SignedStatement;

/** {@code certificate verify FILE [--key PUBLIC-KEY]}: whether a certificate is what somebody signed; needs no service. */
public final class CertificateCommand {

    static final String USAGE = """
        usage: santei certificate verify FILE [--key PUBLIC-KEY]
        PUBLIC-KEY is what `santei trust key` prints at who issued it; without it, the key of this installation.\
        """;

    /** It is signed by the key. */
    static final int HOLDS = 0;

    private static final int FALSE = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final int SHORT = 2;
    private static final int LONG = 4;
    private static final long LONGEST = 1 << 20;

    private final PrintStream out;
    private final PrintStream err;

    public CertificateCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param dataDirectory where the key of this installation is
     */
    public int run(Path dataDirectory, String... arguments) throws IOException {
        boolean withKey = arguments.length == LONG && arguments[2].equals("--key");
        if ((arguments.length != SHORT && !withKey) || !arguments[0].equals("verify")) {
            err.println(USAGE);
            return MISUNDERSTOOD;
        }
        byte[] key = withKey ? given(arguments[LONG - 1]) : own(dataDirectory);
        if (key == null) {
            return MISUNDERSTOOD;
        }
        Path file = Path.of(arguments[1]);
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
            err.println(file + " は適合証明のファイルではありません。");
            return FALSE;
        }
        return verify(Files.readString(file), key);
    }

    private int verify(String text, byte[] key) {
        try {
            SignedStatement signed = CertificateFile.signed(text);
            if (!signed.isBy(key, CertificateFile.TYPE)) {
                err.println("署名が合いません。この鍵（" + SignedStatement.idOf(key) + "）で署名した適合証明ではないか、後から書き換えられています。");
                return FALSE;
            }
            Statement statement = CertificateFile.statement(text);
            out.printf(
                    "署名は正しいものです（鍵 %s）。%n%s %s: 点数表 %s、試験キット %s（%s）%n%s: 確かなケース %d 件のうち合格 %d、不合格 %d、未回答 %d%n発行 %s%n"
                            + "いま有効かどうかは、発行した施設の /api/v1/conformance/certificates/%s で分かります。%n",
                    signed.keyId(),
                    statement.software(),
                    statement.version(),
                    statement.edition(),
                    statement.kitVersion(),
                    statement.kitHash(),
                    statement.verdict(),
                    statement.certain().total(),
                    statement.certain().passed(),
                    statement.certain().failed(),
                    statement.certain().notAttempted(),
                    statement.issuedAt(),
                    statement.certificate());
            return HOLDS;
        } catch (IllegalArgumentException e) {
            err.println("適合証明として読めないか、署名した内容と見せている内容が違います。");
            return FALSE;
        }
    }

    private byte @Nullable [] given(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            err.println("--key に、発行した施設で ./santei trust key が表示する公開鍵を書いてください。");
            return null;
        }
    }

    private byte @Nullable [] own(Path dataDirectory) throws IOException {
        if (!Files.isDirectory(dataDirectory)) {
            err.println("この施設の鍵がありません。--key に、発行した施設の公開鍵を書いてください。");
            return null;
        }
        return InstallationKey.in(dataDirectory).publicKey();
    }
}
