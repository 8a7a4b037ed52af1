package org.santei.engine.impact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;

/**
 * The chapters of the fee schedule to which the points of an answer belong: the letter of the 区分番号 of the first act of a
 * group; of a group without one (drugs, materials) the chapter of its section of the claim.
 */
final class Chapters {

    private static final Map<Character, String> TITLES = Map.ofEntries(
            Map.entry('A', "基本診療料"),
            Map.entry('B', "医学管理等"),
            Map.entry('C', "在宅医療"),
            Map.entry('D', "検査"),
            Map.entry('E', "画像診断"),
            Map.entry('F', "投薬"),
            Map.entry('G', "注射"),
            Map.entry('H', "リハビリテーション"),
            Map.entry('I', "精神科専門療法"),
            Map.entry('J', "処置"),
            Map.entry('K', "手術"),
            Map.entry('L', "麻酔"),
            Map.entry('M', "放射線治療"),
            Map.entry('N', "病理診断"),
            Map.entry('O', "その他"));

    /** Tens of the section of the claim (診療識別) and the chapter of most of what stands there. */
    private static final Map<Character, Character> OF_SECTION =
            Map.of('2', 'F', '3', 'G', '4', 'J', '5', 'K', '6', 'D', '7', 'E', '9', 'A');

    private static final String UNKNOWN = "－ 区分番号なし";

    private final FeeTable table;

    Chapters(FeeTable table) {
        this.table = table;
    }

    /** Points by chapter, letters first; chapters without points of paid groups are left out. */
    SortedMap<String, Long> of(Calculation answer) {
        LocalDate day = YearMonth.parse(answer.month()).atDay(1);
        SortedMap<String, Long> points = new TreeMap<>();
        for (GroupResult group : answer.groups()) {
            Integer each = group.points();
            if (group.outcome() == Outcome.PAID && each != null && each != 0) {
                points.merge(chapter(group, day), (long) each * group.count(), Long::sum);
            }
        }
        return points;
    }

    private String chapter(GroupResult group, LocalDate day) {
        for (String code : group.codes()) {
            FeeItem item = table.find(code, day);
            if (item != null && !item.reference().isEmpty()) {
                return titled(item.reference().charAt(0));
            }
        }
        Character letter = OF_SECTION.get(group.section().charAt(0));
        return letter == null ? UNKNOWN : titled(letter);
    }

    private static String titled(char letter) {
        String title = TITLES.get(letter);
        return title == null ? UNKNOWN : letter + " " + title;
    }
}
