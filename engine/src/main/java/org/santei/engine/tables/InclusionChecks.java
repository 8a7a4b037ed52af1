package org.santei.engine.tables;

import java.time.LocalDate;
import java.util.List;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.BundleGroup;
import org.santei.feetables.ElectronicTables;

/** Acts that other acts include (電子点数表 包括・被包括テーブル), where the table is at hand. */
final class InclusionChecks {

    private static final int DAY = 1;
    private static final int MONTH = 2;
    private static final int OCCASION = 3;
    private static final int WEEK_BEFORE_SURGERY = 5;
    private static final int SURGERY = 6;

    private final ClaimIndex claim;
    private final ElectronicTables tables;
    private final boolean inForce;
    private final List<TableHit> hits;

    InclusionChecks(ClaimIndex claim, List<TableHit> hits) {
        this.claim = claim;
        this.tables = claim.table().electronic();
        this.inForce = tables.holdOn(claim.claim().month().atDay(1));
        this.hits = hits;
    }

    void check() {
        if (!tables.knowsBundles()) {
            return;
        }
        for (Act act : claim.acts()) {
            for (BundleGroup bundle : tables.bundleGroups(act.code(), tables.nearest(act.date()))) {
                include(act, bundle);
            }
        }
    }

    private void include(Act act, BundleGroup bundle) {
        for (Act other : claim.acts()) {
            Boolean special = isWithin(bundle.unit(), act, other)
                    ? tables.inclusion(bundle.group(), other.code(), tables.nearest(other.date()))
                    : null;
            if (special != null && !other.code().equals(act.code())) {
                Object row = Rows.pair("包括・被包括", act.code(), other.code(), bundle.group());
                TableHit hit = TableHit.excluded(TableCondition.INCLUSION, other, List.of(act), false, row);
                if (!inForce) {
                    hits.add(TableHit.violated(TableCondition.OTHER_MONTHS, other, row));
                } else {
                    hits.add(special ? hit.withUnwrittenCondition() : hit);
                }
            }
        }
    }

    private static boolean isWithin(int unit, Act act, Act other) {
        return switch (unit) {
            case DAY, OCCASION, SURGERY -> act.day() == other.day();
            case MONTH -> true;
            case WEEK_BEFORE_SURGERY -> isInWeekBefore(act.date(), other.date());
            default -> false;
        };
    }

    private static boolean isInWeekBefore(LocalDate surgery, LocalDate day) {
        return !day.isAfter(surgery) && day.isAfter(surgery.minusDays(8));
    }
}
