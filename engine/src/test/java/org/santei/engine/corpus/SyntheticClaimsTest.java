package org.santei.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Sex;
import org.santei.feetables.Assumptions;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.NationalUsage;

class SyntheticClaimsTest {

    private static final int MANY = 4_000;
    private static final double NEAR = 0.03;
    private static final YearMonth MONTH = YearMonth.of(2024, 6);
    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final SyntheticMonths ACTS =
            new SyntheticMonths(TABLE, NationalUsage.read(), LocalDate.of(2024, 6, 1), LocalDate.of(2026, 6, 1));
    private static final SyntheticClaims MIX = new SyntheticClaims(ACTS, Assumptions.read(), 1);
    private static final List<Claim> CLAIMS = LongStream.range(0, MANY)
            .mapToObj(number -> MIX.claim(number, MONTH))
            .toList();

    @Test
    void aSeedAndANumberMakeTheSameClaim() {
        SyntheticClaims again = new SyntheticClaims(ACTS, Assumptions.read(), 1);
        SyntheticClaims other = new SyntheticClaims(ACTS, Assumptions.read(), 2);
        assertThat(again.claim(17, MONTH)).isEqualTo(CLAIMS.get(17));
        assertThat(other.claim(17, MONTH)).isNotEqualTo(CLAIMS.get(17));
        assertThat(CLAIMS.stream().distinct().count()).isEqualTo(MANY);
    }

    /** On every machine: what is drawn depends on numbers alone. */
    @Test
    void theFirstClaimIsThisOne() {
        Claim first = CLAIMS.get(0);
        assertThat(first.patient().sex()).isEqualTo(Sex.FEMALE);
        assertThat(first.patient().birthDate()).isEqualTo(LocalDate.of(1948, 10, 9));
        assertThat(first.groups()).hasSize(13);
    }

    @Test
    void peopleAreAsTheAssumptionsHaveThem() {
        assertThat(share(claim -> claim.patient().sex() == Sex.FEMALE)).isCloseTo(0.55, within());
        assertThat(share(claim -> age(claim) <= 5)).isCloseTo(0.06, within());
        assertThat(share(claim -> age(claim) >= 75)).isCloseTo(0.26, within());
        assertThat(share(claim -> claim.coverages().get(0).payer() == Payer.PUBLIC1))
                .isCloseTo(0.025, within());
        assertThat(share(claim -> Boolean.TRUE.equals(claim.facility().paediatrics())))
                .isCloseTo(0.25, within());
    }

    @Test
    void insurersFitAges() {
        for (Claim claim : CLAIMS) {
            Scheme scheme = claim.particulars().scheme();
            Scheme expected = claim.coverages().get(0).payer() == Payer.PUBLIC1
                    ? Scheme.PUBLIC_FUNDS
                    : age(claim) >= 75 ? Scheme.LATE_ELDERLY : Scheme.HEALTH_INSURANCE;
            assertThat(scheme).isEqualTo(expected);
        }
    }

    @Test
    void whereLargeHospitalsHaveACodeOfTheirOwnTheClaimIsOfOne() {
        for (Claim claim : CLAIMS) {
            boolean large = claim.groups().stream()
                    .anyMatch(group -> group.lines().get(0).code().equals("112011310"));
            assertThat(claim.facility().licensedBeds() != null
                            && claim.facility().licensedBeds() >= 200)
                    .isEqualTo(large);
            assertThat(claim.facility().kind() == FacilityKind.CLINIC)
                    .isEqualTo(Integer.valueOf(0).equals(claim.facility().licensedBeds()));
        }
    }

    @Test
    void actsOfOneDayOnlyAreLeftOutAndCounted() {
        SyntheticMonths one = new SyntheticMonths(TABLE, NationalUsage.read(), LocalDate.of(2024, 6, 1));
        assertThat(one.leftOut()).isZero();
        assertThat(ACTS.leftOut()).isPositive().isLessThan(ACTS.nationalActs());
        assertThat(ACTS.nationalActs()).isEqualTo(one.nationalActs());
        assertThat(CLAIMS)
                .allSatisfy(claim -> assertThat(claim.groups())
                        .allSatisfy(group -> assertThat(
                                        TABLE.find(group.lines().get(0).code(), LocalDate.of(2026, 6, 1)))
                                .isNotNull()));
    }

    @Test
    void sharesThatDoNotAddUpAreRefused() {
        List<Assumptions.Row> rows =
                List.of(new Assumptions.Row("sex", "", "女", "female", new BigDecimal("0.9"), "仮定"));
        assertThatThrownBy(() -> new WeightedRows(rows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyAssumptionSaysThatItIsOne() {
        assertThat(Assumptions.read().rows())
                .allSatisfy(row -> assertThat(row.source()).startsWith("仮定"));
    }

    private static double share(Predicate<Claim> what) {
        return (double) CLAIMS.stream().filter(what).count() / MANY;
    }

    private static Offset<Double> within() {
        return Offset.offset(NEAR);
    }

    private static long age(Claim claim) {
        return claim.patient().birthDate().until(MONTH.atDay(1), ChronoUnit.YEARS);
    }
}
