package org.santei.rules.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.rules.Packaged;

/**
 * For every code of the master and every column in which it has something: is there a claim whose answer is another one
 * when the column says nothing? Then the column is enforced for the code. The page that counts them is part of the
 * documentation.
 */
@Tag("whole-tables")
class MasterCoverageTest {

    private static final RuleBases TABLE_RULES = RuleBases.readTableRules();
    private static final Calculator CALCULATOR = new Calculator(Packaged.TABLE, TABLE_RULES);
    private static final Path PAGES = Path.of("../docs/conformance");

    @ParameterizedTest
    @CsvSource({"2022-04, 2023-07-10", "2024-06, 2024-07-10", "2026-06, 2026-07-10"})
    void theColumnsOfTheMasterAreEnforced(String edition, LocalDate day) throws Exception {
        Master master = new Master(Packaged.TABLE, day);
        Map<Integer, Tally> tallies = new TreeMap<>();
        for (int column : CoveredColumns.all()) {
            tallies.put(column, new Tally());
        }
        Scenarios scenarios = new Scenarios(master);
        for (FeeItem item : master.items()) {
            for (int column : CoveredColumns.all()) {
                if (master.says(item, column)) {
                    count(master, scenarios, item, column, tallies);
                }
            }
        }
        String page = CoveragePage.write(edition, day, master, tallies);
        Path file = PAGES.resolve("coverage-" + edition + ".md");
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page);
        assertThat(CoveragePage.share(tallies)).isGreaterThanOrEqualTo(0.97);
    }

    private static void count(
            Master master, Scenarios scenarios, FeeItem item, int column, Map<Integer, Tally> tallies) {
        Tally tally = Objects.requireNonNull(tallies.get(column));
        tally.pairs++;
        FeeTable without = master.without(item, List.of(column));
        if (without == null) {
            tally.open.add(item);
            return;
        }
        Calculator other = new Calculator(without, TABLE_RULES);
        for (Claim claim : scenarios.of(item, column)) {
            for (Question question : Question.values()) {
                String with = said(CALCULATOR.calculate(claim, question));
                if (!with.equals(said(other.calculate(claim, question)))) {
                    tally.covered++;
                    return;
                }
            }
        }
        tally.open.add(item);
    }

    /** What an answer says, but for the hashes of what it rests on. */
    private static String said(Answer answer) {
        if (answer instanceof Calculation calculation) {
            return calculation.totalPoints() + "|" + calculation.groups() + "|" + calculation.findings();
        }
        return answer.toString();
    }

    /** Pairs of one column. */
    static final class Tally {
        int pairs;
        int covered;
        final List<FeeItem> open = new ArrayList<>();
    }
}
