package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleFile;
import org.santei.feetables.Standing;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.store.Table;

/** The two tables beside the rules hold nothing that is unknown, unused or without a source. */
class RuleTablesTest {

    /** Stands for the end of what has none. */
    private static final LocalDate LAST_SEEN = LocalDate.of(2027, 1, 1);

    private static final LocalDate FIRST_CHECKED = LocalDate.of(2022, 4, 1);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** One row of either table. */
    record Row(String name, String value, LocalDate from, LocalDate until, String source) {

        static Row of(String line) {
            String[] field = line.split(",", 5);
            return new Row(
                    field[0],
                    field[1],
                    LocalDate.parse(field[2]),
                    field[3].isEmpty() ? LAST_SEEN : LocalDate.parse(field[3]),
                    field[4]);
        }
    }

    @Test
    void everyCodeOfASetIsInForceOnSomeDayOfItsMembership() {
        assertThat(actsOfSets()).allSatisfy(row -> {
            assertThat(row.value()).matches("[1-9][0-9]{8}");
            assertThat(row.from().datesUntil(row.until()))
                    .as(row.name() + " " + row.value())
                    .anyMatch(day -> Packaged.TABLE.find(row.value(), day) != null);
        });
    }

    @Test
    void noCodeOfASetIsUnknownToTheMaster() {
        assertThat(actsOfSets())
                .allSatisfy(row -> assertThat(row.from().datesUntil(row.until()))
                        .as(row.name() + " " + row.value())
                        .anyMatch(day -> Packaged.TABLE.standing(row.value(), day) != Standing.UNKNOWN));
    }

    @Test
    void everyCommentOfASetIsInTheMasterOfComments() {
        Table comments = Packaged.TABLE.tables().get("c");
        assertThat(rows("groups.csv"))
                .filteredOn(RuleTablesTest::isComment)
                .allSatisfy(row -> assertThat(comments.find(commentKey(row.value())))
                        .as(row.name() + " " + row.value())
                        .isNotEqualTo(Table.NONE));
    }

    /** 区分, パターン and 一連番号, which the master prints without zeros before it. */
    private static String commentKey(String code) {
        return code.charAt(0) + "|" + code.substring(1, 3) + "|" + Integer.parseInt(code.substring(3));
    }

    @Test
    void everyIncomeClassOfASetIsInTheTableOfLimitsInAMonthOfItsMembership() {
        HighCostLimits limits = HighCostLimits.read();
        assertThat(rows("groups.csv"))
                .filteredOn(RuleTablesTest::isIncomeClass)
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(knows(limits, row.value(), YearMonth.from(row.from())))
                            .as(row.toString())
                            .isTrue();
                    assertThat(row.until().equals(LAST_SEEN)
                                    || !knows(limits, row.value(), YearMonth.from(row.until())))
                            .as(row + " ends with the table")
                            .isTrue();
                });
    }

    private static boolean knows(HighCostLimits limits, String incomeClass, YearMonth month) {
        return Arrays.stream(AgeBand.values()).anyMatch(age -> limits.knows(month, age, incomeClass));
    }

    private static boolean isComment(Row row) {
        return row.value().startsWith("8");
    }

    private static boolean isIncomeClass(Row row) {
        return !row.value().matches("[0-9].*");
    }

    private static List<Row> actsOfSets() {
        return rows("groups.csv").stream()
                .filter(row -> !isComment(row) && !isIncomeClass(row))
                .toList();
    }

    @Test
    void everySetIsNamedByARuleOrByTheEngine() {
        Set<String> used = textsOfRules();
        used.add(CodeSets.NOT_BLOOD);
        used.add(CodeSets.NOT_AN_OPERATION);
        assertThat(used).containsAll(names("groups.csv"));
    }

    @Test
    void everyLimitIsNamedByARule() {
        assertThat(textsOfRules()).containsAll(names("limits.csv"));
    }

    @Test
    void everyLimitIsAWholeNumber() {
        assertThat(rows("limits.csv")).extracting(Row::value).allMatch(value -> value.matches("[1-9][0-9]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups.csv", "limits.csv"})
    void everyRowNamesItsSource(String table) {
        Set<String> ofShares = namesOfShares();
        assertThat(rows(table)).allSatisfy(row -> {
            if (ofShares.contains(row.name())) {
                assertThat(row.source()).matches(".*(?:健康保険法|高齢者の医療の確保に関する法律|保発).*");
                return;
            }
            assertThat(row.source()).matches(".*(?:告示|保医発|マスター).*");
            if (row.from().isBefore(FIRST_CHECKED)) {
                assertThat(row.source()).matches(".*（2020-04は未確認）|.*マスター.*");
            }
        });
    }

    /** Names that only rules about who pays use. */
    private static Set<String> namesOfShares() {
        Set<String> names = textsOf(RuleFile::isShare);
        names.removeAll(textsOf(file -> !file.isShare()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups.csv", "limits.csv"})
    void everySpanOfDaysHasADay(String table) {
        assertThat(rows(table)).allMatch(row -> row.from().isBefore(row.until()));
    }

    @Test
    void noCodeIsInASetTwiceOnADay() {
        assertNoOverlap(rows("groups.csv"), row -> row.name() + row.value());
    }

    @Test
    void noLimitHasTwoValuesOnADay() {
        assertNoOverlap(rows("limits.csv"), Row::name);
    }

    private static void assertNoOverlap(List<Row> rows, java.util.function.Function<Row, String> key) {
        rows.stream().collect(Collectors.groupingBy(key)).values().forEach(same -> {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    Row one = same.get(i);
                    Row other = same.get(j);
                    assertThat(one.from().isBefore(other.until())
                                    && other.from().isBefore(one.until()))
                            .as(one + " overlaps " + other)
                            .isFalse();
                }
            }
        });
    }

    private static Set<String> textsOfRules() {
        return textsOf(file -> true);
    }

    private static Set<String> textsOf(Predicate<RuleFile> files) {
        return Packaged.FILES.stream()
                .filter(files)
                .flatMap(file -> Packaged.rules(file).stream())
                .flatMap(RuleTablesTest::texts)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> texts(ParsedRule rule) {
        String all = rule.conditions().stream()
                .map(ParsedRule.Condition::text)
                .collect(Collectors.joining(" ", "", " " + String.join(" ", rule.arguments())));
        return TEXT.matcher(all).results().map(hit -> hit.group(1));
    }

    private static Set<String> names(String table) {
        return rows(table).stream().map(Row::name).collect(Collectors.toSet());
    }

    private static List<Row> rows(String table) {
        try {
            return Files.readAllLines(Packaged.RULES.resolve(table)).stream()
                    .skip(1)
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
