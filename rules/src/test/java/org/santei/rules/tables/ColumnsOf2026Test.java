package org.santei.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.feetables.imports.ImportRequest;
import org.santei.feetables.imports.TableStore;
import org.santei.rules.Packaged;
import org.santei.rules.coverage.Sketch;

/**
 * Columns 132 to 137, which came with the layout of 2026: once a file that has them is taken in, they are enforced. No file
 * with values in them is at hand: the rows are made, from rows that are like them.
 */
class ColumnsOf2026Test {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
    private static final String RULE = "COMMON-addition-column";

    private static final String SURGERY = "150006410";
    private static final String OTHER_SURGERY = "150004210";
    private static final String GUIDANCE = "113001810";
    private static final String OTHER_GUIDANCE = "113002310";
    private static final List<String> ITEMS = List.of(SURGERY, OTHER_SURGERY, GUIDANCE, OTHER_GUIDANCE);

    private static final String BOUND_BY_NONE = "150006510";

    private static final String FIRST_VISIT = "111000110";
    private static final String REVISIT = "112007410";
    private static final String PRICE_RISE = "180820210";

    /** What the notice says: a row with other points would be no official one. */
    private static final String POINTS_OF_PRICE_RISE = "66.00";

    /** Additions by code, with their column and what they have in it. */
    private static final Map<String, Map<Integer, String>> ADDITIONS = Map.of(
            "150454890", Map.of(134, "1"),
            "150492110", Map.of(135, "1"),
            "113708490", Map.of(136, "1"),
            "113708590", Map.of(136, "2"),
            "150454990", Map.of(137, "1"));

    /** Which items the made rows let carry an addition of a column. */
    private static final Map<Integer, Set<String>> CARRIERS = Map.of(
            134, Set.of(SURGERY),
            135, Set.of(SURGERY, OTHER_SURGERY),
            136, Set.of(GUIDANCE),
            137, Set.of(OTHER_SURGERY));

    @TempDir
    private static Path folder;

    private static Calculator calculator;

    @BeforeAll
    static void takeIn() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String code : ITEMS) {
            List<String> row = like(code, code);
            CARRIERS.forEach((column, codes) -> row.set(column - 1, codes.contains(code) ? "1" : "0"));
            rows.add(row);
        }
        ADDITIONS.forEach((code, columns) -> {
            List<String> row = like("150339010", code);
            columns.forEach((column, text) -> row.set(column - 1, text));
            rows.add(row);
        });
        rows.add(grouped(FIRST_VISIT, FIRST_VISIT, "2", "A1"));
        rows.add(grouped(REVISIT, REVISIT, "2", "B1"));
        rows.add(grouped("113002310", "113003510", "0", "A1"));
        List<String> priceRise = grouped("113002310", PRICE_RISE, "1", "A1");
        priceRise.set(11, POINTS_OF_PRICE_RISE);
        rows.add(priceRise);
        TableStore store = new TableStore(folder.resolve("tables"));
        store.take(ImportRequest.of(CsvZip.write(folder, "s_20260615", rows)));
        calculator = new Calculator(store.read(), Packaged.BASES);
    }

    private static List<String> grouped(String like, String code, String mark, String group) {
        List<String> row = like(like, code);
        row.set(131, mark);
        row.set(132, group);
        return row;
    }

    /** A new row with what another has, but bound by no column. */
    private static List<String> like(String like, String code) {
        var table = Packaged.TABLE.tables().get("s");
        int version = table.version(table.newestState(table.find(like)), DAY);
        List<String> row = new ArrayList<>(table.fields(version));
        row.set(0, "3");
        row.set(2, code);
        row.set(86, "20260601");
        row.set(87, "99999999");
        for (int column : new int[] {20, 25, 27, 28, 36, 37, 38, 39, 43, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81}) {
            row.set(column - 1, "0");
        }
        return row;
    }

    private static LineResult last(Question question, Sketch sketch) {
        Calculation answer = (Calculation) calculator.calculate(sketch.claim(), question);
        List<LineResult> lines = answer.groups().stream()
                .filter(group -> !group.derived())
                .map(GroupResult::lines)
                .flatMap(List::stream)
                .toList();
        return lines.get(lines.size() - 1);
    }

    /** Each addition beside each item: paid where the column of both says so, in no other group. */
    @Test
    void anAdditionIsPaidBesideTheItemsThatItsColumnNames() {
        Disagreements found = new Disagreements();
        ADDITIONS.forEach((addition, columns) -> {
            int column = columns.keySet().iterator().next();
            for (String item : ITEMS) {
                boolean carried = CARRIERS.getOrDefault(column, Set.of()).contains(item);
                String section = item.startsWith("15") ? "50" : "13";
                LineResult together = last(Question.VERIFY, new Sketch(DAY).group(section, 1, item, addition));
                found.check(isAnswered(together, carried, column), item, addition, together);
                LineResult apart = last(
                        Question.VERIFY,
                        new Sketch(DAY).group(section, 1, item).group(section, 1, BOUND_BY_NONE, addition));
                found.check(isAnswered(apart, false, column), "apart", item, addition, apart);
                found.count(carried ? "paid" : "refused");
            }
        });
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("paid: 6\nrefused: 14\n");
    }

    private static boolean isAnswered(LineResult line, boolean paid, int column) {
        return paid
                ? line.outcome() == Outcome.PAID
                : line.outcome() == Outcome.REFUSED
                        && line.rule().equals(RULE)
                        && line.row().contains("項番" + column + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "111000110, PAID, PAID, ''",
        "112007410, UNDECIDED, PAID, 項番133 物価対応料グループ区分「A1」",
        "113003510, REFUSED, REFUSED, 項番132 物価対応料区分「1」"
    })
    void aPriceRiseIsPaidWithItsItemAndOpenWithThatOfAnotherGroup(
            String item, Outcome calculated, Outcome verified, String row) {
        LineResult answer = last(Question.CALCULATE, visit(item));
        assertThat(answer.outcome()).isEqualTo(calculated);
        assertThat(answer.row()).contains(row);
        assertThat(last(Question.VERIFY, visit(item)).outcome()).isEqualTo(verified);
    }

    private static Sketch visit(String item) {
        return new Sketch(DAY).group("12", 1, item).group("80", 1, PRICE_RISE);
    }
}
