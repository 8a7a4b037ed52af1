package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;

/** On every boundary in time there is exactly one answer to a plain visit. Asserts no amount. */
class CoverageOverTimeTest {

    private static final List<String> PLAIN = List.of(Claims.FIRST_VISIT, Claims.REVISIT);

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("boundaries")
    void aPlainVisitIsCalculatedWithoutErrorAndInFull(LocalDate day, String code, Question question) {
        assertThat(Packaged.CALCULATOR.calculate(Claims.plain(code, day), question))
                .isInstanceOfSatisfying(Calculation.class, answer -> {
                    assertThat(answer.findings()).noneMatch(finding -> finding.level() == Finding.Level.ERROR);
                    assertThat(answer.complete()).isTrue();
                    assertThat(answer.totalPoints()).isPositive();
                });
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("outside")
    void aVisitOutsideOfEveryEditionIsNotCalculated(LocalDate day, String code, Question question) {
        Claim claim = Claims.plain(code, day);
        assertThat(Packaged.CALCULATOR.calculate(claim, question))
                .isInstanceOfSatisfying(
                        NotCalculated.class,
                        answer -> assertThat(answer.error().message())
                                .contains(claim.month().toString()));
    }

    /** The first and the last day of every month of every edition. */
    static Stream<Arguments> boundaries() {
        return Packaged.BASES.all().stream()
                .map(RuleBase::edition)
                .flatMap(CoverageOverTimeTest::months)
                .flatMap(month -> visits(month.atDay(1), month.atEndOfMonth()));
    }

    /** The days on both sides of the editions that are not in one. */
    static Stream<Arguments> outside() {
        return Packaged.BASES.all().stream()
                .map(RuleBase::edition)
                .flatMap(edition -> Stream.of(
                        edition.begins().atDay(1).minusDays(1), edition.ends().atDay(1)))
                .filter(day -> !YearMonth.from(day).equals(Edition.OPEN))
                .filter(day -> Packaged.BASES.find(YearMonth.from(day)) == null)
                .flatMap(CoverageOverTimeTest::visits);
    }

    private static Stream<YearMonth> months(Edition edition) {
        YearMonth last = edition.ends().equals(Edition.OPEN) ? edition.begins().plusYears(2) : edition.ends();
        return Stream.iterate(edition.begins(), month -> month.isBefore(last), month -> month.plusMonths(1));
    }

    private static Stream<Arguments> visits(LocalDate... days) {
        return Stream.of(days)
                .flatMap(day -> PLAIN.stream()
                        .flatMap(code ->
                                Stream.of(Question.values()).map(question -> Arguments.of(day, code, question))));
    }
}
