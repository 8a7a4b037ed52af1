package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalSchemesTest {

    private static final LocalSchemes SCHEMES = LocalSchemes.read();

    @Test
    void theCandidatesForAFundStandInTheListOfItsPrefecture() {
        assertThat(SCHEMES.candidates(PublicFundNumber.of("KO", "83123067")))
                .isEqualTo(SCHEMES.ofLaw("12", "83"))
                .extracting(LocalScheme::number)
                .containsExactly("183", "283", "383", "483", "583", "683", "783", "263", "363", "463", "563");
    }

    @Test
    void aSchemeHasItsFiguresInYenPercentAndCounts() {
        assertThat(SCHEMES.numbered("12", "283"))
                .containsExactly(new LocalScheme(
                        "12",
                        "C",
                        "283",
                        "83",
                        "子有社市",
                        null,
                        0,
                        15,
                        false,
                        new ClaimEntry(ClaimPrinting.ALL, false, 0),
                        share(ShareKind.PATIENT_PAYS, 200, null, DrugShare.UNUSED),
                        share(ShareKind.PATIENT_PAYS, null, 200, null),
                        MealShare.FREE,
                        null,
                        List.of(),
                        "12-千葉県.xlsx C",
                        false,
                        List.of()));
    }

    private static SchemeShare share(
            ShareKind kind, @Nullable Integer visit, @Nullable Integer day, @Nullable DrugShare drug) {
        return new SchemeShare(kind, null, null, visit, day, null, null, null, null, drug);
    }

    @Test
    void theFiguresOfANumberMayDifferByIncome() {
        assertThat(SCHEMES.numbered("33", "485"))
                .extracting(LocalScheme::income, scheme -> scheme.outpatient().monthLimitYen())
                .containsExactly(
                        tuple(IncomeMark.GENERAL, 12_000),
                        tuple(IncomeMark.LOW_INCOME, 2_000),
                        tuple(IncomeMark.LOW_PENSION, 1_000));
    }

    @Test
    void aNumberMayStandForSchemesOfNeighboursToo() {
        assertThat(SCHEMES.numbered("33", "185")).extracting(LocalScheme::name).containsExactly("乳負担無", "乳児国保");
    }

    @Test
    void whatNoListHasIsEmpty() {
        assertThat(SCHEMES.ofLaw("12", "77")).isEmpty();
        assertThat(SCHEMES.ofLaw("48", "83")).isEmpty();
        assertThat(SCHEMES.numbered("12", "999")).isEmpty();
    }

    @Test
    void aSchemeWithoutALawIsFoundByItsNumberOnly() {
        assertThat(SCHEMES.numbered("12", "846")).singleElement().satisfies(scheme -> {
            assertThat(scheme.law()).isNull();
            assertThat(scheme.limitedTo()).containsExactly("015", "016", "021");
            assertThat(scheme.secondaryOnly()).isTrue();
        });
        assertThat(SCHEMES.ofLaw("12", "00")).isEmpty();
    }

    @Test
    void agesAreAdmittedToTheLastYear() {
        LocalScheme scheme = SCHEMES.numbered("12", "783").get(0);
        assertThat(scheme.admits(8)).isFalse();
        assertThat(scheme.admits(9)).isTrue();
        assertThat(scheme.admits(15)).isTrue();
        assertThat(scheme.admits(16)).isFalse();
    }

    @Test
    void aFigureInDoubtIsMissingAndSaysWhy() {
        LocalScheme scheme = SCHEMES.numbered("27", "180").get(0);
        assertThat(scheme.outpatient().monthLimitYen()).isEqualTo(3_000);
        assertThat(scheme.inpatient().monthLimitYen()).isNull();
        assertThat(scheme.doubts()).anyMatch(doubt -> doubt.startsWith("in_month: "));
    }

    @Test
    void noSchemeIsVerified() {
        assertThat(SCHEMES.all()).hasSize(1_780).noneMatch(LocalScheme::verified);
    }

    @Test
    void aLimitOfADayTimesACountIsTheLimitOfTheMonth() {
        int compared = 0;
        for (LocalScheme scheme : SCHEMES.all()) {
            SchemeShare share = scheme.outpatient();
            Integer day = share.dayLimitYen();
            Integer count = share.monthCount();
            Integer month = share.monthLimitYen();
            if (day != null && count != null && month != null) {
                compared++;
                assertThat(day * count).as(scheme.source()).isEqualTo(month);
            }
        }
        assertThat(compared).isEqualTo(126);
    }

    @Test
    void whoIsRefundedLaterPaysAll() {
        assertThat(outpatient(share -> share.kind() == ShareKind.FIXED))
                .hasSize(116)
                .allMatch(SchemeShare::isRefundedLater);
    }

    @Test
    void aFixedSumIsTheLimitOfAVisit() {
        assertThat(SCHEMES.all().stream()
                        .flatMap(scheme -> Stream.of(scheme.outpatient(), scheme.inpatient()))
                        .filter(share -> share.fixedYen() != null))
                .hasSize(11)
                .allMatch(share -> Objects.equals(share.fixedYen(), share.visitLimitYen()));
    }

    @Test
    void whatIsFreeHasNoFigures() {
        assertThat(outpatient(share -> share.kind() == ShareKind.FREE))
                .filteredOn(share -> !share.isWithoutFigures())
                .hasSize(1);
    }

    private static List<SchemeShare> outpatient(Predicate<SchemeShare> which) {
        return SCHEMES.all().stream().map(LocalScheme::outpatient).filter(which).toList();
    }
}
