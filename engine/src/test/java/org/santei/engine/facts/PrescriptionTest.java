package org.santei.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Payer;

class PrescriptionTest {

    private static final int ONE_KIND = 205;
    private static final @Nullable String UNKNOWN = null;

    /** A unit of tablets and of other drugs, each a letter. */
    private static Prescription.Unit unit(String tablets, String others, @Nullable String yen) {
        return unit(tablets, others, yen, yen);
    }

    private static Prescription.Unit unit(
            String tablets, String others, @Nullable String yen, @Nullable String wholeYen) {
        return new Prescription.Unit(
                1,
                Set.of(Payer.INSURANCE),
                14,
                Set.of(tablets.split("(?!^)")),
                others.isEmpty() ? Set.of() : Set.of(others.split("(?!^)")),
                yen == null ? null : new BigDecimal(yen),
                wholeYen == null ? null : new BigDecimal(wholeYen),
                yen == null ? null : 10);
    }

    private static Prescription of(Prescription.Unit... units) {
        return new Prescription(
                1, LocalDate.of(2024, 7, 1), Arrays.asList(units), List.of(), List.of(), new Supplies());
    }

    private static void assertKinds(int least, int most, Prescription prescription) {
        assertThat(prescription.leastKinds(ONE_KIND)).isEqualTo(least);
        assertThat(prescription.mostKinds(ONE_KIND)).isEqualTo(most);
    }

    @Test
    void aUnitUpToThePriceIsOneKind() {
        assertKinds(1, 1, of(unit("ABC", "", "205.00")));
        assertKinds(3, 3, of(unit("ABC", "", "205.01")));
    }

    /** No clause at hand says whether a drug of the patient's wish counts with what the patient pays for it. */
    @Test
    void aUnitThatIsUpToThePriceForTheInsuranceOnlyMayBeOneKind() {
        assertKinds(1, 3, of(unit("ABC", "", "205.00", "205.01")));
        assertKinds(1, 3, of(unit("ABC", "", "205.00", UNKNOWN)));
        assertKinds(1, 1, of(unit("ABC", "", "204.00", "205.00")));
        assertKinds(3, 3, of(unit("ABC", "", "205.01", "300.00")));
    }

    @Test
    void otherDrugsOfAUnitMayHaveBeenMixed() {
        assertKinds(2, 3, of(unit("A", "PQ", "300")));
    }

    @Test
    void aBrandOfTwoUnitsMayBeOneKind() {
        assertKinds(3, 4, of(unit("AB", "", "300"), unit("BC", "", "300")));
        assertKinds(2, 3, of(unit("AB", "", "300"), unit("B", "", "10")));
    }

    @Test
    void aUnitWithoutPriceIsAtLeastOneKind() {
        assertKinds(1, 3, of(unit("ABC", "", UNKNOWN)));
    }

    @Test
    void pointsAreThoseOfAllDays() {
        assertThat(of(unit("A", "", "100"), unit("B", "", "100")).points()).isEqualTo(280);
        assertThat(of(unit("A", "", "100"), unit("B", "", UNKNOWN)).points()).isNull();
    }
}
