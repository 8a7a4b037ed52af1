package org.santei.service.feetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.NationalUsage;

/**
 * The same 100 months of a clinic ({@link SyntheticMonths}) under three revisions. Every difference between two of them has
 * a row of the revision diff, a rule, a set or a threshold that changed, or follows from a difference that has; all stand in
 * docs/conformance/months.csv. To write it again: {@code mvn verify -Dtest=MonthsUnderRevisionsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dsantei.update-docs=true}, then read the difference.
 */
class MonthsUnderRevisionsTest {

    private static final Path PAGE = Path.of("../docs/conformance/months.csv");
    private static final int MANY = 100;
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2022, 7), YearMonth.of(2024, 7), YearMonth.of(2026, 7));
    private static final List<Difference> DIFFERENCES = new ArrayList<>();

    @BeforeAll
    static void compare() {
        FeeTable table = new FeeTableReader().readPackaged();
        RuleBases bases = RuleBases.readPackaged();
        SyntheticMonths months =
                new SyntheticMonths(table, NationalUsage.read(), MONTHS.get(0).atDay(1));
        for (int i = 1; i < MONTHS.size(); i++) {
            RevisionPair pair = new RevisionPair(table, bases, MONTHS.get(i - 1), MONTHS.get(i));
            for (long number = 1; number <= MANY; number++) {
                DIFFERENCES.addAll(pair.differences(months, number));
            }
        }
    }

    @Test
    void everyDifferenceHasARowOrARule() {
        assertThat(DIFFERENCES)
                .filteredOn(difference -> difference.cause().isEmpty())
                .isEmpty();
    }

    @Test
    void eachRevisionChangesMostMonths() {
        Map<String, Long> changed = DIFFERENCES.stream()
                .map(difference -> List.of(difference.after(), difference.month()))
                .distinct()
                .collect(Collectors.groupingBy(month -> month.get(0), Collectors.counting()));
        assertThat(changed.values()).hasSize(MONTHS.size() - 1).allMatch(months -> months > MANY / 2);
    }

    @Test
    void thePageListsEveryDifference() throws IOException {
        String page = DIFFERENCES.stream()
                .map(Difference::row)
                .collect(Collectors.joining("\n", "month,before,after,what,was,is,because\n", "\n"));
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
