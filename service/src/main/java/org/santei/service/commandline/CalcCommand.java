package org.santei.service.commandline;

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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Claim;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;

/**
 * {@code calc FILE... [--strip] [--acts] [--facility FILE] [--funds FILE] [--json]
 * [--explain]}: one answer per claim, in file order. A
 * claim of a UKE file tells little of its facility and of the certificates of its funds; a file in the form of
 * {@code facility} of the API, and one with {@code limits} by number of the fund, tell the rest.
 */
public final class CalcCommand {

    static final String USAGE =
            "usage: santei calc FILE... [--strip] [--acts] [--facility FILE] [--funds FILE] [--json] [--explain]";

    /** Every claim was calculated. */
    static final int CALCULATED = 0;

    /** Some claims could not be calculated. */
    static final int SOME_NOT_CALCULATED = 1;

    /** A file could not be read, or the command is not understood. */
    static final int UNREADABLE = 2;

    private final OutputStream out;
    private final PrintStream err;

    public CalcCommand(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param claims what calculates; asked for only when there is something to calculate
     */
    public int run(Supplier<ClaimService> claims, String... arguments) {
        List<Path> files = new ArrayList<>();
        ClaimService.Input input = ClaimService.Input.AS_BILLED;
        boolean json = false;
        boolean explain = false;
        UnaryOperator<Claim> told = UnaryOperator.identity();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
                case "--strip" -> input = input.stripped();
                case "--acts" -> input = ClaimService.Input.ACTS;
                case "--json" -> json = true;
                case "--explain" -> explain = true;
                case "--facility", "--funds" -> {
                    if (++i == arguments.length) {
                        err.println(USAGE);
                        return UNREADABLE;
                    }
                    Path file = Path.of(arguments[i]);
                    try {
                        UnaryOperator<Claim> more =
                                argument.equals("--funds") ? ToldClaims.funds(file) : ToldClaims.facility(file);
                        UnaryOperator<Claim> before = told;
                        told = claim -> more.apply(before.apply(claim));
                    } catch (UnreadableFile e) {
                        err.println(e.getMessage());
                        return UNREADABLE;
                    }
                }
                default -> {
                    if (argument.startsWith("-")) {
                        err.println("unknown option " + argument + "\n" + USAGE);
                        return UNREADABLE;
                    }
                    files.add(Path.of(argument));
                }
            }
        }
        if (files.isEmpty()) {
            err.println(USAGE);
            return UNREADABLE;
        }
        ClaimAnswers answers = new ClaimAnswers(claims.get(), input, json, explain);
        return calculate(answers, files, told);
    }

    private int calculate(ClaimAnswers answers, List<Path> files, UnaryOperator<Claim> told) {
        int worst = CALCULATED;
        try (OutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
            for (Path file : files) {
                worst = Math.max(worst, calculate(file, answers, told, buffered));
            }
        } catch (IOException e) {
            err.println("The answers cannot be written: " + e.getMessage());
            return UNREADABLE;
        }
        return worst;
    }

    private int calculate(Path file, ClaimAnswers answers, UnaryOperator<Claim> told, OutputStream to)
            throws IOException {
        int worst = CALCULATED;
        try (InputStream in = new BufferedInputStream(open(file));
                UkeReader reader = UkeReader.open(in)) {
            @Nullable UkeEntry entry;
            while ((entry = reader.next()) != null) {
                ClaimAnswers.Shown shown = answers.of(entry, told);
                to.write((shown.text() + '\n').getBytes(StandardCharsets.UTF_8));
                worst = shown.failed() ? SOME_NOT_CALCULATED : worst;
            }
        } catch (UkeFileException e) {
            InputError error = e.error();
            err.println(file + ": " + error.line() + "行目 " + error.field() + ": " + error.message());
            return UNREADABLE;
        } catch (UnreadableFile e) {
            err.println(file + ": " + e.getMessage());
            return UNREADABLE;
        }
        return worst;
    }

    private static InputStream open(Path file) throws UnreadableFile {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableFile("ファイルがありません。パスを確かめてください。");
        } catch (IOException e) {
            throw new UnreadableFile("ファイルを開けません: " + e.getMessage());
        }
    }
}
