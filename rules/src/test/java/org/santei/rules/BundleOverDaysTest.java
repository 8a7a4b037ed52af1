package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;

/** Blood tests of several days: each day's sample is bundled for itself. */
class BundleOverDaysTest {

    private static final String[] FOUR = {"160017410", "160018910", "160019010", "160019210"};
    private static final String FIFTH = "160019310";

    private final AtomicInteger lines = new AtomicInteger();

    private LineGroup group(String[] codes, int... onDays) {
        TreeMap<Integer, Integer> days = new TreeMap<>();
        Arrays.stream(onDays).forEach(day -> days.put(day, 1));
        List<Line> members = Arrays.stream(codes)
                .map(code -> new Line(lines.incrementAndGet(), LineKind.PROCEDURE, code, null))
                .toList();
        return new LineGroup("60", Set.of(Payer.INSURANCE), members, onDays.length, days, null);
    }

    private static Calculation verify(LineGroup... groups) {
        Claim claim = Claims.plain(FIFTH, LocalDate.of(2021, 10, 4)).withGroups(List.of(groups));
        return (Calculation) Packaged.CALCULATOR.calculate(claim, Question.VERIFY);
    }

    @Test
    void fourTestsOnEachOfTwoDaysArePaidSingly() {
        GroupResult four = verify(group(FOUR, 4, 11)).groups().get(0);

        assertThat(four.points()).isEqualTo(44);
        assertThat(four.count()).isEqualTo(2);
    }

    @Test
    void aFifthTestElsewhereOnTheSameDayIsInTheBundle() {
        Calculation answer = verify(group(FOUR, 4), group(new String[] {FIFTH}, 4));

        assertThat(answer.groups().get(0).points()).isEqualTo(93);
        assertThat(answer.groups().get(1).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.totalPoints()).isEqualTo(93);
    }

    @Test
    void aGroupWhosePointsDifferByDayIsPaidDayByDay() {
        Calculation answer = verify(group(FOUR, 4, 11), group(new String[] {FIFTH}, 11));

        assertThat(answer.groups()).extracting(GroupResult::points).startsWith(44, 93);
        assertThat(answer.groups()).extracting(GroupResult::count).startsWith(1, 1);
        assertThat(answer.groups().get(2).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.totalPoints()).isEqualTo(44 + 93);
    }
}
