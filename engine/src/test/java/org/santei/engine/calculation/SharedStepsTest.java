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

/** Anaesthesias of several classes in one group are one anaesthesia: 留意事項通知 L008(12), examples 1 to 4. */
class SharedStepsTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final LocalDate DAY = LocalDate.of(2022, 6, 10);

    private static final String PRONE = "150333010";
    private static final String SUPINE = "150233410";
    private static final String EPIDURAL = "150247470";
    private static final String NEWBORN = "150231590";

    private static FeeItem item(String code) {
        return Objects.requireNonNull(TABLE.find(code, DAY));
    }

    /** Points of lines such as 150333010*150. */
    private static Price price(String lines) {
        Pricing pricing = new Pricing();
        for (String line : lines.split(" ", -1)) {
            String[] part = line.split("\\*", -1);
            pricing.add(item(part[0]), part.length > 1 ? new BigDecimal(part[1]) : null, null);
        }
        return pricing.total();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "150333010*150 150233410*30, 10550",
        "150333110*80 150328210*57, 9730",
        "150332710*87 150333110*51 150328210*10, 17260",
        "150332710*145 150332910*105 150328210*20, 21100",
        "150328210*20 150332910*105 150332710*145, 21100",
        "150332710*137 150332910*114 150328210*17, 21400",
        "150333010*150, 9950",
        "150333010*120 150233410*1, 9650",
        "150333010*60 150233410*60, 9050",
    })
    void fillsTheBasicTimeFromTheDearestClass(String lines, int points) {
        assertThat(price(lines)).isEqualTo(Price.of(points));
    }

    @Test
    void sumsTheTimesOfOneClass() {
        assertThat(price(SUPINE + "*10 " + PRONE + "*150 " + SUPINE + "*20")).isEqualTo(Price.of(10550));
    }

    @Test
    void carriesAdditionsOnce() {
        assertThat(price(PRONE + "*150 " + SUPINE + "*30 " + NEWBORN)).isEqualTo(Price.of(3 * 10550));
        assertThat(price(PRONE + "*150 " + SUPINE + "*30 " + EPIDURAL + "*150")).isEqualTo(Price.of(10550 + 1125));
    }

    @Test
    void doesNotGuessATime() {
        assertThat(price(PRONE + "*150 " + SUPINE).points()).isNull();
    }

    /** As many units as the whole time has, each of one of the classes, in whatever order they are recorded. */
    @Property(tries = 300)
    void earnsTheUnitsOfTheWholeTime(
            @ForAll @IntRange(min = 1, max = 600) int prone, @ForAll @IntRange(min = 1, max = 600) int supine) {
        int together = points(PRONE + '*' + prone + ' ' + SUPINE + '*' + supine);
        int units = Math.max(0, prone + supine - 120 + 29) / 30;

        assertThat(together).isBetween(9050 + 600 * units, 9050 + 900 * units);
        assertThat(together).isEqualTo(points(SUPINE + '*' + supine + ' ' + PRONE + '*' + prone));
    }

    private static int points(String lines) {
        return Objects.requireNonNull(price(lines).points());
    }
}
