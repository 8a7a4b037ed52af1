package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** The worked examples of the notices (エックス線診断料 通則, E002), and what must hold for every quantity. */
class PricingTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final LocalDate DAY = LocalDate.of(2021, 10, 7);

    private static final String DIAGNOSIS = "170000410";
    private static final String DIGITAL = "170027910";
    private static final String NEWBORN = "170017170";
    private static final String PRESCHOOL = "170034170";

    private static FeeItem item(String code) {
        return Objects.requireNonNull(TABLE.find(code, DAY));
    }

    private static Price price(int quantity, String... codes) {
        Pricing pricing = new Pricing();
        for (String code : codes) {
            pricing.add(item(code), BigDecimal.valueOf(quantity), null);
        }
        return pricing.total();
    }

    @ParameterizedTest(name = "{0} films: {1} for the diagnosis, {2} for the films")
    @CsvSource({"1, 85, 68", "2, 128, 102", "3, 170, 136", "5, 255, 204", "6, 255, 204"})
    void countsTheSecondToFifthFilmHalf(int films, int diagnosis, int digital) {
        assertThat(price(films, DIAGNOSIS)).isEqualTo(Price.of(diagnosis));
        assertThat(price(films, DIGITAL)).isEqualTo(Price.of(digital));
    }

    @ParameterizedTest(name = "{0} films of a newborn: {1}")
    @CsvSource({"1, 122", "3, 245"})
    void roundsOnceAfterTheAdditionByAge(int films, int points) {
        assertThat(price(films, DIGITAL, NEWBORN)).isEqualTo(Price.of(points));
    }

    @Test
    void roundsDiagnosisAndFilmEachAtItsEnd() {
        assertThat(price(2, DIAGNOSIS, DIGITAL)).isEqualTo(Price.of(128 + 102));
    }

    @Test
    void addsAPercentageOnlyToWhatCarriesIt() {
        assertThat(price(1, DIAGNOSIS, DIGITAL, PRESCHOOL)).isEqualTo(Price.of(85 + 88));
    }

    @Test
    void multipliesSpecificIgeByItsItems() {
        assertThat(price(3, "160056110")).isEqualTo(Price.of(330));
        assertThat(price(20, "160056110")).isEqualTo(Price.of(1430));
    }

    @Test
    void addsANoteAdditionToItsBase() {
        assertThat(price(1, "111000110", "111012470")).isEqualTo(Price.of(338));
    }

    @ParameterizedTest(name = "{0}: {1} points")
    @CsvSource({
        "160068410, 130",
        "160068410 160000190, 117",
        "160068410 160155390, 221",
        "160068410 160155390 160000190, 199",
    })
    void reducesWhatATestComesToWithItsAdditions(String codes, int points) {
        assertThat(price(1, codes.split(" ", -1))).isEqualTo(Price.of(points));
    }

    @Test
    void valuesMealsInYen() {
        assertThat(price(3, "197000110")).isEqualTo(new Price(0, 3 * 640, 0, java.util.List.of()));
    }

    @Test
    void doesNotGuessAQuantity() {
        Pricing pricing = new Pricing();
        pricing.add(item(DIGITAL), null, null);

        assertThat(pricing.total().points()).isNull();
        assertThat(pricing.total().missing()).singleElement().asString().contains("数量データ");
    }

    @Test
    void doesNotGuessWhatAPercentageRefersTo() {
        Pricing pricing = new Pricing();
        pricing.add(item(PRESCHOOL), null, null);

        assertThat(pricing.total().points()).isNull();
    }

    @Property(tries = 200)
    void neverFallsWhenAFilmIsAdded(@ForAll @IntRange(min = 1, max = 50) int films) {
        Integer fewer = price(films, DIGITAL, PRESCHOOL).points();
        Integer more = price(films + 1, DIGITAL, PRESCHOOL).points();

        assertThat(more).isGreaterThanOrEqualTo(Objects.requireNonNull(fewer));
    }
}
