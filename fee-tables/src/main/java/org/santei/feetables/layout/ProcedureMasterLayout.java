package org.santei.feetables.layout;

import java.util.List;
import java.util.stream.IntStream;

/** The columns of the master of medical acts (医科診療行為マスター) that calculations ask for. */
final class ProcedureMasterLayout {

    static final Column MASTER = column(2);
    static final Column CODE = column(3);
    static final Column NAME = column(5);
    static final Column POINT_KIND = column(11);
    static final Column VALUE = column(12);
    static final Column APPLICABILITY = column(13);
    static final Column OUTPATIENT_SECTION = column(15);
    static final Column TEST_BUNDLE = column(16);
    static final Column FACILITY_SCOPE = column(19);
    static final Column SCHEME = column(14);
    static final Column DPC = column(18);
    static final Column OBSERVATION = column(21);
    static final Column DISEASE = column(25);
    static final Column DAYS = column(27);
    static final Column DAY_COUNT = column(28);
    static final Column DRUG = column(29);
    static final Column SHORTFALL = column(44);
    static final Column SHORTFALL_STANDARD = column(45);
    static final Column SPECIMEN = column(61);
    static final Column REPEAT_GROUP = column(63);
    static final Column AREA = column(70);
    static final Column BEDS = column(71);
    static final Column STEPS = column(30);
    static final Column STEP_LOWER = column(31);
    static final Column STEP_UPPER = column(32);
    static final Column STEP_WIDTH = column(33);
    static final Column STEP_POINTS = column(34);
    static final Column STEP_OUT_OF_RANGE = column(35);
    static final Column COUNT_MAXIMUM = column(36);
    static final Column COUNT_TREATMENT = column(37);
    static final Column NOTE_GROUP = column(38);
    static final Column NOTE_SEQUENCE = column(39);
    static final Column GENERAL_AGE = column(40);
    static final Column LOWER_AGE = column(41);
    static final Column UPPER_AGE = column(42);
    static final Column TIME_ADDITION = column(43);
    static final Column TEST_ROLE = column(50);
    static final Column TEST_GROUP = column(51);
    static final Column REPEAT_REDUCTION = column(52);
    static final Column OUTPATIENT_MANAGEMENT = column(56);
    static final Column BASE = column(62);
    static final Column INPATIENT_SECTION = column(66);
    static final Column NOTICE_KIND_1 = column(68);
    static final Column NOTICE_KIND_2 = column(69);
    static final Column REFERENCE_LETTER = column(85);
    static final Column REFERENCE_NUMBER = column(92);
    static final Column REFERENCE_BRANCH = column(93);

    /** Written for "none" or "not used". */
    static final String NONE = "0";

    /** Codes of facility standards (施設基準コード① to ⑩). */
    static final List<Column> FACILITY_STANDARDS =
            IntStream.rangeClosed(1, 10).mapToObj(i -> column(71 + i)).toList();

    /** Additions by age (年齢加算① to ④). */
    static final List<AgeAdditionColumns> AGE_ADDITIONS =
            IntStream.rangeClosed(1, 4).mapToObj(AgeAdditionColumns::of).toList();

    private ProcedureMasterLayout() {}

    /** A column of its own for additions. */
    static Column addition(int number) {
        return column(number);
    }

    // The columns that calculations ask for are the same in the layouts of all years.
    private static Column column(int number) {
        return ProcedureMaster2024.LAYOUT.column(number);
    }

    /** The three columns of an addition by age. */
    record AgeAdditionColumns(Column lower, Column upper, Column code) {

        private static AgeAdditionColumns of(int index) {
            int first = 100 + (index - 1) * 3;
            return new AgeAdditionColumns(column(first), column(first + 1), column(first + 2));
        }
    }
}
