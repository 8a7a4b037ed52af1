package org.santei.feetables.layout;

import static org.santei.feetables.layout.ProcedureMasterLayout.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.AdditionColumn;
import org.santei.feetables.AdditionMark;
import org.santei.feetables.AgeAddition;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.Ages;
import org.santei.feetables.Applicability;
import org.santei.feetables.BedScope;
import org.santei.feetables.Conditions;
import org.santei.feetables.CountLimit;
import org.santei.feetables.CountTreatment;
import org.santei.feetables.DayCount;
import org.santei.feetables.DiseaseRelation;
import org.santei.feetables.DpcScope;
import org.santei.feetables.DrugRelation;
import org.santei.feetables.FacilityScope;
import org.santei.feetables.FacilityStandards;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.GeneralAge;
import org.santei.feetables.NoteAddition;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.ObservationScope;
import org.santei.feetables.OutpatientManagement;
import org.santei.feetables.PointKind;
import org.santei.feetables.RepeatReduction;
import org.santei.feetables.SchemeScope;
import org.santei.feetables.Shortfall;
import org.santei.feetables.Steps;
import org.santei.feetables.TestRole;
import org.santei.feetables.Testing;
import org.santei.feetables.TimeAddition;
import org.santei.feetables.Validity;

/** Turns rows of the master of medical acts into items. */
public final class ProcedureMasterDecoder {

    // The ends of the three groups of facility standards: ① to ⑥, ⑦ to ⑨ and ⑩.
    private static final int[] STANDARD_GROUP_ENDS = {6, 9, 10};

    private static final String SURGERY = "K";

    private ProcedureMasterDecoder() {}

    /**
     * The item of a row; {@code null} when the row has nothing but a value that was taken from the notice.
     *
     * @param validity the days on which the row holds
     * @throws FeeTableException when a column does not follow the specification
     */
    public static @Nullable FeeItem item(TableRow row, Validity validity) {
        if (row.text(MASTER).isEmpty()) {
            return null;
        }
        NoticeKind kind = row.choice(NOTICE_KIND_1, NoticeKind.class);
        return new FeeItem(
                row.text(CODE),
                row.text(NAME),
                reference(row),
                validity,
                kind,
                row.choice(NOTICE_KIND_2, NoticeKind.class),
                row.choice(POINT_KIND, PointKind.class),
                row.decimal(VALUE),
                steps(row),
                countLimit(row),
                row.choice(APPLICABILITY, Applicability.class),
                row.choice(FACILITY_SCOPE, FacilityScope.class),
                row.text(OUTPATIENT_SECTION),
                row.text(INPATIENT_SECTION),
                noteAddition(row),
                ages(row),
                timeAddition(row, kind),
                testing(row),
                repeatReduction(row, kind),
                row.choice(OUTPATIENT_MANAGEMENT, OutpatientManagement.class),
                row.text(BASE).equals(NONE),
                facilityStandards(row),
                conditions(row, kind));
    }

    private static Conditions conditions(TableRow row, NoticeKind kind) {
        DayCount days = DayCount.find(row.text(DAYS), row.text(DAY_COUNT));
        if (days == null) {
            throw row.failure(DAY_COUNT, "no meaning: " + row.text(DAYS) + ", " + row.text(DAY_COUNT));
        }
        return new Conditions(
                row.choice(SCHEME, SchemeScope.class),
                row.choice(DPC, DpcScope.class),
                row.choice(OBSERVATION, ObservationScope.class),
                row.choice(DISEASE, DiseaseRelation.class),
                days,
                row.choice(DRUG, DrugRelation.class),
                new Shortfall(row.choice(SHORTFALL, Shortfall.Role.class), row.text(SHORTFALL_STANDARD)),
                !row.text(SPECIMEN).equals(NONE),
                row.text(REPEAT_GROUP),
                row.whole(AREA),
                row.choice(BEDS, BedScope.class),
                marks(row, kind));
    }

    private static List<AdditionMark> marks(TableRow row, NoticeKind kind) {
        List<AdditionMark> marks = new ArrayList<>();
        for (AdditionColumn column : AdditionColumn.values()) {
            String own = row.text(addition(column.column()));
            String carried = row.text(addition(column.carrierColumn()));
            if (column.isAddition(own, kind)) {
                marks.add(new AdditionMark(column, own, true, group(row, column)));
            } else if (column.isCarrier(carried, kind)) {
                marks.add(new AdditionMark(column, carried, false, group(row, column)));
            }
        }
        return marks;
    }

    private static String group(TableRow row, AdditionColumn column) {
        String group = column.groupColumn() == 0 ? "" : row.text(addition(column.groupColumn()));
        return group.equals(NONE) ? "" : group;
    }

    private static String reference(TableRow row) {
        String letter = row.text(REFERENCE_LETTER);
        String number = row.text(REFERENCE_NUMBER);
        int branch = Integer.parseInt(row.text(REFERENCE_BRANCH));
        if (!Character.isLetter(letter.charAt(0))) {
            return "";
        }
        return branch == 0 ? letter + number : letter + number + "-" + branch;
    }

    private static @Nullable Steps steps(TableRow row) {
        if (row.text(STEPS).equals(NONE)) {
            return null;
        }
        int lower = row.whole(STEP_LOWER);
        int upper = row.whole(STEP_UPPER);
        int width = row.whole(STEP_WIDTH);
        int outOfRange = row.whole(STEP_OUT_OF_RANGE);
        if (upper < lower || width < 1 || outOfRange > 3) {
            throw row.failure(STEPS, "no range of steps: " + lower + ", " + upper + ", " + width + ", " + outOfRange);
        }
        return new Steps(lower, upper, width, row.decimal(STEP_POINTS), outOfRange);
    }

    private static @Nullable CountLimit countLimit(TableRow row) {
        int maximum = row.whole(COUNT_MAXIMUM);
        CountTreatment treatment = row.choice(COUNT_TREATMENT, CountTreatment.class);
        return maximum == 0 ? null : new CountLimit(maximum, treatment);
    }

    private static NoteAddition noteAddition(TableRow row) {
        String group = row.text(NOTE_GROUP);
        String sequence = row.text(NOTE_SEQUENCE);
        return group.equals(NONE) ? NoteAddition.NONE : new NoteAddition(group, sequence);
    }

    private static Ages ages(TableRow row) {
        GeneralAge general = row.choice(GENERAL_AGE, GeneralAge.class);
        List<AgeAddition> additions = new ArrayList<>();
        for (AgeAdditionColumns columns : AGE_ADDITIONS) {
            AgeLimit lower = row.age(columns.lower());
            AgeLimit upper = row.age(columns.upper());
            String code = row.text(columns.code());
            if (!code.equals(NONE)) {
                additions.add(new AgeAddition(lower, upper, code));
            }
        }
        return new Ages(general, row.age(LOWER_AGE), row.age(UPPER_AGE), additions);
    }

    private static TimeAddition timeAddition(TableRow row, NoticeKind kind) {
        TimeAddition addition = TimeAddition.find(row.text(TIME_ADDITION), kind.isAddition() || isVisitAddition(row));
        if (addition == null) {
            throw row.failure(TIME_ADDITION, "unknown code '" + row.text(TIME_ADDITION) + "' for " + kind);
        }
        return addition;
    }

    // An addition to a visit that is recorded as an item of its own (別紙７－11 ３); surgery has additions that may carry
    // one.
    private static boolean isVisitAddition(TableRow row) {
        return row.choice(NOTICE_KIND_2, NoticeKind.class) == NoticeKind.ADDITION
                && !row.text(REFERENCE_LETTER).equals(SURGERY);
    }

    private static Testing testing(TableRow row) {
        String bundle = row.text(TEST_BUNDLE);
        TestRole role = row.choice(TEST_ROLE, TestRole.class);
        String group = row.text(TEST_GROUP);
        return new Testing(bundle, role, group);
    }

    private static RepeatReduction repeatReduction(TableRow row, NoticeKind kind) {
        if (row.text(REPEAT_REDUCTION).equals(NONE)) {
            return RepeatReduction.NONE;
        }
        return kind.isAddition() ? RepeatReduction.REDUCTION : RepeatReduction.SUBJECT;
    }

    private static FacilityStandards facilityStandards(TableRow row) {
        List<List<String>> groups = new ArrayList<>();
        int index = 0;
        for (int end : STANDARD_GROUP_ENDS) {
            List<String> group = new ArrayList<>();
            for (; index < end; index++) {
                String code = row.text(FACILITY_STANDARDS.get(index));
                if (!code.equals(NONE)) {
                    group.add(code);
                }
            }
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups.isEmpty() ? FacilityStandards.NONE : new FacilityStandards(groups);
    }
}
