package org.santei.rules.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.rules.Packaged;

/**
 * What a COMMON rule says rests on the columns that its source names, whatever the item: claims are made for items drawn
 * from the whole master, and where the rule speaks, it is silent once the item says nothing in those columns. A rule without
 * such claims fails, so that none goes without its property; rules on other tables have tests that take every row.
 */
@Tag("whole-tables")
class CommonRulesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 10);
    private static final int ENOUGH = 25;
    private static final long SEED = 202607;
    private static final Path ROW_BY_ROW = Path.of("src/test/java/org/santei/rules/tables");
    private static final Pattern COLUMNS = Pattern.compile("項番([0-9・～]+)");

    private static final RuleBases TABLE_RULES = RuleBases.readTableRules();
    private static final Calculator CALCULATOR = new Calculator(Packaged.TABLE, TABLE_RULES);
    private static final Master MASTER = new Master(Packaged.TABLE, DAY);
    private static final Scenarios SCENARIOS = new Scenarios(MASTER);

    @ParameterizedTest
    @MethodSource("rulesOnColumns")
    void aRuleIsSilentOnAnItemThatSaysNothingInItsColumns(ParsedRule rule) {
        List<Integer> columns = columns(rule);
        int spoken = 0;
        for (FeeItem item : drawn(MASTER, columns)) {
            if (speaks(rule, item, columns)) {
                spoken++;
            }
            if (spoken == ENOUGH) {
                return;
            }
        }
        assertThat(spoken).as("items of which " + rule.id() + " speaks").isPositive();
    }

    @ParameterizedTest
    @MethodSource("rulesOnOtherTables")
    void aRuleOnAnotherTableHasATestThatTakesItsRows(ParsedRule rule) throws IOException {
        try (Stream<Path> tests = Files.list(ROW_BY_ROW)) {
            assertThat(tests.filter(test -> test.toString().endsWith("Test.java")))
                    .anyMatch(test -> names(test, rule.id()));
        }
    }

    private static boolean names(Path test, String id) {
        try {
            return Files.readString(test).contains('"' + id + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the rule speaks of an item in some claim; where it does, it must not without the columns. */
    private static boolean speaks(ParsedRule rule, FeeItem item, List<Integer> columns) {
        FeeTable without = MASTER.without(item, columns);
        if (without == null) {
            return false;
        }
        Calculator other = new Calculator(without, TABLE_RULES);
        boolean spoken = false;
        for (int column : columns) {
            List<Claim> claims = MASTER.says(item, column) ? SCENARIOS.of(item, column) : List.of();
            for (Claim claim : claims) {
                for (Question question : Question.values()) {
                    if (speaks(rule, item, claim, CALCULATOR, question)) {
                        spoken = true;
                        assertThat(speaks(rule, item, claim, other, question))
                                .as(() ->
                                        rule.id() + " speaks of " + item.code() + " without " + columns + ": " + claim)
                                .isFalse();
                    }
                }
            }
        }
        return spoken;
    }

    /** In a finding on its line or that names its row, or as what decided on it (a code that is earned decides nothing). */
    private static boolean speaks(
            ParsedRule rule, FeeItem item, Claim claim, Calculator calculator, Question question) {
        if (!(calculator.calculate(claim, question) instanceof Calculation answer)) {
            return false;
        }
        Set<Integer> lines = claim.groups().stream()
                .map(LineGroup::lines)
                .flatMap(List::stream)
                .filter(line -> line.code().equals(item.code()))
                .map(Line::number)
                .collect(Collectors.toSet());
        return answer.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(rule.id())
                                && (lines.contains(finding.line())
                                        || finding.message().contains("マスター " + item.code())))
                || answer.groups().stream()
                        .flatMap(group -> group.lines().stream())
                        .anyMatch(line -> line.rule().equals(rule.id())
                                && line.code().equals(item.code())
                                && !rule.verb().equals("加算する"));
    }

    /** Items that say something in some of the columns, in an order that is always the same. */
    static List<FeeItem> drawn(Master master, List<Integer> columns) {
        List<FeeItem> items = new ArrayList<>();
        for (FeeItem item : master.items()) {
            if (columns.stream().anyMatch(column -> master.says(item, column))) {
                items.add(item);
            }
        }
        Collections.shuffle(items, new Random(SEED));
        return items;
    }

    /** The columns (項番) that the source of a rule names; none when it rests on another table. */
    static List<Integer> columns(ParsedRule rule) {
        List<Integer> columns = new ArrayList<>();
        Matcher named = COLUMNS.matcher(rule.source());
        while (named.find()) {
            for (String span : named.group(1).split("・", -1)) {
                String[] ends = span.split("～", -1);
                for (int column = Integer.parseInt(ends[0]);
                        column <= Integer.parseInt(ends[ends.length - 1]);
                        column++) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    static List<Named<ParsedRule>> rulesOnColumns() {
        return rules(false);
    }

    static List<Named<ParsedRule>> rulesOnOtherTables() {
        return rules(true);
    }

    private static List<Named<ParsedRule>> rules(boolean onOtherTables) {
        return Packaged.FILES.stream()
                .filter(file -> file.isCommon())
                .flatMap(file -> Packaged.rules(file).stream())
                .filter(rule -> columns(rule).isEmpty() == onOtherTables)
                .map(rule -> Named.of(rule.id(), rule))
                .toList();
    }
}
