package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.SpecialTerms;

/**
 * Months and visits whose figures somebody else has published. What differs has its reason in differences.csv; all stands in
 * docs/conformance/copayment.md. To write it again: {@code mvn verify -Dtest=ScenariosTest
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dsantei.update-docs=true}, then read the difference.
 */
class ScenariosTest {

    private static final Path FOLDER = Path.of("src/test/resources/copayment");
    private static final Path PAGE = Path.of("../docs/conformance/copayment.md");
    private static final double PERCENT_OF_VISITS = 0.95;
    private static final double PERCENT_OF_RECORDS = 0.95;

    private static final Pattern VALUE = Pattern.compile("\": (-?[0-9]+|\"[^\"]*\"|null|true|false)");

    private static final Map<String, List<ScenarioCheck.Result>> RESULTS = new LinkedHashMap<>();
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    @BeforeAll
    static void calculate() throws IOException {
        ScenarioCheck check = check();
        for (String file : List.of("copayment-months.jsonl", "copayment-visits.jsonl")) {
            List<ScenarioCheck.Result> results = new ArrayList<>();
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                results.add(check.check(line, results.size() + 1));
            }
            RESULTS.put(file, results);
        }
        for (String line : Files.readAllLines(FOLDER.resolve("differences.csv")).stream()
                .skip(1)
                .toList()) {
            String[] row = line.split(",", 3);
            REASONS.put(row[0] + ' ' + row[1], row[2].replaceAll("^\"|\"$", ""));
        }
    }

    private static ScenarioCheck check() {
        return new ScenarioCheck(
                new CopaymentCalculator(RuledShareLaw.packaged(), HighCostLimits.read()), SpecialTerms.read());
    }

    @Test
    void everyScenarioIsUnderstood() {
        RESULTS.values()
                .forEach(results -> assertThat(results)
                        .allSatisfy(result -> assertThat(result.notUnderstood()).isNull()));
    }

    @Test
    void allOfficialMonthsAreEqual() {
        assertThat(RESULTS.get("copayment-months.jsonl"))
                .hasSize(101)
                .allSatisfy(result -> assertThat(result.rows())
                        .allSatisfy(row -> assertThat(row.calculated()).isEqualTo(row.expected())));
    }

    @Test
    void nearlyAllVisitsAreEqualAndEveryOtherHasItsReason() {
        List<ScenarioCheck.Result> visits = RESULTS.getOrDefault("copayment-visits.jsonl", List.of());
        int all = visits.stream().mapToInt(ScenarioCheck.Result::figures).sum();
        int equal = visits.stream().mapToInt(ScenarioCheck.Result::equal).sum();
        assertThat(all).isEqualTo(718);
        assertThat((double) equal / all).isGreaterThanOrEqualTo(PERCENT_OF_VISITS);
        assertThat(new TreeSet<>(differences())).isEqualTo(new TreeSet<>(REASONS.keySet()));
    }

    @Test
    void nearlyAllClaimRecordsAreEqual() {
        List<ScenarioCheck.Result> visits = RESULTS.getOrDefault("copayment-visits.jsonl", List.of());
        assertThat(visits)
                .allSatisfy(
                        result -> assertThat(result.claims().notUnderstood()).isNull());
        assertThat(records(visits)).isEqualTo(138);
        assertThat((double) equalRecords(visits) / records(visits)).isGreaterThanOrEqualTo(PERCENT_OF_RECORDS);
    }

    private static int records(List<ScenarioCheck.Result> results) {
        return results.stream().mapToInt(result -> result.claims().records()).sum();
    }

    private static int equalRecords(List<ScenarioCheck.Result> results) {
        return results.stream().mapToInt(result -> result.claims().equal()).sum();
    }

    private static List<String> differences() {
        List<String> places = new ArrayList<>();
        RESULTS.values()
                .forEach(results -> results.forEach(
                        result -> different(result).forEach(row -> places.add(result.id() + ' ' + row.place()))));
        return places;
    }

    private static List<Comparison.Row> different(ScenarioCheck.Result result) {
        return Stream.concat(result.rows().stream(), result.claims().rows().stream())
                .filter(row -> !row.equal())
                .toList();
    }

    /** One figure of each line is replaced by something else: whatever becomes of it, the line has its result. */
    @Test
    void noDamagedLineStopsAFile() throws IOException {
        Random random = new Random(20_261_130);
        ScenarioCheck check = check();
        for (String file : RESULTS.keySet()) {
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                for (String other : List.of("null", "-1", "0", "7", "1000000000000", "1e99", "\"x\"", "[]", "{}")) {
                    assertThat(check.check(damaged(line, other, random), 1).figures())
                            .isNotNegative();
                }
            }
        }
    }

    private static String damaged(String line, String other, Random random) {
        List<MatchResult> values = VALUE.matcher(line).results().toList();
        MatchResult value = values.get(random.nextInt(values.size()));
        return line.substring(0, value.start(1)) + other + line.substring(value.end(1));
    }

    @Test
    void thePageSaysWhatHolds() throws IOException {
        String page = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What the patient pays: figures of others

                Written by `ScenariosTest`, which fails when this page is stale. `./santei copay FILE.jsonl` compares a file in the
                same form: `service/src/test/resources/copayment` holds the official monthly examples (高額療養費の計算事例 of 2012, 2015,
                2018, 2022 and 2023) and scenarios of a receipt computer, visit by visit, with national and local public funds. A visit
                is equal when what the insurance, each fund and the patient pay is, to the yen and as collected, and every correction
                by the sum of the month where the scenario tells them. A claim record is equal when its kind (レセプト種別), points, the
                share behind the insurance, the funds that stand there with their points, parts and shares under them, and the codes of
                特記事項 that the scenario tells are.

                | file | figures | equal |
                |---|---|---|
                """);
        RESULTS.forEach((file, results) -> page.append("| ")
                .append(file)
                .append(" | ")
                .append(results.stream().mapToInt(ScenarioCheck.Result::figures).sum())
                .append(" | ")
                .append(results.stream().mapToInt(ScenarioCheck.Result::equal).sum())
                .append(" |\n"));
        List<ScenarioCheck.Result> visits = RESULTS.getOrDefault("copayment-visits.jsonl", List.of());
        page.append("| claim records of copayment-visits.jsonl | ")
                .append(records(visits))
                .append(" | ")
                .append(equalRecords(visits))
                .append(" |\n");
        page.append("\n## Different, and why\n\n| scenario | expected | calculated | reason |\n|---|---|---|---|\n");
        RESULTS.values()
                .forEach(results -> results.forEach(result -> different(result)
                        .forEach(row -> page.append("| ")
                                .append(result.id())
                                .append(' ')
                                .append(row.place())
                                .append(" | ")
                                .append(row.expected())
                                .append(" | ")
                                .append(row.calculated())
                                .append(" | ")
                                .append(REASONS.get(result.id() + ' ' + row.place()))
                                .append(" |\n"))));
        page.append("""

                ## What the law makes surprising

                - One more visit can lower the month: treatment of a patient under 70 is summed with other treatment as soon as its
                  share reaches 21,000 yen (健康保険法施行令第41条第1項), and where what a fund pays counts towards the limit of long
                  treatment, the patient's own part shrinks as the fund's grows.
                - With several funds, or a fund that limits each visit or day, more income can pay less: the limit is reached earlier.

                `CopaymentPropertiesTest` holds everything else: parts sum up, nobody pays less than nothing, visits sum up to the
                month, more income never pays less, one more visit never lowers the month, a limit is reached exactly once.
                """);
        return page.toString();
    }
}
