package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
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

                ## To look up

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

    @Test
    void everyTableIsCounted() throws IOException {
        try (var files = Files.list(DATA)) {
            assertThat(files.map(file -> "copayment/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(
                            TABLES.stream().map(table -> table.file().file()).toList());
        }
    }
}
