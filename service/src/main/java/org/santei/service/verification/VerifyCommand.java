package org.santei.service.verification;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.InputError;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.engine.verification.Verification;
import org.santei.service.json.AnswerJson;

/** {@code verify FILE... [--json]}: holds the claims of UKE files against what is payable, and sums each file up. */
public final class VerifyCommand {

    static final String USAGE = "usage: santei verify FILE... [--json]";

    /** Every claim was verified. */
    static final int VERIFIED = 0;

    /** Some claims could not be verified. */
    static final int SOME_NOT_VERIFIED = 1;

    /** A file could not be read, or the command is not understood. */
    static final int UNREADABLE = 2;

    private final OutputStream out;
    private final PrintStream err;

    public VerifyCommand(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param claims what calculates; asked for only when there is something to verify
     */
    public int run(Supplier<ClaimService> claims, String... arguments) {
        List<Path> files = new ArrayList<>();
        boolean json = false;
        for (String argument : arguments) {
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.startsWith("-")) {
                err.println("unknown option " + argument + "\n" + USAGE);
                return UNREADABLE;
            } else {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty()) {
            err.println(USAGE);
            return UNREADABLE;
        }
        Function<Object, String> format = json ? AnswerJson::line : VerificationText::lines;
        int worst = VERIFIED;
        try (OutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
            ClaimService service = claims.get();
            for (Path file : files) {
                worst = Math.max(worst, verify(file, service, format, buffered));
            }
        } catch (IOException e) {
            err.println("The answers cannot be written: " + e.getMessage());
            return UNREADABLE;
        }
        return worst;
    }

    private int verify(Path file, ClaimService claims, Function<Object, String> format, OutputStream to)
            throws IOException {
        int worst = VERIFIED;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                UkeReader reader = UkeReader.open(in)) {
            FileVerification verification = new FileVerification(claims);
            for (Object answer = verification.next(reader); answer != null; answer = verification.next(reader)) {
                to.write((format.apply(answer) + '\n').getBytes(StandardCharsets.UTF_8));
                worst = answer instanceof Verification ? worst : SOME_NOT_VERIFIED;
            }
            to.write((format.apply(verification.last()) + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (UkeFileException e) {
            InputError error = e.error();
            err.println(file + ": " + error.line() + "行目 " + error.field() + ": " + error.message());
            return UNREADABLE;
        } catch (NoSuchFileException e) {
            err.println(file + ": ファイルがありません。パスを確かめてください。");
            return UNREADABLE;
        }
        return worst;
    }
}
