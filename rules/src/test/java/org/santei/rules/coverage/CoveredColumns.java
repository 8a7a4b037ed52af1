package org.santei.rules.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns of the master set a condition or a value, and why the others do not count. */
final class CoveredColumns {

    /** The edition whose rows are partly those of the one before, with points from the notice. */
    private static final String DERIVED = "2026-06";

    /** Columns that in that edition some items have without any that they go with. */
    private static final Set<Integer> WITHOUT_PARTNER = Set.of(12, 20, 27, 38, 50, 51);

    private CoveredColumns() {}

    /** Columns that set a condition or a value on a claim of this kind. */
    static List<Integer> all() {
        List<Integer> columns = new ArrayList<>();
        int[][] spans = {
            {11, 16},
            {18, 21},
            {23, 23},
            {25, 25},
            {27, 56},
            {61, 64},
            {66, 68},
            {70, 83},
            {100, 111},
            {114, 116},
            {118, 130}
        };
        for (int[] span : spans) {
            for (int column = span[0]; column <= span[1]; column++) {
                if (column != 49) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    /** Columns that set nothing, with the reason. */
    static Map<String, String> others(String edition) {
        Map<String, String> others = new LinkedHashMap<>();
        others.put(
                "1, 2, 3, 59, 60, 89, 112",
                "manage the file: kind of change, key, order, which texts changed, codes merged");
        others.put("4 to 7, 113", "names");
        others.put("8 to 10", "the unit of the quantity in words; that a quantity is wanted shows in columns 30 to 35");
        others.put("17, 24, 26, 65", "reserved, 0 in every row");
        others.put("22, 49, 131", "name what a code is (看護加算, ドナー分集計, 再製造単回使用医療機器); nothing refers to it");
        others.put("57, 58", "the value before the last change; the tables hold that value with its own dates");
        others.put("69", "what the notice calls the item; on a claim column 68 decides whether it stands alone");
        others.put("84", "claims of dentists, which Santei does not read");
        others.put("85 to 86, 90 to 99, 117", "references to the notice");
        others.put(
                "87, 88",
                "first and last day of the row: the axis of time itself, tested in fee-tables and by the first and last days of CoverageOverTimeTest");
        if (edition.equals(DERIVED)) {
            others.put(
                    "132 to 137",
                    "new in this edition, and in no file at hand; that they are enforced is shown on rows that are made (ColumnsOf2026Test)");
            others.put("138 to 150", "empty in this edition");
        } else {
            others.put("132 to 150", "empty in this edition");
        }
        return others;
    }

    /** Why no claim shows a column of some codes in an edition. */
    static String reason(String edition, int column) {
        List<String> reasons = new ArrayList<>(2);
        if (edition.equals(DERIVED) && WITHOUT_PARTNER.contains(column)) {
            reasons.add("what it goes with ended, or has no points that the notice decides");
        }
        if (reasons().containsKey(column)) {
            reasons.add(reasons().get(column));
        }
        if (reasons.isEmpty()) {
            throw new IllegalStateException("no reason for column " + column);
        }
        return String.join("; ", reasons);
    }

    private static Map<Integer, String> reasons() {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        String section =
                "the code is refused in every claim of the scenarios (its first visit, test or companion is missing), or its"
                        + " section is that of the group in all of them";
        reasons.put(
                12,
                "a reduction that the scenarios put beside an item that does not carry it is refused: its points show nowhere");
        reasons.put(15, section);
        reasons.put(
                16,
                "tests on other material than blood bear the number but are in no bundle; 特異的IgE is limited by its steps");
        reasons.put(31, "points do not change in the range: きざみ点数 is 0");
        reasons.put(32, "the upper limit is that of the lower one, or 上限値 is never passed by the steps that are tried");
        reasons.put(33, "points do not change in the range: きざみ点数 is 0");
        reasons.put(35, "上限値 is never passed by the quantities that are tried");
        reasons.put(36, "電子点数表 or the missing test refuses the second time first");
        reasons.put(37, "電子点数表 or the missing test refuses the second time first");
        reasons.put(40, "年齢加算①～④ of the same row names the additions as well");
        reasons.put(50, "the reduction of CT and MRI: its group is that of what it reduces");
        reasons.put(51, "the reduction of CT and MRI: its group is that of what it reduces");
        reasons.put(56, "the code may not meet 外来管理加算 on one claim, or is refused itself");
        reasons.put(62, "no percentage refers to what the addition is added to");
        reasons.put(63, "the only code of its group");
        reasons.put(66, section);
        reasons.put(101, "the addition that it names holds for every age that the item admits");
        reasons.put(116, "the item and its addition need a surgery beside them, which the scenarios leave out");
        reasons.put(
                118, "the item and its addition need a surgery beside them; 3 names an addition that no column binds");
        return reasons;
    }
}
