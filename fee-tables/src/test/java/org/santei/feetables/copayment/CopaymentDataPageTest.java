package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/conformance/copayment-data.md counts all rows; to write it again run with {@code -Dsantei.update-docs=true}. */
class CopaymentDataPageTest {

    private static final Path PAGE = Path.of("../docs/conformance/copayment-data.md");
    private static final Path DATA = Path.of("data/copayment");
    private static final String UNMARKED = "";
    private static final List<String> MARKS = List.of("verified", "published", "unverified", UNMARKED);

    private static final Map<String, String> TITLES = Map.of(
            "high-cost-limits.csv", "monthly limits of the insurance (高額療養費算定基準額)",
            "claim-marks.csv", "marks of claims that tell the limit of the month (レセプト特記事項)",
            "insurance-law-numbers.csv", "law numbers of insurances (法別番号)",
            "meal-codes.csv", "codes of meals and living costs of stays, and for whom they are (標準負担額)",
            "fund-meals.csv", "how much of standard amounts national public funds leave to pay",
            "municipal-reliefs.csv", "funds whose rest municipalities waive (自立支援減免)",
            "national-schemes.csv", "national public funds (国公費)",
            "special-terms.csv", "terms of local schemes that no list of them can say");

    private record Table(String name, List<NamedCsvRecord> rows) {

        long count(String mark) {
            return rows.stream().filter(row -> mark(row).equals(mark)).count();
        }

        TreeSet<String> sources(String mark) {
            return rows.stream()
                    .filter(row -> mark(row).equals(mark))
                    .map(row -> row.getField("source").replaceAll(" 公費適用順位[0-9]+", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void countsWhatIsVerified() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Values of what the patient pays

                Written by `CopaymentDataPageTest`, which fails when this page is stale. Rows of `fee-tables/data/copayment`:
                *verified* ones stand in a law, a notice or an official table at hand; *published* ones were published by an
                authority or quoted from it, and that text is not at hand; *unverified* ones are to be looked up before anybody relies on
                them; *unmarked* ones only name their source. What is not known is in no row, and makes an answer undecided.

                | table | what | rows | verified | published | unverified | unmarked |
                |---|---|---|---|---|---|---|
                """);
        List<Table> tables = tables();
        for (Table table : tables) {
            page.append("| `")
                    .append(table.name())
                    .append("` | ")
                    .append(Objects.requireNonNull(TITLES.get(table.name())));
            page.append(" | ").append(table.rows().size());
            MARKS.forEach(mark -> page.append(" | ").append(table.count(mark)));
            page.append(" |\n");
        }
        page.append("""

                The master of national funds of April 2024 gives this order, the first one paying first; 14 (更生医療 of
                戦傷病者特別援護法) and 22 (麻薬及び向精神薬取締法) are not in it:\s""");
        page.append(order()).append(".\n");
        page.append("""
                Elsewhere 21 is quoted before 15. The master marks 25 and 12 both as paying after the insurance (column 10-1) and as
                paying before it (18-1); the order of 健康保険法施行令第42条第8項 presupposes the former.

                ## To look up

                - What does a patient pay for meals and living costs from 2026-06-01 on (標準負担額, the notice that changed
                  平成8年厚生省告示第203号 with 令和8年厚生労働省告示第76号)? The amounts are those of the codes of `meal-codes.csv` in
                  the procedure master; of the master of 2026-06 only those from 197003910 on are at hand.
                - What do patients of 指定難病 pay for the days of 生活療養? The master has no code for them.
                - How much of the standard amounts do national funds pay that cover meals, other than 52?
                - What did each law number of an insurance stand for, from when (保険者番号等設定要領 別表)?
                - Which place in the order have 14 and 22, and what do their patients pay?
                """);
        for (Table table : tables) {
            for (String source : table.sources("unverified")) {
                page.append("- `")
                        .append(table.name())
                        .append("`: ")
                        .append(source)
                        .append('\n');
            }
        }
        return page.toString();
    }

    private static List<Table> tables() throws IOException {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.sorted().map(CopaymentDataPageTest::table).toList();
        }
    }

    private static Table table(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new Table(file.getFileName().toString(), csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(NamedCsvRecord row) {
        return row.findField("verified").orElse(UNMARKED);
    }

    private static String order() {
        return NationalSchemes.read().all().stream()
                .filter(scheme -> scheme.validity().contains(LocalDate.of(2024, 4, 1)))
                .sorted(Comparator.comparingInt(NationalScheme::rank))
                .map(NationalScheme::lawNumber)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Test
    void everyTableHasATitleAndOnlyKnownMarks() throws IOException {
        assertThat(tables()).extracting(Table::name).containsExactlyInAnyOrderElementsOf(TITLES.keySet());
        assertThat(tables())
                .allSatisfy(table -> assertThat(
                                MARKS.stream().mapToLong(table::count).sum())
                        .isEqualTo(table.rows().size()));
    }
}
