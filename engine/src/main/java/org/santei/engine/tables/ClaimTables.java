package org.santei.engine.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.OutpatientManagement;

/** What the official tables say of one claim, stage by stage. */
public final class ClaimTables {

    private final ClaimIndex claim;
    private final RelatedCodes codes;
    private final List<LookBack> lookBacks = new ArrayList<>();

    public ClaimTables(ClaimIndex claim, RelatedCodes codes) {
        this.claim = claim;
        this.codes = codes;
    }

    /** Codes that acts earn by columns of their rows. */
    public List<TableHit> awards() {
        List<TableHit> hits = new ArrayList<>();
        new AwardChecks(claim, codes, hits).check();
        return hits;
    }

    /** What stands in the way of acts. */
    public List<TableHit> exclusions() {
        List<TableHit> hits = new ArrayList<>();
        ColumnChecks columns = new ColumnChecks(claim, hits);
        AdditionChecks additions = new AdditionChecks(claim, hits);
        OperationChecks operations = new OperationChecks(claim, hits);
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            columns.check(act);
            additions.check(act);
            operations.check(act);
            outpatientManagement(act, hits);
            TableHit judgement = AwardChecks.judgementWithoutTest(claim, act);
            if (judgement != null) {
                hits.add(judgement);
            }
        }
        new StayChecks(claim, hits).check();
        new ExclusionChecks(claim, hits).check();
        new InclusionChecks(claim, hits).check();
        return hits;
    }

    /** 外来管理加算区分: not beside an act that blocks it. */
    private void outpatientManagement(Act act, List<TableHit> hits) {
        if (act.item().outpatientManagement() != OutpatientManagement.IS_IT) {
            return;
        }
        for (Act other : claim.acts()) {
            boolean unknownDay = act.day() == 0 || other.day() == 0;
            if (other.item().outpatientManagement() == OutpatientManagement.BLOCKS
                    && (unknownDay || other.day() == act.day())) {
                Object row = Rows.master(other, "56", TableCondition.OUTPATIENT_MANAGEMENT.title(), "1");
                TableHit hit = TableHit.excluded(TableCondition.OUTPATIENT_MANAGEMENT, act, other, false, row);
                hits.add(unknownDay ? hit.lacking(Missing.DAY) : hit);
            }
        }
    }

    /**
     * Limits that standing acts go beyond.
     *
     * @param stands whether an act is not refused
     */
    public List<TableHit> limits(Predicate<Act> stands) {
        List<TableHit> hits = new ArrayList<>();
        new CountChecks(claim, codes, hits).check(stands);
        new FrequencyChecks(claim, hits, lookBacks).check(stands);
        new OperationChecks(claim, hits).together(stands);
        comments(stands, hits);
        return hits;
    }

    /** コメント関連: comments that acts want; what drugs and materials want is found where they are priced. */
    private void comments(Predicate<Act> stands, List<TableHit> hits) {
        for (RequiredComments.Unmet unmet : new RequiredComments(claim.table().comments()).unmet(claim.claim())) {
            for (Act act : claim.acts()) {
                if (act.line().number() == unmet.line() && act.date().equals(unmet.day()) && stands.test(act)) {
                    hits.add(TableHit.violated(TableCondition.COMMENT, act, Rows.comment(unmet.requirement())));
                    break;
                }
            }
        }
    }

    /** How far back the answers had to look. */
    public List<LookBack> lookBacks() {
        return List.copyOf(lookBacks);
    }
}
