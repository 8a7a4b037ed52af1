package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.layout.OperationLayout;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

class OperationsTest {

    private static final Operations OPERATIONS = Packaged.TABLE.operations();
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);

    private static FeeItem item(String code) {
        return Objects.requireNonNull(Packaged.TABLE.find(code, FIRST_DAY), code);
    }

    private static String words(Operations.@Nullable Match match) {
        return match == null ? "NO" : match.fit() + " " + match.pair().source();
    }

    /** Either operation may stand in either column. */
    @ParameterizedTest
    @CsvSource({
        "150335910, 150253010, YES 令和8年厚生労働省告示第95号 別表第一 18頁", // K268 3, K282
        "150395150, 150253010, NO", // K268 6, K282
        "150395150, 150335910, NO",
        "150248350, 150253010, NO", // K276 2, K282
        "150272510, 150189910, YES 令和8年厚生労働省告示第95号 別表第一 2頁", // K006 3, K746
        "150003510, 150189910, NO" // K006 1, K746
    })
    void aPairIsThatOfTheNoticeWhicheverIsInWhichColumn(String one, String other, String expected) {
        assertThat(words(OPERATIONS.share(item(one), item(other), FIRST_DAY))).isEqualTo(expected);
        assertThat(words(OPERATIONS.share(item(other), item(one), FIRST_DAY))).isEqualTo(expected);
    }

    @Test
    void whatACodeDoesNotTellLeavesAPairOpen() {
        Operations.Match match = OPERATIONS.share(item("150019310"), item("150273610"), FIRST_DAY);

        assertThat(match).isNotNull();
        assertThat(Objects.requireNonNull(match).fit()).isEqualTo(OperationSide.Fit.OPEN);
        assertThat(match.pair().lower().words()).isEqualTo("K182 神経縫合術（手指、中手部又は手関節に限る。）");
    }

    /** The pairs of earlier notices are not at hand. */
    @Test
    void sharesAreKnownFromTheDayOfTheNotice() {
        assertThat(OPERATIONS.knowsShares(LAST_DAY)).isFalse();
        assertThat(OPERATIONS.knowsShares(FIRST_DAY)).isTrue();
        assertThat(OPERATIONS.share(item("150335910"), item("150253010"), LAST_DAY))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2022-03-31, false", "2022-04-01, true", "2024-06-01, true", "2026-06-01, true"})
    void aGraftIsPaidInFullBesideAnyOtherOperation(LocalDate day, boolean paid) {
        assertThat(OPERATIONS.whole(item("150006410"), item("150253010"), day) != null)
                .isEqualTo(paid);
    }

    /** The code that records the share takes off what the notice says, in every edition. */
    @ParameterizedTest
    @CsvSource({"2022-04-01", "2024-05-31", "2024-06-01", "2026-05-31", "2026-06-01"})
    void theCodeOfTheShareTakesOffTheRest(LocalDate day) {
        Set<Integer> shares = new TreeSet<>();
        for (OperationPair pair : OPERATIONS.pairs()) {
            assertThat(pair.isWhole()).isEqualTo(pair.share() == 100);
            if (!pair.isWhole()) {
                FeeItem code = Objects.requireNonNull(Packaged.TABLE.find(pair.code(), day));
                assertThat(code.kind()).isEqualTo(PointKind.PERCENT_SUBTRACTED);
                assertThat(code.value().intValueExact()).isEqualTo(100 - pair.share());
                assertThat(OPERATIONS.isShare(pair.code())).isTrue();
                shares.add(pair.share());
            }
        }
        assertThat(shares).containsExactly(50);
    }

    /** Parts are told by codes of their 区分, by the names that the master gives them, and each is part of some pair. */
    @Test
    void partsAreOfTheirReferenceAndOfSomePair() {
        Set<String> named = new TreeSet<>();
        for (OperationPair pair : OPERATIONS.pairs()) {
            named.add(pair.upper().reference() + pair.upper().only());
            named.add(pair.lower().reference() + pair.lower().only());
        }
        for (TableRow row : OperationLayout.parts(DataFolder.packaged().read(OperationLayout.PARTS))) {
            assertThat(named).contains(row.fields().get(0) + row.fields().get(1));
            FeeItem item = Packaged.TABLE.find(row.fields().get(2), FIRST_DAY);
            FeeItem before = Packaged.TABLE.find(row.fields().get(2), LAST_DAY);
            FeeItem known = item == null ? Objects.requireNonNull(before) : item;
            assertThat(known.reference()).isEqualTo(row.fields().get(0));
            assertThat(known.name()).isEqualTo(row.fields().get(4));
        }
    }
}
