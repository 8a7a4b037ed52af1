package org.santei.feetables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.Table;

/** The service date chooses the law, what was known when chooses the state of publication. */
class TwoAxesTest {

    private static final FeeTable TABLE = Packaged.TABLE;
    private static final Table ACTS = TABLE.tables().get("s");
    private static final LocalDate R6 = LocalDate.of(2024, 6, 1);
    private static final LocalDate R8 = LocalDate.of(2026, 6, 1);

    @Test
    void twentyPublicationsOf2024MergeIntoOneMaster() {
        assertThat(rowsOf2024(R6)).isEqualTo(10_133);
        assertThat(rowsOf2024(LocalDate.of(2024, 12, 1))).isEqualTo(10_144);
        assertThat(rowsOf2024(LocalDate.of(2025, 9, 1))).isEqualTo(10_173);
    }

    /** One service date, asked on three days: read in the files of 2024-05-31 to 2025-09-01. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "111703370, 2025-09-01, 2024-06-01, 8, 医療ＤＸ推進体制整備加算（初診）",
                "111703370, 2025-09-01, 2024-12-01, 8, 医療ＤＸ推進体制整備加算３（初診）",
                "111703370, 2025-09-01, 2025-09-01, 8, 医療ＤＸ推進体制整備加算６（初診）",
                "111703470, 2025-09-01, 2024-06-01, -, -",
                "111703470, 2025-09-01, 2024-12-01, 11, 医療ＤＸ推進体制整備加算１（初診）",
                "111703470, 2025-09-01, 2025-09-01, 10, 医療ＤＸ推進体制整備加算４（初診）",
                "111703570, 2025-09-01, 2024-06-01, -, -",
                "111703570, 2025-09-01, 2024-12-01, 10, 医療ＤＸ推進体制整備加算２（初診）",
                "111703570, 2025-09-01, 2025-09-01, 9, 医療ＤＸ推進体制整備加算５（初診）",
                "113705470, 2025-09-01, 2024-06-01, 8, 医療ＤＸ推進体制整備加算（医学管理等）",
                "113705470, 2025-09-01, 2024-12-01, 8, 医療ＤＸ推進体制整備加算３（医学管理等）",
                "113705470, 2025-09-01, 2025-09-01, 8, 医療ＤＸ推進体制整備加算６（医学管理等）",
                "113707770, 2025-09-01, 2024-06-01, -, -",
                "113707770, 2025-09-01, 2024-12-01, 11, 医療ＤＸ推進体制整備加算１（医学管理等）",
                "113707770, 2025-09-01, 2025-09-01, 10, 医療ＤＸ推進体制整備加算４（医学管理等）",
                "710010172, 2025-09-01, 2024-06-01, 7641, 歯科鋳造用１４カラット金合金インレー用（ＪＩＳ適合品）",
                "710010172, 2025-09-01, 2024-12-01, 10390, 歯科鋳造用１４カラット金合金インレー用（ＪＩＳ適合品）",
                "710010172, 2025-09-01, 2025-09-01, 12587, 歯科鋳造用１４カラット金合金インレー用（ＪＩＳ適合品）"
            })
    void theAnswerIsThatOfTheDayOnWhichItIsAsked(
            String code, LocalDate day, LocalDate asOf, @Nullable BigDecimal value, @Nullable String name) {
        ItemAnswer answer = TABLE.item(code, day, asOf);

        assertThat(answer.name()).isEqualTo(name);
        if (value == null) {
            assertThat(answer.standing()).isEqualTo(Standing.UNKNOWN);
        } else {
            assertThat(answer.value()).isEqualByComparingTo(value);
        }
    }

    /** A change row of 2024-07-26 corrects the facility standards of the row that began on 2024-06-01. */
    @Test
    void aCorrectionChangesTheRowFromItsFirstDayButNotTheEarlierAnswer() {
        FeeItem before = requireNonNull(TABLE.find("150346910", R6, LocalDate.of(2024, 7, 25)));
        FeeItem after = requireNonNull(TABLE.find("150346910", R6, LocalDate.of(2024, 7, 26)));

        assertThat(after.facilityStandards()).isNotEqualTo(before.facilityStandards());
        assertThat(after.value()).isEqualTo(before.value());
        assertThat(after.validity().from()).isEqualTo(R6);
        assertThat(TABLE.find("150346910", R6, LocalDate.of(2024, 7, 25))).isEqualTo(before);
    }

    @Test
    void anEndThatIsPutOffHoldsAgain() {
        LocalDate may = LocalDate.of(2023, 5, 20);
        String code = "111014170";

        assertThat(TABLE.item(code, may, LocalDate.of(2023, 4, 13)).standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(TABLE.item(code, may, LocalDate.of(2023, 4, 14)).standing()).isEqualTo(Standing.ENDED);
        assertThat(TABLE.item(code, may, LocalDate.of(2023, 4, 24)).standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(TABLE.item(code, LocalDate.of(2023, 6, 1)).standing()).isEqualTo(Standing.ENDED);
    }

    @Test
    void aDrugEndsWithItsTransition() {
        assertThat(TABLE.item("610412126", LocalDate.of(2024, 9, 30)).standing())
                .isEqualTo(Standing.IN_FORCE);
        assertThat(TABLE.item("610412126", LocalDate.of(2024, 10, 1)).standing())
                .isEqualTo(Standing.ENDED);
    }

    @Test
    void nothingIsKnownBeforeTheFirstPublication() {
        LocalDate day = LocalDate.of(2021, 10, 1);
        assertThat(TABLE.item("111000110", day, LocalDate.of(2022, 2, 17)).standing())
                .isEqualTo(Standing.UNKNOWN);
        assertThat(TABLE.item("111000110", day, LocalDate.of(2022, 2, 18)).standing())
                .isEqualTo(Standing.IN_FORCE);
        assertThat(TABLE.item("111000110", R8, LocalDate.of(2026, 3, 4)).standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void theEndOfARevisionIsKnownFromTheNextOne() {
        assertThat(TABLE.item("112007410", R6, LocalDate.of(2025, 9, 1)).until())
                .isNull();
        assertThat(TABLE.item("112007410", R6).until()).isEqualTo(R8);
        assertThat(TABLE.item("112007410", R8).until()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "112007410, IN_FORCE, OFFICIAL, HIGH, s_ALL20261001",
        "112011310, IN_FORCE, DERIVED, HIGH, A002 本文",
        "112008850, IN_FORCE, DERIVED, LOW, A001 本文",
        "113002410, ENDED, OFFICIAL, HIGH, not in s_ALL20261001",
        "111703470, UNDECIDED, DERIVED, LOW, 点数が告示本文に見つからない(合成等)"
    })
    void valuesOf2026SayWhatTheyRestOn(
            String code, Standing standing, Evidence.Source source, Evidence.Confidence confidence, String text) {
        assertThat(TABLE.item(code, R8))
                .returns(standing, ItemAnswer::standing)
                .returns(new Evidence(source, confidence, text), ItemAnswer::evidence);
    }

    @ParameterizedTest
    @CsvSource({
        "112007410, 2026-06-01, ",
        "112011310, 2026-05-31, ",
        "112011310, 2026-06-01, A002 本文",
        "180819910, 2027-06-01, 令和8年告示第69号 別表第一 O100 注5",
        "000000000, 2026-06-01, "
    })
    void onlyARowThatWasNotReadIsDerived(String code, LocalDate day, @Nullable String place) {
        Evidence derivation = TABLE.derivation(code, day);

        assertThat(derivation == null ? null : derivation.text()).isEqualTo(place);
    }

    /** Known from the notice, from the official file, and, where the notice does not tell, from the file only. */
    @ParameterizedTest
    @CsvSource({
        "112007410, 2026-03-04, UNKNOWN,",
        "112007410, 2026-03-05, IN_FORCE, DERIVED",
        "112007410, 2026-09-30, IN_FORCE, DERIVED",
        "112007410, 2026-10-01, IN_FORCE, OFFICIAL",
        "111000370, 2026-09-30, UNDECIDED, DERIVED",
        "111000370, 2026-10-01, IN_FORCE, OFFICIAL"
    })
    void valuesOf2026AreKnownFromTheDayOfTheirSource(
            String code, LocalDate asOf, Standing standing, Evidence.@Nullable Source source) {
        ItemAnswer answer = TABLE.item(code, R8, asOf);

        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.evidence() == null ? null : answer.evidence().source())
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "180725710, 17, 34, O001 注6",
        "180853810, 23, 40, O001 注7",
        "180784410, 40, 32, O002 注6",
        "180819910, 2, 4, O100 注5"
    })
    void valuesThatTheNoticeSchedulesForJune2027AreDatedRows(
            String code, BigDecimal now, BigDecimal later, String clause) {
        assertThat(TABLE.item(code, LocalDate.of(2027, 5, 31)).value()).isEqualByComparingTo(now);
        ItemAnswer scheduled = TABLE.item(code, LocalDate.of(2027, 6, 1));
        assertThat(scheduled.value()).isEqualByComparingTo(later);
        assertThat(requireNonNull(scheduled.evidence()).text()).endsWith(clause);
    }

    @ParameterizedTest
    @CsvSource({
        "610406079, 2026-03-31, 15.10",
        "610406079, 2026-04-01, 9.50",
        "620009135, 2026-04-01, 5110",
        "610406231, 2026-04-01, 1.44"
    })
    void drugPricesOfApril2026AreThoseOfTheNoticeByTheUnitOfTheMaster(String code, LocalDate day, BigDecimal price) {
        assertThat(TABLE.item(code, day).value()).isEqualByComparingTo(price);
        assertThat(TABLE.item(code, day).kind()).isEqualTo(ValueKind.YEN);
    }

    /** Prices of the notice that hold from June, and those that it dates: until February, from March, from June 2027. */
    @ParameterizedTest
    @CsvSource({
        "710010001, 2026-05-31, 13600",
        "710010001, 2026-06-01, 18100",
        "710011031, 2026-06-01, 20900",
        "710011144, 2026-06-01, 31200",
        "710010827, 2026-05-31, 139000",
        "710010827, 2026-06-01, 132000",
        "710010827, 2027-02-28, 132000",
        "710010827, 2027-03-01, 118000",
        "710010827, 2027-06-01, 104000",
        "710010827, 2028-02-29, 104000",
        "710010827, 2028-03-01, 92900",
        "739310029, 2027-11-30, 264000"
    })
    void materialPricesOfJune2026AreThoseOfTheNotice(String code, LocalDate day, BigDecimal price) {
        assertThat(TABLE.item(code, day).value()).isEqualByComparingTo(price);
        assertThat(TABLE.item(code, day).kind()).isEqualTo(ValueKind.YEN);
    }

    /** A divided category, another unit, a purchase price, a price of another notice. */
    @ParameterizedTest
    @ValueSource(strings = {"710011022", "710010197", "738890000", "739200000"})
    void aMaterialWithoutPriceInTheNoticeIsUndecided(String code) {
        assertThat(TABLE.item(code, R8.minusDays(1)).standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(TABLE.item(code, R8).standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(TABLE.item(code, R8, LocalDate.of(2026, 3, 4)).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aMaterialOfATransitionEndsWithIt() {
        assertThat(TABLE.item("739310029", LocalDate.of(2027, 12, 1)).standing())
                .isEqualTo(Standing.ENDED);
    }

    /** What becomes known later never changes what was known earlier. */
    @Property(tries = 2_000)
    void laterPublicationsRewriteNoEarlierAnswer(
            @ForAll @IntRange(max = 13_000) int number, @ForAll @IntRange(max = 2_000) int days) {
        int key = number % ACTS.size();
        String code = ACTS.key(key);
        LocalDate day = LocalDate.of(2022, 4, 1).plusDays(days);
        ItemAnswer last = null;
        for (Table.State state : ACTS.states(key)) {
            if (last != null) {
                assertThat(TABLE.item(code, day, state.knownOn().minusDays(1)).value())
                        .isEqualTo(last.value());
            }
            last = TABLE.item(code, day, state.knownOn());
        }
    }

    @Test
    void versionsNeverOverlap() {
        for (Table table : TABLE.tables().all()) {
            for (int key = 0; key < table.size(); key++) {
                for (Table.State state : table.states(key)) {
                    versionsFollowOneAnother(table, key, state.state());
                }
            }
        }
    }

    private static void versionsFollowOneAnother(Table table, int key, int state) {
        LocalDate end = LocalDate.MIN;
        for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
            if (table.from(version).isBefore(end) || !table.from(version).isBefore(table.until(version))) {
                throw new AssertionError(table.id() + " " + table.key(key) + " from " + table.from(version));
            }
            end = table.until(version);
        }
    }

    /**
     * The complete file of 2024-02-01 says what 46 publications make of the file of 2022-02-18, but for 223 rows: most of
     * them have a flag in 項番127, which the files of that revision do not tell.
     */
    @Test
    void deltasOf2022LeadToTheCompleteFileOf2024() {
        LocalDate day = LocalDate.of(2024, 2, 1);
        int same = 0;
        int different = 0;
        for (int key = 0; key < ACTS.size(); key++) {
            int state = ACTS.state(key, day);
            int version = state == Table.NONE ? Table.NONE : ACTS.version(state, day);
            if (version == Table.NONE) {
                continue;
            }
            if (TABLE.tables().origin(ACTS, version).file().endsWith("s_ALL20240201.zip")) {
                different++;
            } else {
                same++;
            }
        }
        assertThat(same + different).isEqualTo(9_113);
        assertThat(different).isEqualTo(223);
    }

    /** Keys with a row that begins in the revision of 2024, those that ended in it too. */
    private static long rowsOf2024(LocalDate asOf) {
        return IntStream.range(0, ACTS.size())
                .map(key -> ACTS.state(key, asOf))
                .filter(state -> state != Table.NONE)
                .filter(state -> IntStream.range(ACTS.firstVersion(state), ACTS.endOfVersions(state))
                        .filter(ACTS::hasRow)
                        .mapToObj(ACTS::from)
                        .anyMatch(from -> !from.isBefore(R6) && from.isBefore(R8)))
                .count();
    }
}
