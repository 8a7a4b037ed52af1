package org.santei.feetables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.store.Table;

class ElectronicTablesTest {

    private static final ElectronicTables TABLES = Packaged.TABLE.electronic();
    private static final LocalDate R6 = LocalDate.of(2024, 6, 1);

    /** Read in the files of about 2025-12. */
    @ParameterizedTest
    @CsvSource({
        "MONTH, 111000110, 113010370, 2024-06-01, FIRST",
        "MONTH, 113010370, 111000110, 2024-06-01, SECOND",
        "MONTH, 111000110, 113010370, 2024-05-31,",
        "MONTH, 111000110, 111000110, 2024-06-01,",
        "OCCASION, 111000110, 114061210, 2024-06-01, SECOND",
        "WEEK, 111000110, 113013910, 2024-06-01, SECOND",
        "WEEK, 111000110, 999999999, 2024-06-01,",
        "WEEK, x, '', 2024-06-01,"
    })
    void onePairIsPaidAsItsRowSays(
            Exclusion.Within within, String one, String other, LocalDate day, @Nullable Exclusion paid) {
        assertThat(exclusions(within).between(one, other, day)).isEqualTo(paid);
    }

    @Test
    void theIndexFindsEveryRowOfTheTable() {
        for (String id : List.of("e03-2", "e03-3", "e03-4")) {
            Table table = Packaged.TABLE.tables().get(id);
            Exclusions exclusions = new Exclusions(table);
            for (int key = 0; key < table.size(); key++) {
                int version = table.firstVersion(table.newestState(key));
                Exclusion found =
                        exclusions.between(table.text(version, 2), table.text(version, 4), table.from(version));
                if (found == null || !found.digit().equals(table.text(version, 6))) {
                    throw new AssertionError(id + " " + table.key(key));
                }
            }
        }
    }

    @Test
    void partnersAreThoseOfTheFile() {
        assertThat(exclusions(Exclusion.Within.WEEK).partners("111000110", R6)).contains("113013910");
        assertThat(exclusions(Exclusion.Within.WEEK).partners("199999999", R6)).isEmpty();
    }

    @Test
    void limitsOfFrequencyAreThoseOfTheFile() {
        assertThat(TABLES.frequencyLimits("111000110", R6))
                .containsExactly(new FrequencyLimit("159", "初診時", 1, false, LocalDate.of(2018, 4, 1)));
        assertThat(TABLES.frequencyLimits("111000110", R6.minusDays(1))).isEmpty();
        assertThat(TABLES.frequencyLimits("199999999", R6)).isEmpty();
    }

    @Test
    void whatABundleContainsIsNotAtHand() {
        assertThat(TABLES.bundleGroups("111000110", R6)).containsExactly(new BundleGroup(2, "A000001"));
        assertThat(TABLES.bundleGroups("111000110", R6.minusDays(1))).isEmpty();
        assertThat(TABLES.knowsBundles()).isFalse();
        assertThat(TABLES.exclusions(Exclusion.Within.DAY)).isNull();
        assertThatThrownBy(() -> TABLES.includes("A000001", "111000110", R6))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("import it");
    }

    private static Exclusions exclusions(Exclusion.Within within) {
        return requireNonNull(TABLES.exclusions(within));
    }
}
