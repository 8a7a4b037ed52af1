package org.santei.engine.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.ElectronicEntry;
import org.santei.feetables.ElectronicTables;

/**
 * Which additions go with which basic fee of a stay (電子点数表 入院基本料テーブル): an addition that the basic fee of its day does
 * not name is not paid, and of those with one number (加算識別) one is paid. Days without a basic fee are not judged.
 */
final class StayChecks {

    private static final int LAST_DAY = 31;

    private final ClaimIndex claim;
    private final ElectronicTables tables;
    private final boolean inForce;
    private final List<TableHit> hits;

    /** 加算識別 within the additions of a group of basic fees. */
    private record AdditionNumber(String group, String number) {}

    StayChecks(ClaimIndex claim, List<TableHit> hits) {
        this.claim = claim;
        this.tables = claim.table().electronic();
        this.inForce = tables.holdOn(claim.claim().month().atDay(1));
        this.hits = hits;
    }

    void check() {
        for (int day = 0; day <= LAST_DAY; day++) {
            check(claim.onDay(day));
        }
    }

    private void check(List<Act> ofDay) {
        List<String> groups = groups(ofDay);
        if (groups.isEmpty()) {
            return;
        }
        LocalDate day = tables.nearest(ofDay.get(0).date());
        Map<AdditionNumber, List<Act>> earlier = new HashMap<>();
        for (int i = 0; i < ofDay.size(); i++) {
            if (ofDay.get(i).electronic().isStayAddition()) {
                check(ofDay.get(i), groups, day, earlier);
            }
        }
    }

    /** Groups of the basic fees of a day; almost always none or one. */
    private static List<String> groups(List<Act> ofDay) {
        List<String> groups = List.of();
        for (int i = 0; i < ofDay.size(); i++) {
            ElectronicEntry entry = ofDay.get(i).electronic();
            if (entry.hasStayGroup() && !groups.contains(entry.stayGroup())) {
                groups = groups.isEmpty() ? new ArrayList<>(2) : groups;
                groups.add(entry.stayGroup());
            }
        }
        return groups;
    }

    private void check(Act act, List<String> groups, LocalDate day, Map<AdditionNumber, List<Act>> earlier) {
        AdditionNumber own = null;
        for (String group : groups) {
            String number = tables.stayAddition(group, act.code(), day);
            if (number != null) {
                AdditionNumber ofGroup = new AdditionNumber(group, number);
                earlier.getOrDefault(ofGroup, List.of()).forEach(first -> rivals(first, act, ofGroup));
                own = own == null ? ofGroup : own;
            }
        }
        if (own != null) {
            earlier.computeIfAbsent(own, key -> new ArrayList<>(2)).add(act);
        } else {
            String row = "電子点数表 入院基本料テーブル " + act.code();
            hits.add(TableHit.violated(inForce ? TableCondition.STAY_ADDITION : TableCondition.OTHER_MONTHS, act, row));
        }
    }

    private void rivals(Act first, Act second, AdditionNumber number) {
        if (!second.code().equals(first.code())) {
            Object row =
                    Rows.pair("入院基本料テーブル " + number.group(), first.code(), second.code(), "加算識別" + number.number());
            hits.add(
                    inForce
                            ? TableHit.excluded(TableCondition.STAY_ADDITION_NUMBER, first, second, true, row)
                            : TableHit.violated(TableCondition.OTHER_MONTHS, first, row));
        }
    }
}
