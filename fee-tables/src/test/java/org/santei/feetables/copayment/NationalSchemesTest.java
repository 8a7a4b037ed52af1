package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.feetables.layout.NationalPublicFunds;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** What the table of national funds says is what the master says, column by column. */
class NationalSchemesTest {

    private static final String MASTER = "kouhi/kokkouhi_20240401.csv.zip";
    private static final LocalDate MASTER_DAY = LocalDate.of(2024, 4, 1);
    private static final NationalSchemes SCHEMES = NationalSchemes.read();
    private static final List<TableRow> ROWS = new StrictCsv(MASTER, NationalPublicFunds.LAYOUT, 3, false)
            .read(DataFolder.content(MASTER, DataFolder.packaged().read(MASTER)));

    static Stream<NationalScheme> schemes() {
        return SCHEMES.all().stream().filter(NationalSchemesTest::isOfTheMaster);
    }

    // Two ended before the master was made: 特定疾患 with limits by income in 2014, tests for COVID-19 in March 2024.
    private static boolean isOfTheMaster(NationalScheme scheme) {
        return scheme.grounds().source().startsWith("国公費マスタ");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void nameRankAndNumbersAreThoseOfTheMaster(NationalScheme scheme) {
        assertThat(rows(scheme)).isNotEmpty().allSatisfy(row -> {
            assertThat(text(row, 9).split("\n", -1)[0].strip() + " "
                            + text(row, 10).strip())
                    .isEqualTo(scheme.name());
            assertThat(text(row, 1)).isEqualTo(String.valueOf(scheme.rank()));
            assertThat(text(row, 2)).isEqualTo(scheme.lawNumber());
        });
        if (!scheme.institutions().isEmpty()) {
            assertThat(Arrays.asList(text(rows(scheme).get(0), 4).split("、\\s*", -1)))
                    .isEqualTo(scheme.institutions());
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theShareIsThatOfTheMaster(NationalScheme scheme) {
        NationalShare share = scheme.share();
        List<Integer> percents = rows(scheme).stream()
                .flatMap(row -> Stream.of(26, 29, 32).map(column -> text(row, column)))
                .filter(percent -> percent.matches("[0-9]+"))
                .map(Integer::valueOf)
                .toList();
        boolean wholeShare = percents.containsAll(List.of(30, 20, 10)) || percents.contains(100);
        assertThat(share.patientPercent())
                .isEqualTo(
                        wholeShare
                                ? null
                                : percents.stream().max(Integer::compare).orElse(null));
        TableRow first = rows(scheme).get(0);
        assertThat(share.welfarePercent())
                .isEqualTo(text(first, 33).startsWith("1") ? Integer.valueOf(text(first, 35)) : null);
        assertThat(share.uninsuredPercent()).isEqualTo(uninsured(text(first, 37)));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void limitsAndListsAreThoseOfTheMaster(NationalScheme scheme) {
        List<TableRow> rows = rows(scheme);
        boolean byIncome = rows.stream().anyMatch(row -> is(row, 38));
        assertThat(scheme.share().cap())
                .isEqualTo(onAssistance(scheme) ? FundCap.TICKET : byIncome ? FundCap.BY_INCOME : FundCap.NONE);
        String prose = Normalizer.normalize(
                        String.join("", rows.stream().map(row -> text(row, 39)).toList()), Normalizer.Form.NFKC)
                .replace(",", "");
        assertThat(scheme.share().capYen())
                .isSorted()
                .allSatisfy(yen -> assertThat(prose).containsPattern("(?<![0-9])(" + yen + "|" + yen / 10_000 + "万)円"));
        assertThat(scheme.share().capYen().isEmpty()).isEqualTo(!byIncome);
        assertThat(scheme.share().capByDay()).isEqualTo(rows.stream().anyMatch(row -> is(row, 40)));
        assertThat(scheme.limitList()).isEqualTo(is(rows.get(0), 44));
        assertThat(scheme.countList()).isEqualTo(is(rows.get(0), 47));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theScopeIsThatOfTheMaster(NationalScheme scheme) {
        TableRow row = rows(scheme).get(0);
        NationalScope scope = scheme.scope();
        assertThat(scope.category())
                .isEqualTo(
                        onAssistance(scheme)
                                ? FundCategory.PUBLIC_ASSISTANCE
                                : is(row, 11) ? FundCategory.APPORTIONED : FundCategory.GENERAL);
        assertThat(scope.meals())
                .isEqualTo(
                        !is(row, 16)
                                ? MealCover.NO
                                : text(row, 18).contains("生活保護") ? MealCover.WELFARE_ONLY : MealCover.YES);
        assertThat(scope.living()).isEqualTo(is(row, 17));
        assertThat(is(row, 50)).isTrue();
        if (text(row, 52).equals("外来の場合の費用")) {
            assertThat(scope.inKind()).isEqualTo(scheme.covers(true) ? InKind.ALL : InKind.NONE);
            assertThat(scheme.covers(true)).isNotEqualTo(scheme.covers(false));
        } else {
            assertThat(scope.inKind()).isEqualTo(is(row, 51) ? InKind.PARTLY : InKind.ALL);
            assertThat(scheme.covers(true)).isEqualTo(is(row, 12) || is(row, 14));
            assertThat(scheme.covers(false)).isEqualTo(is(row, 13) || is(row, 14));
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void insuranceAndItsMonthlyLimitAreThoseOfTheMaster(NationalScheme scheme) {
        TableRow row = rows(scheme).get(0);
        assertThat(scheme.beforeInsurance()).isEqualTo(is(row, 22));
        if (onAssistance(scheme)) {
            // The master says 公費優先 here and 保険優先 in column 22; the cabinet order gives those on assistance a limit.
            assertThat(is(row, 53)).isTrue();
            assertThat(scheme.highCost()).isEqualTo(HighCostRule.LOW_INCOME);
            return;
        }
        boolean inpatient = scheme.covers(true);
        String disease = text(row, 55);
        String ordinary = text(row, 56);
        HighCostRule expected = is(row, 53)
                ? HighCostRule.NONE
                : text(row, 54).startsWith("1")
                        ? HighCostRule.SPECIFIED
                        : disease.equals("1") || (disease.equals("1（入院）") && inpatient)
                                ? HighCostRule.SPECIFIED_DISEASE
                                : HighCostRule.ORDINARY;
        assertThat(scheme.highCost()).isEqualTo(expected);
        assertThat(expected == HighCostRule.ORDINARY)
                .isEqualTo(ordinary.matches("[1１].*") && !(expected == HighCostRule.SPECIFIED_DISEASE));
        assertThat(is(row, 53)).isEqualTo(scheme.beforeInsurance());
    }

    @Test
    void whatTheMasterDoesNotHoldIsMarkedAndEndedBeforeIt() {
        assertThat(SCHEMES.all().stream().filter(scheme -> !isOfTheMaster(scheme)))
                .hasSize(3)
                .allSatisfy(scheme -> {
                    assertThat(scheme.grounds().verification()).isEqualTo(Verification.UNVERIFIED);
                    assertThat(scheme.validity().until()).isBeforeOrEqualTo(MASTER_DAY);
                });
    }

    @Test
    void everyRowOfTheMasterIsTold() {
        assertThat(ROWS)
                .hasSize(44)
                .allSatisfy(row -> assertThat(
                                schemes().filter(scheme -> rows(scheme).contains(row)))
                        .isNotEmpty());
    }

    @Test
    void beginningsAndEndsAreThoseOfTheMasterOrMarked() {
        assertThat(schemes()).allSatisfy(scheme -> {
            TableRow row = rows(scheme).get(0);
            LocalDate begins = LocalDate.parse(text(row, 7).substring(0, 10));
            boolean ends = text(row, 8).startsWith("2024-03-31");
            LocalDate from = scheme.validity().from();
            assertThat(from).isAfterOrEqualTo(begins);
            if (from.isBefore(MASTER_DAY)) {
                assertThat(scheme.validity().until()).isEqualTo(MASTER_DAY);
                assertThat(scheme.grounds().verification() == Verification.UNVERIFIED)
                        .isEqualTo(!ends);
            } else {
                assertThat(from).isEqualTo(MASTER_DAY);
                assertThat(scheme.validity().until()).isEqualTo(LocalDate.MAX);
            }
        });
    }

    @Test
    void fundsPayInTheOrderOfTheMaster() {
        List<String> order = SCHEMES.all().stream()
                .filter(scheme -> scheme.validity().contains(MASTER_DAY))
                .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
                .map(NationalScheme::lawNumber)
                .distinct()
                .toList();

        assertThat(order)
                .containsExactly(
                        "13", "18", "29", "30", "10", "11", "20", "15", "21", "16", "24", "28", "17", "79", "19", "23",
                        "52", "54", "51", "38", "53", "66", "62", "86", "25", "12");
    }

    @ParameterizedTest
    @CsvSource({
        "21136015, false, 2019-01-10, 障害者総合支援法 精神通院医療, 10, UNVERIFIED",
        "21136015, false, 2024-04-01, 障害者総合支援法 精神通院医療, 10, VERIFIED",
        "21136015, true, 2024-04-01, , , ",
        "54147012, true, 2026-06-01, 難病法 特定医療費, 20, VERIFIED",
        "12143210, false, 2026-06-01, 生活保護法 医療扶助, 0, PUBLISHED",
        "28140507, false, 2020-03-05, , , ",
        "28140507, false, 2021-10-01, 感染症法 新型コロナウイルス感染症の検査・療養, 0, UNVERIFIED",
        "28140507, true, 2021-10-01, 感染症法 一類感染症等患者の入院, , UNVERIFIED",
        "28140507, false, 2024-04-01, 感染症法 新型インフルエンザ等感染症等外出自粛対象者の医療, , VERIFIED",
        "51136026, true, 2012-05-01, 予算事業 特定疾患治療研究事業等の特定疾患治療費, , UNVERIFIED",
        "51136026, true, 2015-01-01, , , ",
        "51136018, true, 2012-05-01, 予算事業 特定疾患治療研究事業等の特定疾患治療費, 0, UNVERIFIED",
        "51136018, true, 2015-01-01, 予算事業 特定疾患治療研究事業等の特定疾患治療費, 0, UNVERIFIED",
        "51137016, true, 2024-04-01, 予算事業 先天性血液凝固因子障害等治療研究事業, 0, VERIFIED",
        "38136023, false, 2024-04-01, 予算事業 肝がん・重度肝硬変治療研究促進事業, , VERIFIED",
        "14136015, false, 2024-04-01, , , ",
        "83136019, false, 2024-04-01, , , "
    })
    void aNumberOfAFundStandsForAScheme(
            String number,
            boolean inpatient,
            LocalDate day,
            @Nullable String name,
            @Nullable Integer percent,
            @Nullable Verification verification) {
        NationalScheme scheme = SCHEMES.standard(PublicFundNumber.of("KO", number), inpatient, day);

        assertThat(scheme == null ? null : scheme.name()).isEqualTo(name);
        assertThat(scheme == null ? null : scheme.share().patientPercent()).isEqualTo(percent);
        assertThat(scheme == null ? null : scheme.grounds().verification()).isEqualTo(verification);
    }

    @Test
    void onADayANumberStandsForOneSchemeAndVariantInAStayAndOneOutsideOfIt() {
        for (NationalScheme scheme : SCHEMES.all()) {
            String institution = scheme.institutions().isEmpty()
                    ? "601"
                    : scheme.institutions().get(0);
            for (boolean inpatient : List.of(true, false)) {
                assertThat(SCHEMES
                                .find(
                                        scheme.lawNumber(),
                                        institution,
                                        scheme.validity().from())
                                .stream()
                                .filter(other -> other.variant() == scheme.variant() && other.covers(inpatient)))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static List<TableRow> rows(NationalScheme scheme) {
        Predicate<TableRow> variant =
                row -> (text(row, 23).equals("沖特法対象者") == (scheme.variant() == SchemeVariant.OKINAWA))
                        && (text(row, 23).contains("マル長") == (scheme.variant() == SchemeVariant.LONG_TERM));
        boolean over = scheme.grounds().verification() != Verification.UNVERIFIED
                && scheme.validity().until().equals(MASTER_DAY);
        return ROWS.stream()
                .filter(row -> text(row, 1).equals(String.valueOf(scheme.rank())))
                .filter(variant)
                .filter(row -> text(row, 8).startsWith("2024-03-31") == over)
                .toList();
    }

    private static boolean onAssistance(NationalScheme scheme) {
        return scheme.lawNumber().equals("12") || scheme.lawNumber().equals("25");
    }

    private static int uninsured(String prose) {
        return prose.contains("不可") ? 0 : prose.contains("95％") ? 95 : 100;
    }

    private static boolean is(TableRow row, int column) {
        return text(row, column).equals("1");
    }

    private static String text(TableRow row, int column) {
        return row.text(NationalPublicFunds.LAYOUT.column(column));
    }
}
