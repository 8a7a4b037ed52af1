package org.santei.feetables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.store.Table;

class FeeTableTest {

    private static final FeeTable TABLE = Packaged.TABLE;
    private static final LocalDate R2 = LocalDate.of(2020, 4, 1);
    private static final LocalDate R4 = LocalDate.of(2022, 4, 1);
    private static final LocalDate R8 = LocalDate.of(2026, 6, 1);
    private static final LocalDate R6 = LocalDate.of(2024, 6, 1);
    private static final String FILM = "170027910";

    @Test
    void fourRevisionsAnswerOneAfterTheOther() {
        assertThat(TABLE.revisions())
                .extracting(Revision::name, revision -> revision.holds().from())
                .containsExactly(
                        tuple("2020-04", R2), tuple("2022-04", R4), tuple("2024-06", R6), tuple("2026-06", R8));
        assertThat(TABLE.snapshotHash()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "crosscheck.csv", numLinesToSkip = 1)
    void valuesAreThoseOfTheOfficialFilesAndOfTheNotice(
            String code, String name, BigDecimal atR2, BigDecimal atR4, BigDecimal atR6, BigDecimal atR8) {
        assertThat(TABLE.item(code, LocalDate.of(2022, 3, 31)).value()).isEqualByComparingTo(atR2);
        assertThat(TABLE.item(code, LocalDate.of(2024, 5, 31)).value()).isEqualByComparingTo(atR4);
        assertThat(TABLE.item(code, R6).value()).isEqualByComparingTo(atR6);
        assertThat(TABLE.item(code, LocalDate.of(2026, 5, 31)).value()).isEqualByComparingTo(atR6);
        assertThat(TABLE.item(code, R8).value()).isEqualByComparingTo(atR8);
        assertThat(item(code, R6).value()).isEqualByComparingTo(atR6);
        assertThat(item(code, R6).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "111000110, 2020-03-31, UNKNOWN, before all publications",
        "111000110, 2020-04-01, IN_FORCE, first day",
        "111000110, 2022-03-31, IN_FORCE, last day of the first publication",
        "111000110, 2022-04-01, IN_FORCE, first day of the second",
        "111000110, 2024-05-31, IN_FORCE, last day of the second",
        "111000110, 2024-06-01, IN_FORCE, first day of the third",
        "111000110, 2026-05-31, IN_FORCE, last day of the third",
        "111000110, 2026-06-01, IN_FORCE, first day of the fourth",
        "113002410, 2026-06-01, ENDED, the fourth no longer has it",
        "111703270, 2026-06-01, UNDECIDED, the notice does not tell what became of it",
        "180782010, 2027-05-31, NOT_YET, scheduled for the next day",
        "111702970, 2024-05-31, NOT_YET, new in the third publication",
        "190225950, 2020-05-25, NOT_YET, new within the first publication",
        "190225950, 2020-05-26, IN_FORCE, its first day",
        "160062110, 2020-08-31, UNKNOWN, was there in a row that the file lost",
        "160062110, 2020-09-01, IN_FORCE, first day of the row that the file keeps",
        "113008310, 2020-11-30, UNKNOWN, changed within the first publication",
        "190076810, 2022-03-31, IN_FORCE, last day of an item that ends",
        "190076810, 2022-04-01, ENDED, after its last day",
        "199999999, 2024-06-01, UNKNOWN, no such code"
    })
    void aCodeStandsAsItsRowsSay(String code, LocalDate day, Standing standing, String why) {
        assertThat(TABLE.standing(code, day)).as(why).isEqualTo(standing);
        assertThat(TABLE.find(code, day) != null).as(why).isEqualTo(standing == Standing.IN_FORCE);
    }

    @Test
    void everyCodeIsInForceOnSomeDay() {
        assertThat(TABLE.codes())
                .hasSizeGreaterThan(10_133)
                .allSatisfy(code -> assertThat(everyFirstDay(code)).isNotEmpty());
    }

    private static List<LocalDate> everyFirstDay(String code) {
        Table acts = TABLE.tables().get("s");
        List<LocalDate> days = new ArrayList<>();
        int key = acts.find(code);
        for (Table.State known : acts.states(key)) {
            for (int version = acts.firstVersion(known.state());
                    version < acts.endOfVersions(known.state());
                    version++) {
                if (TABLE.item(code, acts.from(version), known.knownOn()).standing() == Standing.IN_FORCE) {
                    days.add(acts.from(version));
                }
            }
        }
        return days;
    }

    @Test
    void stepsOfAFilmAreRead() {
        assertThat(item(FILM, R6).steps()).isEqualTo(new Steps(1, 5, 1, new BigDecimal("34.00"), 1));
        assertThat(item("111000110", R6).steps()).isNull();
    }

    @Test
    void columnsOfTheFirstVisitAreRead() {
        FeeItem visit = item("111000110", R6);

        assertThat(visit.reference()).isEqualTo("A000");
        assertThat(visit.kind()).isEqualTo(PointKind.POINTS);
        assertThat(visit.noticeKind1()).isEqualTo(NoticeKind.BASIC);
        assertThat(visit.outpatientSection()).isEqualTo("110");
        assertThat(visit.validity()).isEqualTo(new Validity(R6, LocalDate.of(2026, 6, 1)));
        assertThat(visit.timeAddition()).isEqualTo(TimeAddition.ELIGIBLE);
        assertThat(visit.countsInBase()).isTrue();
    }

    @Test
    void anAdditionIsLinkedToItsItem() {
        FeeItem visit = item("112007410", R6);
        FeeItem infant = item("112000970", R6);

        assertThat(visit.noteAddition()).isEqualTo(new NoteAddition("1201", "0"));
        assertThat(infant.noteAddition()).isEqualTo(new NoteAddition("1201", "1"));
        assertThat(infant.noteAddition().isAddition()).isTrue();
        assertThat(infant.noticeKind1()).isEqualTo(NoticeKind.ADDITION);
        assertThat(infant.ages().upper()).isEqualTo(new AgeLimit(AgeLimit.Unit.YEARS, 6));
        assertThat(infant.ages().admits(LocalDate.of(2018, 6, 2), R6)).isTrue();
        assertThat(infant.ages().admits(LocalDate.of(2018, 6, 1), R6)).isFalse();
    }

    @Test
    void additionsByAgeFollowOneAnother() {
        List<AgeAddition> additions = item("160064510", R6).ages().additions();

        assertThat(additions).extracting(AgeAddition::code).startsWith("160185970", "160186070");
        assertThat(additions.get(0).admits(R6.minusDays(27), R6)).isTrue();
        assertThat(additions.get(0).admits(R6.minusDays(28), R6)).isFalse();
        assertThat(additions.get(1).admits(R6.minusDays(28), R6)).isTrue();
    }

    @Test
    void onlyOutpatientManagementIsItself() {
        assertThat(item("112011010", R6).outpatientManagement()).isEqualTo(OutpatientManagement.IS_IT);
        assertThat(TABLE.codes())
                .filteredOn(code -> isOutpatientManagement(code))
                .containsExactly("112011010");
    }

    @Test
    void testsKnowTheirBundleAndTheirJudgement() {
        assertThat(item("160061710", R6).testing()).isEqualTo(new Testing("0", TestRole.JUDGEMENT, "1"));
        assertThat(item("160000410", R6).testing()).isEqualTo(new Testing("0", TestRole.PERFORMANCE, "1"));
        assertThat(item("160000550", R6).testing()).isEqualTo(new Testing("1", TestRole.PERFORMANCE, "3"));
    }

    @Test
    void standardsOfEveryGroupAreNeeded() {
        FacilityStandards standards = item("113035210", R6).facilityStandards();

        assertThat(standards.groups()).containsExactly(List.of("803"), List.of("3825"));
        assertThat(standards.areMetBy(Set.of("803", "3825"))).isTrue();
        assertThat(standards.areMetBy(Set.of("803"))).isFalse();
        assertThat(FacilityStandards.NONE.areMetBy(Set.of())).isTrue();
    }

    @Test
    void aBranchIsPartOfTheReference() {
        assertThat(item("113024810", R6).reference()).isEqualTo("B001-2");
        assertThat(item("113001810", R6).reference()).isEqualTo("B000");
        assertThat(item("188000110", R6).reference()).isEmpty();
    }

    private static boolean isOutpatientManagement(String code) {
        FeeItem item = TABLE.find(code, R6);
        return item != null && item.outpatientManagement() == OutpatientManagement.IS_IT;
    }

    private static FeeItem item(String code, LocalDate day) {
        return requireNonNull(TABLE.find(code, day), code);
    }
}
