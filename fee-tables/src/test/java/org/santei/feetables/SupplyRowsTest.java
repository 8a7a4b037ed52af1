package org.santei.feetables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.feetables.store.Table;

class SupplyRowsTest {

    private static final FeeTable TABLE = Packaged.TABLE;
    private static final LocalDate R4 = LocalDate.of(2022, 4, 1);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 31);
    private static final LocalDate R6 = LocalDate.of(2024, 6, 1);

    private static Drug drug(String code, LocalDate day) {
        return requireNonNull(TABLE.drug(code, day));
    }

    private static Material material(String code, LocalDate day) {
        return requireNonNull(TABLE.material(code, day));
    }

    @Test
    void everyRowIsDecodedOrSaysThatItIsNotWhole() {
        assertThat(decoded("y", TABLE::drug)).hasSizeGreaterThan(50_000).doesNotContainNull();
        assertThat(decoded("t", TABLE::material)).hasSizeGreaterThan(3_000).doesNotContainNull();
    }

    private static <T> List<@Nullable T> decoded(String id, BiFunction<String, LocalDate, @Nullable T> find) {
        Table table = TABLE.tables().get(id);
        List<@Nullable T> items = new ArrayList<>();
        for (int key = 0; key < table.size(); key++) {
            int state = table.newestState(key);
            for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
                if (table.hasRow(version)) {
                    items.add(find.apply(table.key(key), table.from(version)));
                }
            }
        }
        return items;
    }

    @Test
    void aRowIsDecodedOnce() {
        assertThat(drug("620000032", MARCH)).isSameAs(drug("620000032", MARCH.minusDays(1)));
        assertThat(material("739230000", R4)).isSameAs(material("739230000", R4.plusDays(1)));
    }

    @Test
    void aReductionAndADrugThatIsNotListedHaveNoPrice() {
        assertThat(drug("630010002", MARCH).priceKind()).isEqualTo(DrugPriceKind.REDUCTION);
        assertThat(drug("630010002", MARCH).price()).isNull();
        assertThat(drug("630010011", MARCH).priceKind()).isEqualTo(DrugPriceKind.PRICE);
        assertThat(drug("630010011", MARCH).price()).isNull();
        assertThat(drug("630010021", MARCH).priceKind()).isEqualTo(DrugPriceKind.QUANTITY_OMITTED);
    }

    @Test
    void tabletsAndCapsulesAreToldFromOtherDrugs() {
        assertThat(drug("622080901", MARCH).tablet()).isTrue();
        assertThat(drug("620005936", MARCH).tablet()).isTrue();
        assertThat(drug("610406193", MARCH).tablet()).isFalse();
    }

    @Test
    void aDrugUnderTransitionIsThereUntilItsLastDay() {
        LocalDate last = LocalDate.of(2025, 3, 31);
        assertThat(drug("610407023", last).lastUse()).isEqualTo(last);
        assertThat(TABLE.drug("610407023", last.plusDays(1))).isNull();
        assertThat(TABLE.standing("610407023", last.plusDays(1))).isEqualTo(Standing.ENDED);
    }

    @Test
    void aFileOf31ColumnsTellsNothingOfTheTransitionOfANewDrug() {
        assertThat(drug("620217703", LocalDate.of(2026, 1, 31)).lastUseKnown()).isFalse();
        assertThat(drug("620098801", LocalDate.of(2026, 1, 31)).lastUseKnown()).isTrue();
        assertThat(drug("620217703", LocalDate.of(2026, 1, 31)).price()).isEqualTo(new BigDecimal("3225.30"));
    }

    @Test
    void pricesBeforeTheRevisionOfAprilTwentyThreeAreInNoFile() {
        assertThat(TABLE.drug("620098801", LocalDate.of(2023, 3, 31))).isNull();
        assertThat(TABLE.standing("620098801", LocalDate.of(2023, 3, 31))).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void columnsOfMaterialsAreRead() {
        Material oxygen = material("739230000", R4);
        assertThat(oxygen.value()).isEqualTo(new BigDecimal("2.36"));
        assertThat(oxygen.gas()).isEqualTo(Gas.OXYGEN_SMALL_CYLINDER);
        assertThat(oxygen.gas().isOxygen()).isTrue();
        assertThat(oxygen.points()).isEqualTo(MaterialPoints.TEN_YEN_OF_GAS);
        assertThat(oxygen.priceIsUpperLimit()).isTrue();
        assertThat(oxygen.mostPoints()).isNull();
        assertThat(material("770040000", R4).gas().isOxygen()).isFalse();
        assertThat(material("770050000", R6).points().yen()).isEqualTo(50);
        assertThat(material("770080000", R6).points().yen()).isEqualTo(1000);
        assertThat(material("729780000", R6).mostPoints()).isEqualTo(16);
        assertThat(material("729780000", R6).value()).isNull();
    }

    @Test
    void theAdditionForFilmsIsForInfants() {
        Material addition = material("799990070", R6);
        assertThat(addition.priceKind()).isEqualTo(MaterialPriceKind.PERCENT_ADDED);
        assertThat(addition.ageAddition()).isTrue();
        assertThat(addition.admits(R6.minusYears(6).plusDays(1), R6)).isTrue();
        assertThat(addition.admits(R6.minusYears(6), R6)).isFalse();
    }
}
