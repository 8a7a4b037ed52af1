package org.santei.service.copayment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.feetables.copayment.SpecialTerms;

/**
 * {@code copay FILE.jsonl}: calculates scenarios, one per line, and compares with the figures that they expect. Prints
 * what differs, and {@code equal N of M} at the end. What cannot be understood counts as different.
 */
public final class CopayCommand {

    static final String USAGE = "usage: santei copay FILE.jsonl";

    /** Every figure is equal. */
    static final int EQUAL = 0;

    /** Some differ, or could not be understood. */
    static final int SOME_DIFFER = 1;

    /** The file cannot be read, or the command is not understood. */
    static final int UNREADABLE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final ScenarioCheck check;

    private int equal;
    private int counted;

    public CopayCommand(PrintStream out, PrintStream err, CopaymentCalculator calculator, SpecialTerms special) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.check = new ScenarioCheck(calculator, special);
    }

    /** Runs the command; returns its exit code. */
    public int run(String... arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            err.println(USAGE);
            return UNREADABLE;
        }
        Path file = Path.of(arguments[0]);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    print(check.check(line, number));
                }
            }
        } catch (NoSuchFileException e) {
            err.println(file + ": ファイルがありません。");
            return UNREADABLE;
        } catch (CharacterCodingException e) {
            err.println(file + ": UTF-8 の JSON Lines が必要です。");
            return UNREADABLE;
        } catch (IOException e) {
            err.println(file + ": ファイルを読めません: " + e.getMessage());
            return UNREADABLE;
        }
        out.println("equal " + equal + " of " + counted);
        out.flush();
        return equal == counted ? EQUAL : SOME_DIFFER;
    }

    private void print(ScenarioCheck.Result result) {
        counted += result.figures();
        equal += result.equal();
        if (result.notUnderstood() != null) {
            out.println(result.id() + ": not understood: " + result.notUnderstood());
        }
        for (Comparison.Row row : result.rows()) {
            String place = result.id() + ' ' + row.place();
            if (!row.equal()) {
                out.println(place);
                out.println("  expected   " + row.expected());
                out.println("  calculated " + row.calculated());
            }
            row.remarks().forEach(remark -> out.println(place + ", not counted: " + remark));
        }
        result.missing().forEach(missing -> out.println(result.id() + ": not known: " + missing));
    }
}
