package org.santei.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.engine.law.Clause;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBase;
import org.santei.rules.Packaged;

/**
 * docs/conformance/law.md and law-&lt;edition&gt;.csv say what answers each clause of the notice. To write them again: {@code
 * mvn verify -pl fee-tables,engine,rules -Dtest=LawPageTest -Dsurefire.failIfNoSpecifiedTests=false
 * -DargLine=-Dsantei.update-docs=true}.
 */
class LawPageTest {

    private static final Path PAGES = Path.of("../docs/conformance");
    /** The revision whose notice is not at hand. */
    private static final String WITHOUT_TEXT = "2020-04";

    private static final GivenAnswers GIVEN = given();
    private static final Map<String, Law> LAWS = laws();

    @ParameterizedTest
    @MethodSource("editions")
    void theListNamesWhatAnswersEachClause(String edition, Law law) throws IOException {
        assertIsUpToDate("law-" + edition + ".csv", LawPage.write(law));
    }

    @Test
    void theSummaryCountsWhatTheListsSay() throws IOException {
        assertIsUpToDate("law.md", LawSummary.write(LAWS));
    }

    @ParameterizedTest
    @CsvSource({
        "D007, TABLE", // points alone
        "D014, TABLE", // 抗核抗体（蛍光抗体法を除く。） is a name
        "D261, NOT_YET", // one of two branches is for those below 6 years
        "D255, NOT_YET", // 片側: no table counts sides
        "D400-N1, TABLE", // outpatients only
        "D400-N2, TABLE", // an addition by age that the row of the item earns
        "D-G2, TABLE", // drugs are added
        "D-G5, NOT_YET", // points are for both sides
        "J038-N2, NOT_YET", // first month of dialysis
        "J038-N9, TABLE", // a facility standard
        "A001-N4, NOT_YET", // an addition by age, with an exception
        "K028, TABLE", // a name says what else it takes in
        "D412, NOT_YET", // it takes in acts that have codes of their own
        "K697-3, NOT_YET", // 一連として: no claim tells
        "K282-N1, TABLE", // an addition whose name the note does not print
        "K655-4-N1, TABLE", // an addition whose code stands under another 区分
        "K142-3-N1, TABLE", // points that grow by half
        "K514-3-N1, TABLE" // a cost that has no code
    })
    void aTableAnswersAClauseThatSaysNothingElse(String clause, Answer.Status status) {
        Law law = law(edition("2024-06"), List.of(), new GivenAnswers(List.of()));
        assertThat(law.clauses())
                .filteredOn(candidate -> candidate.id().equals(clause))
                .singleElement()
                .satisfies(found -> assertThat(law.answer(found).status()).isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyRuleWasWrittenForTheTextThatStands(String edition, Law law) {
        assertThat(AnswerGuard.rulesOfOtherTexts(law.clauses(), law.rules(), GIVEN))
                .as(edition)
                .isEmpty();
    }

    @Test
    void everyAnswerIsToATextThatStands() {
        List<Clause> clauses =
                LAWS.values().stream().flatMap(law -> law.clauses().stream()).toList();
        assertThat(AnswerGuard.answersWithoutText(clauses, GIVEN)).isEmpty();
    }

    @Test
    void everyRuleCitesClausesOfItsNotice() throws IOException {
        Map<String, List<ParsedRule>> rules = Packaged.FILES.stream()
                .flatMap(file -> Packaged.rules(file).stream())
                .filter(rule -> Law.isOfANotice(rule.source()))
                .collect(Collectors.groupingBy(rule -> Law.cited(rule.source()).revision()));
        List<String> cited = new ArrayList<>();
        for (Map.Entry<String, List<ParsedRule>> ofNotice : rules.entrySet()) {
            cited.addAll(Law.rulesByClause(ofNotice.getValue(), Law.clauses(ofNotice.getKey()))
                    .keySet());
        }
        assertThat(cited).contains("A000-N1", "A001-N8", "D026-N2", "F400");
    }

    static Stream<Arguments> editions() {
        return LAWS.entrySet().stream().map(law -> Arguments.of(law.getKey(), Named.of(law.getKey(), law.getValue())));
    }

    private static void assertIsUpToDate(String name, String page) throws IOException {
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGES.resolve(name), page);
        }
        assertThat(Files.readString(PAGES.resolve(name))).isEqualTo(page);
    }

    private static GivenAnswers given() {
        try {
            return GivenAnswers.read(Law.FOLDER.resolve("answers.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Law> laws() {
        Map<String, Law> laws = new TreeMap<>();
        for (RuleBase base : Packaged.BASES.all()) {
            Edition edition = base.edition();
            if (!edition.revision().equals(WITHOUT_TEXT)) {
                laws.put(edition.name(), law(edition));
            }
        }
        return laws;
    }

    private static Law law(Edition edition) {
        List<ParsedRule> rules = edition.filesInForce(Packaged.FILES).stream()
                .flatMap(file -> Packaged.rules(file).stream())
                .toList();
        return law(edition, rules, GIVEN);
    }

    private static Edition edition(String name) {
        return Packaged.BASES.all().stream()
                .map(RuleBase::edition)
                .filter(edition -> edition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Law law(Edition edition, List<ParsedRule> rules, GivenAnswers given) {
        try {
            return Law.of(Packaged.TABLE, edition, rules, given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
