package org.santei.service.copayment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.feetables.copayment.SpecialTerms;

/**
 * {@code copay FILE.jsonl}: calculates scenarios, one per line, and compares with the figures that they expect. Prints
 * what differs, {@code claim records equal N of M}, and {@code equal N of M} of visits and months at the end. What cannot
 * be understood counts as different.
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
    private int equalClaims;
    private int countedClaims;

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
        out.println("claim records equal " + equalClaims + " of " + countedClaims);
        out.println("equal " + equal + " of " + counted);
        out.flush();
        return equal == counted && equalClaims == countedClaims ? EQUAL : SOME_DIFFER;
    }

    private void print(ScenarioCheck.Result result) {
        counted += result.figures();
        equal += result.equal();
        if (result.notUnderstood() != null) {
            out.println(result.id() + ": not understood: " + result.notUnderstood());
        }
        countedClaims += result.claims().records();
        equalClaims += result.claims().equal();
        if (result.claims().notUnderstood() != null) {
            out.println(result.id() + ": claim record not understood: "
                    + result.claims().notUnderstood());
        }
        List<Comparison.Row> rows = new ArrayList<>(result.rows());
        rows.addAll(result.claims().rows());
        for (Comparison.Row row : rows) {
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
