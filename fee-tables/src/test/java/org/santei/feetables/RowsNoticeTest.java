package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.store.Evidence;

/** Rows of new codes of 2026-06 that are like those of older codes. */
class RowsNoticeTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static FeeItem row(String code) {
        return Objects.requireNonNull(Packaged.TABLE.find(code, JUNE), code);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "180819910, 2.00, O100",
        "180820110, 3.00, O100",
        "180853810, 23.00, O001",
        "111704070, 15.00, A000",
        "112709570, 2.00, A001",
        "180770270, 60.00, H002",
        "180770830, 167.00, H002",
    })
    void haveThePointsAndThePlaceOfTheirOwn(String code, String points, String reference) {
        assertThat(row(code).code()).isEqualTo(code);
        assertThat(row(code).value()).isEqualTo(points);
        assertThat(row(code).reference()).isEqualTo(reference);
        assertThat(Packaged.TABLE.find(code, JUNE.minusDays(1))).isNull();
    }

    @Test
    void differInTheColumnsThatTheNoticeChanges() {
        assertThat(row("111704170").facilityStandards().groups()).isEqualTo(List.of(List.of("4143")));
        assertThat(row("180853810").facilityStandards().groups()).isEqualTo(List.of(List.of("4303")));
        assertThat(row("180819910").facilityStandards()).isEqualTo(FacilityStandards.NONE);
        assertThat(row("180725710").conditions().days())
                .isNotEqualTo(Objects.requireNonNull(Packaged.TABLE.find("180725710", JUNE.minusDays(1)))
                        .conditions()
                        .days());
    }

    @Test
    void growByTheirOwnPoints() {
        assertThat(Objects.requireNonNull(row("180770270").steps()).points()).isEqualTo("60.00");
        assertThat(Objects.requireNonNull(row("180770830").steps()).points()).isEqualTo("167.00");
        assertThat(Objects.requireNonNull(row("180770830").steps()).upper()).isEqualTo(2);
    }

    @Test
    void sayThatTheyAreDerived() {
        Evidence evidence = Objects.requireNonNull(Packaged.TABLE.derivation("180820010", JUNE));

        assertThat(evidence.confidence()).isEqualTo(Evidence.Confidence.MEDIUM);
        assertThat(evidence.text()).contains("O100");
    }

    @Test
    void haveTheirPointsOfTheYearAfter() {
        assertThat(Objects.requireNonNull(Packaged.TABLE.find("180819910", LocalDate.of(2027, 6, 1)))
                        .value())
                .isEqualTo("4.00");
    }
}
