package org.santei.service.copayment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.santei.engine.copayment.ClaimRecord;
import org.santei.engine.copayment.ClaimRecords;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.engine.copayment.CopaymentMonth;
import org.santei.feetables.copayment.ClaimNotes;
import org.santei.feetables.copayment.SpecialTerms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    private final CopaymentCalculator calculator;
    private final VisitScenarioReader visits;
    private final MonthScenarioReader months = new MonthScenarioReader();
    private final JsonMapper mapper = JsonMapper.builder().build();

    private final ClaimRecords claims;

    private int equal;
    private int counted;
    private int equalClaims;
    private int countedClaims;

    public CopayCommand(PrintStream out, PrintStream err, CopaymentCalculator calculator, SpecialTerms special) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.calculator = calculator;
        this.visits = new VisitScenarioReader(special);
        this.claims = calculator.claimRecords(ClaimNotes.read());
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
                    compare(line, number);
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

    private void compare(String line, int number) {
        JsonNode test;
        try {
            test = mapper.readTree(line);
        } catch (JacksonException e) {
            notUnderstood("line " + number, 1, "no JSON: " + e.getOriginalMessage());
            return;
        }
        String id = test.path("id").asString("line " + number);
        try {
            Fields fields = new Fields(test, "");
            Scenario scenario = test.has("bills") ? months.read(fields) : visits.read(fields);
            CopaymentMonth month = calculator.calculate(scenario.month());
            List<Comparison.Row> rows = Comparison.of(scenario, month);
            for (Comparison.Row row : rows) {
                counted++;
                equal += row.equal() ? 1 : 0;
                print(id, row);
            }
            month.missing().forEach(missing -> out.println(id + ": not known: " + missing));
            compareClaims(id, test, scenario);
        } catch (Fields.NotUnderstood | IllegalArgumentException | ArithmeticException e) {
            notUnderstood(id, figures(test), e.getMessage());
            countedClaims += test.path("receipts").size();
        }
    }

    private void compareClaims(String id, JsonNode test, Scenario scenario) {
        if (test.path("receipts").isEmpty()) {
            return;
        }
        countedClaims += test.path("receipts").size();
        try {
            ClaimScenario claim = ClaimScenarioReader.read(new Fields(test, ""));
            for (ClaimScenario.ExpectedRecord expected : claim.expected()) {
                ClaimRecord record = claims.record(scenario.month(), claim.terms(), expected.afterVisit());
                Comparison.Row row = ClaimComparison.of(claim, expected, record);
                equalClaims += row.equal() ? 1 : 0;
                print(id, row);
            }
        } catch (Fields.NotUnderstood | IllegalArgumentException | ArithmeticException e) {
            out.println(id + ": claim record not understood: " + e.getMessage());
        }
    }

    /** How many figures a line would have brought. */
    private static int figures(JsonNode test) {
        int figures = 0;
        for (JsonNode visit : test.path("visits")) {
            figures += visit.path("expected").isObject() ? 1 : 0;
        }
        return Math.max(1, figures);
    }

    private void notUnderstood(String id, int figures, String message) {
        counted += figures;
        out.println(id + ": not understood: " + message);
    }

    private void print(String id, Comparison.Row row) {
        if (!row.equal()) {
            out.println(id + ' ' + row.place());
            out.println("  expected   " + row.expected());
            out.println("  calculated " + row.calculated());
        }
        row.remarks().forEach(remark -> out.println(id + ' ' + row.place() + ", not counted: " + remark));
    }
}
