package org.santei.feetables.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.santei.feetables.check.Sample.ACTS;
import static org.santei.feetables.check.Sample.CHANGE;
import static org.santei.feetables.check.Sample.COUNTS;
import static org.santei.feetables.check.Sample.EXCLUSIONS;
import static org.santei.feetables.check.Sample.INDEX;
import static org.santei.feetables.check.Sample.MATERIALS;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.store.Provenance;

/** Each kind of damage to a sound folder is found where it was done, and nothing else is. */
class DamageTest {

    private static final String LATER = "2024-06/s_20240801.csv";

    private final Workbench bench = Sample.workbench();

    @Test
    void theSampleIsSound() {
        assertThat(errors(bench.check())).isEmpty();
    }

    @Test
    void anotherLayoutDoesNotFitItsRows() {
        CheckReport report = bench.relist(MATERIALS, "t-2022").check();

        assertThat(report.errors()).isEqualTo(Map.of("layout", 60));
        assertThat(errors(report))
                .hasSize(21)
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(MATERIALS));
        assertThat(errors(report).get(0).row()).isEqualTo(1);
        assertThat(errors(report).get(20).text()).startsWith("40 more");
    }

    @Test
    void aRowIsCut() {
        List<String> rows = bench.rows(ACTS);
        rows.set(6, String.join(",", Arrays.asList(rows.get(6).split(",", -1)).subList(0, 100)));

        assertOnly(bench.describe(ACTS, rows), "layout", ACTS, 7, "項番100");
    }

    @Test
    void theFirstByteOfACharacterSwallowsTheQuote() {
        byte[] content = bench.read(ACTS);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int third = text.indexOf("\r\n", text.indexOf("\r\n") + 1) + 2;
        int quote = third;
        for (int quotes = 0; quotes < 10; quote++) {
            quotes += text.charAt(quote) == '"' ? 1 : 0;
        }
        content[quote - 3] = 'a';
        content[quote - 2] = (byte) 0x81;

        assertOnly(bench.describe(ACTS, content), "bad-bytes", ACTS, 3, "項番5 ");
    }

    @Test
    void aKeyStandsTwice() {
        List<String> rows = bench.rows(ACTS);
        rows.add(rows.get(4));

        assertOnly(bench.publish(ACTS, rows), "duplicate-key", ACTS, rows.size(), "項番3 診療行為コード");
    }

    @ParameterizedTest
    @CsvSource({"3, 5, layout, 項番3 診療行為コード", "87, 88, layout, 項番87 変更年月日"})
    void columnsOfDifferentFormsAreSwapped(int one, int other, String check, String column) {
        CheckReport report =
                bench.describe(ACTS, swapped(bench.rows(ACTS), one, other)).check();

        assertThat(report.errors()).containsOnlyKeys(check);
        assertThat(errors(report).get(0).row()).isEqualTo(1);
        assertThat(errors(report).get(0).column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 58, 項番12 新又は現点数／新又は現点数, points and old points",
        "13, 14, 項番13 入外適用区分, two flags",
        "72, 73, 項番72 施設基準／施設基準コード①, two lists of codes"
    })
    void columnsOfOneFormAreSwapped(int one, int other, String column, String why) {
        bench.again(ACTS, LATER, LocalDate.of(2024, 8, 1)).exchange(CHANGE, LATER);
        bench.describe(LATER, swapped(bench.rows(LATER), one, other));
        CheckReport report = bench.check();

        assertThat(report.errors()).as(why).isEqualTo(Map.of("swapped-columns", 1));
        assertThat(errors(report).get(0).file()).isEqualTo(LATER);
        assertThat(errors(report).get(0).row()).isPositive();
        assertThat(errors(report).get(0).column()).isEqualTo(column);
        assertThat(errors(report).get(0).text()).contains("項番" + other + " ");
    }

    @Test
    void aFileIsNotTheOneThatIsListed() {
        List<String> rows = bench.rows(ACTS);
        rows.set(8, Workbench.with(rows.get(8), 5, "別の名称"));
        String text = String.join("\r\n", rows) + "\r\n";

        assertOnly(bench.tamper(ACTS, text.getBytes(Workbench.OFFICIAL)), "hash", ACTS, 0, "");
    }

    @Test
    void inAFileThatIsNotTheListedOneTheChangedPlaceIsNamedToo() {
        List<String> rows = bench.rows(ACTS);
        rows.set(8, Workbench.with(rows.get(8), 13, "7"));
        String text = String.join("\r\n", rows) + "\r\n";

        CheckReport report =
                bench.tamper(ACTS, text.getBytes(Workbench.OFFICIAL)).check();

        assertThat(report.errors()).isEqualTo(Map.of("hash", 1, "layout", 1));
        assertThat(errors(report))
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith("ERROR " + ACTS + " row 9 項番13 入外適用区分: '7' does not look like [012]."));
    }

    @Test
    void rowsAreMissing() {
        List<String> rows = bench.rows(MATERIALS);

        assertOnly(bench.describe(MATERIALS, rows.subList(0, 50)), "row-count", MATERIALS, 0, "");
    }

    @Test
    void aFileIsMissing() {
        assertOnly(bench.lose(COUNTS), "missing-file", COUNTS, 0, "");
    }

    @Test
    void anAdditionByAgeIsUnknown() {
        assertOnly(bench.set(ACTS, 1, 102, "111999990"), "unknown-reference", ACTS, 1, "項番102 年齢加算①／注加算診療行為コード");
    }

    @Test
    void anActOfAnotherTableIsUnknown() {
        int row = bench.rows(COUNTS).size();
        List<String> rows = bench.rows(COUNTS);
        rows.add(Workbench.with(rows.get(row - 1), 2, "111999990"));

        assertOnly(bench.publish(COUNTS, rows), "unknown-reference", COUNTS, row + 1, "項番2 診療行為コード");
    }

    @Test
    void aGroupOfAdditionsHasNoBase() {
        assertOnly(bench.set(ACTS, 2, 38, "9990"), "unknown-reference", ACTS, 2, "項番38 注加算／注加算コード");
    }

    @Test
    void aFacilityStandardIsUnknown() {
        assertOnly(bench.set(ACTS, 3, 72, "9990"), "unknown-reference", ACTS, 3, "項番72 施設基準／施設基準コード①");
    }

    @Test
    void aChangeHasNothingToChange() {
        List<String> rows = bench.rows(CHANGE);
        int row = Sample.row(bench, CHANGE, 1, "5");
        rows.set(row - 1, Workbench.with(rows.get(row - 1), 3, "111999990"));

        assertOnly(bench.describe(CHANGE, rows), "unknown-reference", CHANGE, row, "項番1 変更区分");
    }

    @Test
    void aPairSaysSomethingElseFromTheOtherSide() {
        assertOnly(bench.set(EXCLUSIONS, 1, 6, "3"), "asymmetric-pair", EXCLUSIONS, 1, "項番6 背反区分");
    }

    @Test
    void aPairIsMissingFromTheOtherSide() {
        List<String> rows = bench.rows(EXCLUSIONS);
        String lost = rows.remove(rows.size() - 1);
        CheckReport report = bench.publish(EXCLUSIONS, rows).check();

        assertThat(report.errors()).containsEntry("asymmetric-pair", 1);
        assertThat(errors(report).get(0).text()).contains(Sample.field(lost, 2) + "|" + Sample.field(lost, 4));
    }

    @Test
    void aFlagOfTheIndexIsWrong() {
        assertOnly(bench.set(INDEX, 1, 13, "0"), "index", INDEX, 1, "項番13 背反関連識別／１週間につき");
    }

    @Test
    void aRowEndsBeforeItBegins() {
        assertOnly(bench.set(ACTS, 4, 88, "20240531"), "date-order", ACTS, 4, "項番88 廃止年月日");
    }

    @Test
    void aKindOfValueIsUnknown() {
        assertOnly(bench.set(ACTS, 4, 11, "2"), "unknown-kind", ACTS, 4, "項番11 新又は現点数／点数識別");
    }

    @ParameterizedTest
    @CsvSource({"5, 1000.01", "4, 1.00", "7, 1.00"})
    void aValueDoesNotGoWithItsKind(String kind, String value) {
        assertOnly(bench.set(ACTS, 3, 11, kind).set(ACTS, 3, 12, value), "value", ACTS, 3, "項番12 新又は現点数／新又は現点数");
    }

    @Test
    void filesAreListedInAnotherOrder() {
        assertOnly(bench.exchange(ACTS, CHANGE), "provenance", Provenance.FILE, 3, "項番6 published_on");
    }

    @Test
    void aLayoutIsOneOfAnotherTable() {
        assertOnly(bench.relist(MATERIALS, "c-2022"), "provenance", Provenance.FILE, 4, "項番3 layout");
    }

    @Test
    void aTableThatCannotBeBuiltIsReported() {
        CheckReport report =
                new Workbench().with("2026-06/scheduled.csv", rows -> rows).check();

        assertThat(report.errors()).isEqualTo(Map.of("assembly", 1));
    }

    @Test
    void aLayoutIsUnknown() {
        CheckReport report = bench.relist(MATERIALS, "t-1999").check();

        assertThat(errors(report).get(0).toString())
                .isEqualTo("ERROR PROVENANCE.csv row 4 項番3 layout: There is no layout 't-1999'. Correct it, or add the"
                        + " layout to Layouts. [provenance]");
    }

    private static List<String> swapped(List<String> rows, int one, int other) {
        return rows.stream().map(row -> Workbench.swapped(row, one, other)).toList();
    }

    private static void assertOnly(Workbench bench, String check, String file, int row, String column) {
        List<Problem> errors = errors(bench.check());

        assertThat(errors).as("errors").hasSize(1);
        assertThat(errors.get(0).check()).isEqualTo(check);
        assertThat(errors.get(0).file()).isEqualTo(file);
        assertThat(errors.get(0).row()).isEqualTo(row);
        assertThat(errors.get(0).column()).startsWith(column);
    }

    private static List<Problem> errors(CheckReport report) {
        return report.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }
}
