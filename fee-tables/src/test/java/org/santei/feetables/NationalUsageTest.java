package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NationalUsageTest {

    private static final NationalUsage USAGE = NationalUsage.read();

    @Test
    void aFirstVisitIsClaimedForOutpatientsAndCountedByPatientsAsWell() {
        assertThat(USAGE.outpatient("111000110")).isEqualTo(227_368_277);
        assertThat(USAGE.total("111000110")).isEqualTo(319_558_338);
    }

    @Test
    void aBasicFeeOfAStayIsNotClaimedForOutpatients() {
        assertThat(USAGE.outpatient("190077410")).isZero();
        assertThat(USAGE.total("190077410")).isPositive();
    }

    @Test
    void aCodeThatIsNotCountedHasNone() {
        assertThat(USAGE.outpatient("999999999")).isZero();
        assertThat(USAGE.total("999999999")).isZero();
    }
}
