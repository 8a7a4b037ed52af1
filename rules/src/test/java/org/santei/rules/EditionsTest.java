package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;

/** The editions that the names of the rule files make are those that the project says it holds. */
class EditionsTest {

    private static final String HEADER = "edition,begins,ends,revision";
    private static final List<String> EDITIONS = List.of(
            "2020-04,2020-04,2022-03,2020-04",
            "2022-04,2022-04,2024-05,2022-04",
            "2024-06,2024-06,2026-05,2024-06",
            "2026-06,2026-06,,2026-06");
    private static final Path LIST = Path.of("../docs/editions.csv");

    @Test
    void ruleFilesMakeTheEditions() {
        assertThat(Edition.of(Packaged.FILES, Packaged.TABLE.revisions()))
                .extracting(EditionsTest::row)
                .containsExactlyElementsOf(EDITIONS);
    }

    @Test
    void compiledRuleBasesAreThoseOfTheEditions() {
        assertThat(Packaged.BASES.all())
                .extracting(RuleBase::edition)
                .extracting(EditionsTest::row)
                .containsExactlyElementsOf(EDITIONS);
    }

    @Test
    void theListOfEditionsSaysTheSame() throws IOException {
        assumeTrue(Files.exists(LIST), "docs/editions.csv is not written yet");
        List<String> rows = Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(rows.get(0)).isEqualTo(HEADER);
        assertThat(rows.subList(1, rows.size())).isEqualTo(EDITIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12", "2020-03"})
    void noEditionHoldsAMonthWhoseRulesAreNotWritten(YearMonth month) {
        assertThat(Packaged.BASES.find(month)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-04", "2020-12", "2022-03", "2022-04", "2024-05", "2024-06", "2026-05", "2026-06", "2099-01"
            })
    void anEditionHoldsEveryMonthOfItsSpan(YearMonth month) {
        assertThat(Packaged.BASES.find(month)).isNotNull();
    }

    @Test
    void editionsNeitherOverlapNorStandOutOfOrder() {
        List<RuleBase> bases = Packaged.BASES.all();
        for (int i = 1; i < bases.size(); i++) {
            YearMonth end = bases.get(i - 1).edition().ends();
            assertThat(bases.get(i).edition().begins()).matches(begins -> !begins.isBefore(end));
        }
    }

    @Test
    void everyRuleThatIsParsedIsLoaded() {
        for (RuleBase base : Packaged.BASES.all()) {
            List<String> parsed = base.edition().filesInForce(Packaged.FILES).stream()
                    .flatMap(file -> Packaged.rules(file).stream())
                    .map(rule -> rule.id())
                    .toList();
            assertThat(base.ruleIds()).containsExactlyInAnyOrderElementsOf(parsed);
        }
    }

    private static String row(Edition edition) {
        return String.join(
                ",",
                edition.name(),
                edition.begins().toString(),
                edition.ends().equals(Edition.OPEN)
                        ? ""
                        : edition.ends().minusMonths(1).toString(),
                edition.revision());
    }
}
