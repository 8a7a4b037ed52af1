package org.santei.engine.tables;

import java.time.LocalDate;
import java.util.List;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.ElectronicTables;

/**
 * Which additions go with which basic fee of a stay (電子点数表 入院基本料テーブル): an addition that the basic fee of its day does
 * not name is not paid, and of those with one number (加算識別) one is paid. Days without a basic fee are not judged.
 */
final class StayChecks {

    private final ClaimIndex claim;
    private final ElectronicTables tables;
    private final boolean inForce;
    private final List<TableHit> hits;

    StayChecks(ClaimIndex claim, List<TableHit> hits) {
        this.claim = claim;
        this.tables = claim.table().electronic();
        this.inForce = tables.holdOn(claim.claim().month().atDay(1));
        this.hits = hits;
    }

    void check(Act act) {
        if (!act.electronic().isStayAddition()) {
            return;
        }
        LocalDate day = tables.nearest(act.date());
        boolean hasBase = false;
        for (Act base : claim.onDay(act.day())) {
            if (base.electronic().hasStayGroup()) {
                hasBase = true;
                String group = base.electronic().stayGroup();
                String number = tables.stayAddition(group, act.code(), day);
                if (number != null) {
                    rivals(act, group, number, day);
                    return;
                }
            }
        }
        if (hasBase) {
            String row = "電子点数表 入院基本料テーブル " + act.code();
            hits.add(TableHit.violated(inForce ? TableCondition.STAY_ADDITION : TableCondition.OTHER_MONTHS, act, row));
        }
    }

    private void rivals(Act act, String group, String number, LocalDate day) {
        for (Act other : claim.onDay(act.day())) {
            boolean rival = other.index() > act.index()
                    && !other.code().equals(act.code())
                    && other.electronic().isStayAddition()
                    && number.equals(tables.stayAddition(group, other.code(), day));
            if (rival) {
                Object row = Rows.pair("入院基本料テーブル " + group, act.code(), other.code(), "加算識別" + number);
                hits.add(
                        inForce
                                ? TableHit.excluded(TableCondition.STAY_ADDITION_NUMBER, act, other, true, row)
                                : TableHit.violated(TableCondition.OTHER_MONTHS, act, row));
            }
        }
    }
}
