package org.santei.service.fhir;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Claim;
import org.santei.engine.calculation.InputError;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;

/** {@code fhir FILE... [--predetermination]}: writes each claim of UKE files as a Claim of FHIR R4, one per line. */
public final class FhirCommand {

    static final String USAGE = "usage: santei fhir FILE... [--predetermination]";

    /** Every claim was written. */
    static final int WRITTEN = 0;

    /** Some claims could not be read. */
    static final int SOME_NOT_READ = 1;

    /** A file could not be read, or the command is not understood. */
    static final int UNREADABLE = 2;

    private final OutputStream out;
    private final PrintStream err;

    public FhirCommand(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command; returns its exit code. */
    public int run(String... arguments) {
        List<Path> files = new ArrayList<>();
        Claim.Use use = Claim.Use.CLAIM;
        for (String argument : arguments) {
            if (argument.equals("--predetermination")) {
                use = Claim.Use.PREDETERMINATION;
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
        int worst = WRITTEN;
        try (OutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
            for (Path file : files) {
                worst = Math.max(worst, write(file, use, buffered));
            }
        } catch (IOException e) {
            err.println("The claims cannot be written: " + e.getMessage());
            return UNREADABLE;
        }
        return worst;
    }

    private int write(Path file, Claim.Use use, OutputStream to) throws IOException {
        int worst = WRITTEN;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                UkeReader reader = UkeReader.open(in)) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    String json = FhirFormat.write(
                            ClaimWriter.write(read.claim(), use, LocalDate.now(ZoneId.systemDefault())));
                    to.write((json + '\n').getBytes(StandardCharsets.UTF_8));
                } else if (entry instanceof UkeEntry.UnreadableClaim unreadable) {
                    tell(file, unreadable.error());
                    worst = SOME_NOT_READ;
                }
            }
        } catch (UkeFileException e) {
            tell(file, e.error());
            return UNREADABLE;
        } catch (NoSuchFileException e) {
            err.println(file + ": ファイルがありません。パスを確かめてください。");
            return UNREADABLE;
        }
        return worst;
    }

    private void tell(Path file, InputError error) {
        err.println(file + ": " + error.line() + "行目 " + error.field() + ": " + error.message());
    }
}
