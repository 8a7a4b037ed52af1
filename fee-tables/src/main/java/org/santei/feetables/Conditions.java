package org.santei.feetables;

import java.util.List;

/**
 * What the master asks of a claim before an item is paid, beside age, facility and setting.
 *
 * @param scheme laws under which it may be paid (column 14)
 * @param dpc how it stands to stays that are paid by diagnosis group (column 18)
 * @param observation how it stands to claims under 医療観察法 (column 21)
 * @param disease the disease that it asks for (column 25)
 * @param days how often by days of treatment (columns 27 and 28)
 * @param drug the kind of drug that it asks for (column 29)
 * @param shortfall how it stands to the reduction for a standard that is not met (columns 44 and 45)
 * @param specimen whether it only names the specimen of a test (検体検査コメント, column 61)
 * @param repeatGroup tests that count together for the reduction of repeated tests (包括逓減区分, column 63), {@code "0"}
 *     for none
 * @param area class of the area of which it is the addition (地域加算, column 70), 0 for none
 * @param beds size of hospital that it is meant for (column 71)
 * @param marks what it has in the columns of their own for additions
 */
public record Conditions(
        SchemeScope scheme,
        DpcScope dpc,
        ObservationScope observation,
        DiseaseRelation disease,
        DayCount days,
        DrugRelation drug,
        Shortfall shortfall,
        boolean specimen,
        String repeatGroup,
        int area,
        BedScope beds,
        List<AdditionMark> marks) {

    public Conditions {
        marks = List.copyOf(marks);
    }

    /** Whether the item may carry an addition by one of its columns. */
    public boolean carries(AdditionMark addition) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).carries(addition)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the item may carry an addition by a column that puts both into one group. */
    public boolean carriesInGroup(AdditionMark addition) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).carriesInGroup(addition)) {
                return true;
            }
        }
        return false;
    }
}
