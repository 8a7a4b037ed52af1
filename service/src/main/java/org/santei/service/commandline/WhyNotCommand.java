package org.santei.service.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.WhyNotAnswer;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.claim.ClaimReader;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.Problem;
import org.santei.service.problem.ProblemException;

/**
 * {@code why-not FILE CODE [--claim N] [--family] [--json]}: why a claim does not have a code. The file is a claim in the form of
 * the API, or a UKE file, of whose claims {@code --claim} names one by its number (レセプト番号).
 */
public final class WhyNotCommand {

    static final String USAGE = "usage: santei why-not FILE.json|FILE.uke [--claim N] CODE [--family] [--json]";

    /** The code was answered. */
    static final int ANSWERED = 0;

    /** No edition is in force in the month of the claim. */
    static final int NOT_ANSWERED = 1;

    /** The command is not understood, or the file has no such claim. */
    static final int UNUSABLE = 2;

    private static final Pattern CODE = Pattern.compile("[0-9]{9}");

    private final PrintStream out;
    private final PrintStream err;

    public WhyNotCommand(OutputStream out, OutputStream err) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param service what answers; asked for only when there is something to answer
     */
    public int run(Supplier<WhyNotService> service, String... arguments) {
        List<String> given = new ArrayList<>();
        String receipt = null;
        boolean family = false;
        boolean json = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
                case "--family" -> family = true;
                case "--json" -> json = true;
                case "--claim" -> receipt = ++i < arguments.length ? arguments[i] : "";
                default -> {
                    if (argument.startsWith("-")) {
                        return unusable("unknown option " + argument + "\n" + USAGE);
                    }
                    given.add(argument);
                }
            }
        }
        if (given.size() != 2 || "".equals(receipt)) {
            return unusable(USAGE);
        }
        String code = given.get(1);
        if (!CODE.matcher(code).matches()) {
            return unusable("'" + code + "' は9桁の数字ではありません。コードを確かめてください。");
        }
        try {
            return answer(service.get(), claim(Path.of(given.get(0)), receipt), code, family, json);
        } catch (UnreadableFile e) {
            return unusable(given.get(0) + ": " + e.getMessage());
        }
    }

    private int unusable(String message) {
        err.println(message);
        return UNUSABLE;
    }

    private int answer(WhyNotService service, Claim claim, String code, boolean family, boolean json) {
        Optional<WhyNotAnswer> answer = service.answer(claim, code, family);
        if (answer.isEmpty()) {
            err.println(claim.month() + " の点数表の版がありません。診療年月を確かめてください。");
            return NOT_ANSWERED;
        }
        out.print(json ? AnswerJson.line(answer.get()) + '\n' : WhyNotText.text(answer.get()));
        out.flush();
        return ANSWERED;
    }

    private static Claim claim(Path file, @Nullable String receipt) throws UnreadableFile {
        byte[] bytes = read(file);
        if (new String(bytes, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{")) {
            return ofJson(bytes);
        }
        List<Claim> claims = ofUke(bytes).stream()
                .filter(claim -> receipt == null || claim.receipt().equals(receipt))
                .toList();
        if (claims.size() != 1) {
            throw new UnreadableFile(
                    receipt == null
                            ? "レセプトが" + claims.size() + "件あります。--claim でレセプト番号を指定してください。"
                            : "レセプト番号 " + receipt + " のレセプトが1件ではありません。番号を確かめてください。");
        }
        return claims.get(0);
    }

    private static byte[] read(Path file) throws UnreadableFile {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableFile("ファイルがありません。パスを確かめてください。");
        } catch (IOException e) {
            throw new UnreadableFile("ファイルを開けません: " + e.getMessage());
        }
    }

    private static Claim ofJson(byte[] json) throws UnreadableFile {
        try {
            return new ClaimReader().read(json);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            StringBuilder message = new StringBuilder(problem.detail());
            problem.errors()
                    .forEach(error -> message.append('\n')
                            .append(error.field())
                            .append(": ")
                            .append(error.message()));
            throw new UnreadableFile(message.toString());
        }
    }

    private static List<Claim> ofUke(byte[] bytes) throws UnreadableFile {
        List<Claim> claims = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(bytes))) {
            @Nullable UkeEntry entry;
            while ((entry = reader.next()) != null) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    claims.add(read.claim());
                }
            }
        } catch (UkeFileException e) {
            throw new UnreadableFile(e.error().line() + "行目 " + e.error().field() + ": "
                    + e.error().message());
        } catch (IOException e) {
            throw new UnreadableFile("ファイルを開けません: " + e.getMessage());
        }
        return claims;
    }
}
