package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.feetables.store.PartIndex;
import org.santei.feetables.store.Table;

/** Read in the file of about 2025-09 (2024-06/ck.csv.zip). */
class CommentRelationsTest {

    private static final CommentRelations RELATIONS = Packaged.TABLE.comments();
    private static final Table TABLE = Packaged.TABLE.tables().get("ck");
    private static final LocalDate R6 = LocalDate.of(2024, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    /** Every row is found by its item, on its first day, as the choice that it is. */
    @Test
    void everyRowIsAChoiceOfOneRequirement() {
        List<String> wrong = new ArrayList<>();
        for (int key = 0; key < TABLE.size(); key++) {
            List<String> row = TABLE.fields(TABLE.firstVersion(TABLE.newestState(key)));
            LocalDate from = TABLE.from(TABLE.firstVersion(TABLE.newestState(key)));
            long found = RELATIONS.requirements(row.get(5), from).stream()
                    .filter(requirement -> says(requirement, row))
                    .count();
            if (found != 1) {
                wrong.add(TABLE.key(key) + ": " + found);
            }
        }

        assertThat(TABLE.size()).isEqualTo(14_719);
        assertThat(wrong).isEmpty();
    }

    private static boolean says(CommentRequirement requirement, List<String> row) {
        CommentDuty duty = requirement.duty();
        String condition = (duty.dpcHospitalsMayOmit() ? "1" : "0") + digit(duty.condition());
        return requirement.notice().digit().equals(row.get(1))
                && requirement.number().equals(row.get(2))
                && requirement.branch().equals(row.get(4))
                && requirement.addition().equals(row.get(6))
                && requirement.choices().contains(new CommentChoice(row.get(8), row.get(9), row.get(10)))
                && condition.equals(row.get(13).replace("20", "04"))
                && duty.whenNotClaimed() == row.get(14).equals("1")
                && duty.setting().digit().equals(row.get(15))
                && duty.times() == Integer.parseInt(row.get(16));
    }

    private static int digit(CommentCondition condition) {
        return switch (condition) {
            case TOLD_BY_NOTICE -> 0;
            case CLAIMED -> 1;
            case CLAIMED_IN_SETTING -> 2;
            case CLAIMED_REPEATEDLY -> 3;
            case ORIGINAL_DRUG_NOT_SELECTED -> 4;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "113014710, 0119, CLAIMED_IN_SETTING, false, false, INPATIENT, 0, 850100078",
        "113014710, 0120, CLAIMED_IN_SETTING, false, false, OUTPATIENT, 0, 850100079",
        "111000110, 0001, TOLD_BY_NOTICE, false, true, ANY, 0, 820100001",
        "622367201, 0124, CLAIMED, true, false, ANY, 0, 830600129",
        "622367201, 0011, CLAIMED, false, false, ANY, 0, 880100044",
        "819999999, 0559, ORIGINAL_DRUG_NOT_SELECTED, false, false, ANY, 0, 820101320"
    })
    void aDutyIsThatOfTheFile(
            String code,
            String number,
            CommentCondition condition,
            boolean dpcMayOmit,
            boolean notClaimed,
            Applicability setting,
            int times,
            String comment) {
        CommentRequirement found = RELATIONS.requirements(code, DAY).stream()
                .filter(requirement -> requirement.number().equals(number))
                .findFirst()
                .orElseThrow();

        assertThat(found.duty()).isEqualTo(new CommentDuty(condition, dpcMayOmit, notClaimed, setting, times));
        assertThat(found.duty().isUnconditional()).isEqualTo(condition == CommentCondition.CLAIMED);
        assertThat(found.choices().get(0).code()).isEqualTo(comment);
    }

    @Test
    void aCommentOnWhyAnActWasNotClaimedIsNoDutyOfOneThatIs() {
        assertThat(new CommentDuty(CommentCondition.CLAIMED, false, true, Applicability.ANY, 0).isUnconditional())
                .isFalse();
    }

    @Test
    void rowsHoldOnTheirDaysOnly() {
        assertThat(RELATIONS.requirements("190171910", LocalDate.of(2024, 10, 1)))
                .hasSizeGreaterThan(RELATIONS
                        .requirements("190171910", LocalDate.of(2024, 9, 30))
                        .size());
        assertThat(RELATIONS.requirements("111000110", R6)).isNotEmpty();
        assertThat(RELATIONS.requirements("111000110", R6.minusDays(1))).isEmpty();
        assertThat(RELATIONS.answersFor(R6)).isTrue();
        assertThat(RELATIONS.answersFor(R6.minusDays(1))).isFalse();
        assertThat(RELATIONS.answersFor(R6.plusYears(2))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"199999998", "112", "", "x", "AA001", "0124"})
    void aCodeThatTheTableDoesNotNameWantsNothing(String code) {
        assertThat(RELATIONS.mentions(code)).isFalse();
        assertThat(RELATIONS.requirements(code, DAY)).isEmpty();
    }

    @Test
    void anIndexIsOfAColumnOfTheKey() {
        assertThatThrownBy(() -> new PartIndex(TABLE, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
