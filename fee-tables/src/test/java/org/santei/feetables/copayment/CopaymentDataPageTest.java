package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/conformance/copayment-data.md counts all rows; to write it again run with {@code -Dsantei.update-docs=true}. */
class CopaymentDataPageTest {

    private static final Path PAGE = Path.of("../docs/conformance/copayment-data.md");
    private static final Path DATA = Path.of("data/copayment");

    private record Table(CopaymentTable file, String what, List<Grounds> grounds) {

        long count(Verification verification) {
            return grounds.stream()
                    .filter(each -> each.verification() == verification)
                    .count();
        }
    }

    private static final List<Table> TABLES = List.of(
            new Table(
                    InsuranceLaws.TABLE,
                    "law numbers of insurances (法別番号)",
                    InsuranceLaws.read().all().stream()
                            .map(InsuranceLaw::grounds)
                            .toList()),
            new Table(
                    StandardAmounts.TABLE,
                    "standard amounts for meals and living costs (標準負担額)",
                    StandardAmounts.read().all().stream()
                            .map(StandardAmount::grounds)
                            .toList()),
            new Table(
                    NationalSchemes.TABLE,
                    "national public funds (国公費)",
                    NationalSchemes.read().all().stream()
                            .map(NationalScheme::grounds)
                            .toList()),
            new Table(
                    StatutoryShares.TABLE,
                    "shares of the insured (一部負担金の割合)",
                    StatutoryShares.read().all().stream()
                            .map(StatutoryShare::grounds)
                            .toList()));

    @Test
    void countsWhatIsVerified() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Values of what the patient pays

                Written by `CopaymentDataPageTest`, which fails when this page is stale. Rows of `fee-tables/data/copayment`:
                *verified* ones stand in a law, a notice or an official table at hand; *published* ones were published by an
                authority or quoted from it, and that text is not at hand; *unverified* ones are to be looked up before anybody relies on
                them. What is not known is in no row, and makes an answer undecided.

                | table | what | rows | verified | published | unverified |
                |---|---|---|---|---|---|
                """);
        for (Table table : TABLES) {
            page.append("| `").append(table.file().file()).append("` | ").append(table.what());
            page.append(" | ").append(table.grounds().size());
            for (Verification verification : Verification.values()) {
                page.append(" | ").append(table.count(verification));
            }
            page.append(" |\n");
        }
        page.append("""

                The master of national funds of April 2024 gives this order, the first one paying first; 14 (更生医療 of
                戦傷病者特別援護法) and 22 (麻薬及び向精神薬取締法) are not in it:\s""");
        page.append(order()).append(".\n");
        page.append("""
                Elsewhere 21 is quoted before 15. The master marks 25 and 12 both as paying after the insurance (column 10-1) and as
                paying before it (18-1); the order of 健康保険法施行令第42条第8項 presupposes the former.
                """);
        page.append("""

                ## To look up

                - What does a patient pay for meals and living costs from 2026-06-01 on (標準負担額, the notice that changed
                  平成8年厚生省告示第203号 with 令和8年厚生労働省告示第76号)? No amount of those days was found.
                - What do patients pay who had been in a psychiatric ward for more than a year on 2016-04-01, and in 生活療養 from
                  2024-06 and 2025-04 on those of classes that have no row?
                - What did each law number of an insurance stand for, from when (保険者番号等設定要領 別表)?
                - Which place in the order have 14 and 22, and what do their patients pay?
                """);
        for (Table table : TABLES) {
            TreeSet<String> sources = new TreeSet<>();
            table.grounds().stream()
                    .filter(each -> each.verification() == Verification.UNVERIFIED)
                    .forEach(each -> sources.add(each.source().replaceAll(" 公費適用順位[0-9]+", "")));
            for (String source : sources) {
                page.append("- `")
                        .append(table.file().file())
                        .append("`: ")
                        .append(source)
                        .append('\n');
            }
        }
        return page.toString();
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
    void everyTableIsCounted() throws IOException {
        try (var files = Files.list(DATA)) {
            assertThat(files.map(file -> "copayment/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(
                            TABLES.stream().map(table -> table.file().file()).toList());
        }
    }
}
