package org.santei.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuppliesTest {

    private static final int PAUSE = 7;

    private static int inARow(int day, int... dayAndDays) {
        Supplies supplies = new Supplies();
        for (int i = 0; i < dayAndDays.length; i += 2) {
            supplies.add("drug", dayAndDays[i], dayAndDays[i + 1]);
        }
        return supplies.inARow("drug", day, PAUSE);
    }

    @Test
    void daysFollowOneAnother() {
        assertThat(inARow(1, 1, 14)).isEqualTo(14);
        assertThat(inARow(1, 1, 14, 15, 14)).isEqualTo(28);
        assertThat(inARow(15, 1, 14, 15, 14)).isEqualTo(28);
    }

    @Test
    void aDayThatIsCoveredTwiceCountsOnce() {
        assertThat(inARow(1, 1, 14, 8, 14)).isEqualTo(21);
        assertThat(inARow(1, 1, 20, 5, 3)).isEqualTo(20);
    }

    @Test
    void aShortPauseDoesNotInterruptAndDoesNotCount() {
        assertThat(inARow(1, 1, 7, 15, 7)).isEqualTo(14);
        assertThat(inARow(1, 1, 7, 16, 7)).isEqualTo(7);
        assertThat(inARow(16, 1, 7, 16, 9)).isEqualTo(9);
    }

    @Test
    void aDrugThatWasNotGivenOnTheDayHasNoDays() {
        assertThat(inARow(3, 1, 14)).isZero();
    }

    @Test
    void theLongestOfSeveralSuppliesOfADayCounts() {
        assertThat(inARow(1, 1, 5, 1, 9)).isEqualTo(9);
    }
}
