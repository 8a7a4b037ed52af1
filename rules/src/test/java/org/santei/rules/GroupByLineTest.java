package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;

/** What is refused leaves its group; the rest is paid, each count for what it is worth. */
class GroupByLineTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 4);
    private static final LocalDate ADULT = LocalDate.of(1980, 1, 1);
    private static final LocalDate INFANT = LocalDate.of(2020, 1, 1);
    private static final String INFANT_ADDITION = "112000970";
    private static final String OF_HOSPITALS = "112011310";
    private static final String HEPARIN = "160027510";
    private static final String GLUCOSE = "160019410";
    private static final int BILLED = 60;

    private final int heparin =
            Objects.requireNonNull(Packaged.TABLE.find(HEPARIN, DAY)).value().intValueExact();
    private final AtomicInteger lines = new AtomicInteger();

    private LineGroup group(SortedMap<Integer, Integer> days, String... codes) {
        List<Line> members = Arrays.stream(codes)
                .map(code -> new Line(lines.incrementAndGet(), LineKind.PROCEDURE, code, null))
                .toList();
        int count = days.values().stream().mapToInt(Integer::intValue).sum();
        return new LineGroup("60", Set.of(Payer.INSURANCE), members, count, days, BILLED);
    }

    private static SortedMap<Integer, Integer> days(int... timesByDay) {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        for (int i = 0; i < timesByDay.length; i += 2) {
            days.put(timesByDay[i], timesByDay[i + 1]);
        }
        return days;
    }

    private static Calculation verify(LocalDate birth, LineGroup... groups) {
        Claim claim = Claims.plain(Claims.REVISIT, DAY, birth).withGroups(List.of(groups));
        return (Calculation) Packaged.CALCULATOR.calculate(claim, Question.VERIFY);
    }

    private static List<Outcome> outcomes(GroupResult group) {
        return group.lines().stream().map(LineResult::outcome).toList();
    }

    @Test
    void anAdditionThatIsRefusedLeavesItsBasePaid() {
        Calculation answer = verify(ADULT, group(days(4, 1), Claims.REVISIT, INFANT_ADDITION));

        GroupResult group = answer.groups().get(0);
        assertThat(group.outcome()).isEqualTo(Outcome.PAID);
        assertThat(outcomes(group)).containsExactly(Outcome.PAID, Outcome.REFUSED);
        assertThat(group.points()).isEqualTo(75);
        assertThat(answer.totalPoints()).isEqualTo(75);
        assertThat(answer.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("乳幼児加算") && message.contains("算定できません"))
                .contains("記録された点数は 60 点ですが、計算では 75 点です。");
    }

    @Test
    void anAdditionFallsWithItsBaseAndWhatElseStandsIsPaid() {
        String addition = Objects.requireNonNull(Packaged.TABLE.find(OF_HOSPITALS, DAY))
                .ages()
                .additions()
                .get(0)
                .code();
        GroupResult group = verify(INFANT, group(days(4, 1), GLUCOSE, OF_HOSPITALS, addition))
                .groups()
                .get(0);

        assertThat(outcomes(group)).containsExactly(Outcome.PAID, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(group.lines().get(2).rule()).isEqualTo(group.lines().get(1).rule());
        assertThat(group.points()).isEqualTo(11);
    }

    @Test
    void countsBeyondTheLimitOfOneTestArePaidForTheOther() {
        Calculation answer = verify(ADULT, group(days(4, 1, 18, 1), HEPARIN, GLUCOSE));

        assertThat(answer.groups()).hasSize(2);
        assertThat(answer.groups().get(0).points()).isEqualTo(heparin + 11);
        assertThat(answer.groups().get(0).count()).isEqualTo(1);
        assertThat(outcomes(answer.groups().get(1))).containsExactly(Outcome.REFUSED, Outcome.PAID);
        assertThat(answer.groups().get(1).points()).isEqualTo(11);
        assertThat(answer.groups().get(1).count()).isEqualTo(1);
        assertThat(answer.totalPoints()).isEqualTo(heparin + 11 + 11);
        assertThat(answer.findings()).extracting(Finding::message).contains("記録された点数は 60 点ですが、計算ではうち 1 回は 11 点です。");
    }

    @Test
    void timesOfADayBeyondTheLimitOfOneTestArePaidForTheOther() {
        Calculation answer = verify(ADULT, group(days(4, 3), HEPARIN, GLUCOSE));

        assertThat(answer.groups()).extracting(GroupResult::points).containsExactly(heparin + 11, 11);
        assertThat(answer.groups()).extracting(GroupResult::count).containsExactly(1, 2);
    }

    @Test
    void countsWorthTheSameStayOneResult() {
        Calculation answer = verify(ADULT, group(days(4, 1, 18, 1), GLUCOSE));

        assertThat(answer.groups()).singleElement().satisfies(group -> {
            assertThat(group.points()).isEqualTo(11);
            assertThat(group.count()).isEqualTo(2);
        });
    }
}
