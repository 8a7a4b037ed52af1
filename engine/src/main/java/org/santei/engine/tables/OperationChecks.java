package org.santei.engine.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.FeeItem;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.OperationSide;
import org.santei.feetables.Operations;

/**
 * Operations of one day (医科点数表 第２章第10部 通則14, 複数手術に係る費用の特例). A claim does not tell the field (手術野) of an operation, but
 * who records that a share of it is paid says that it was done in the field of another.
 */
final class OperationChecks {

    private static final String OPERATION = "K";

    private final ClaimIndex claim;
    private final Operations operations;
    private final List<TableHit> hits;

    OperationChecks(ClaimIndex claim, List<TableHit> hits) {
        this.claim = claim;
        this.operations = claim.table().operations();
        this.hits = hits;
    }

    /** Whether an act is an operation of 第１節, and no addition to one. */
    private static boolean isOperation(Act act) {
        return act.item().reference().startsWith(OPERATION)
                && !act.item().noticeKind1().isAddition()
                && act.item().noticeKind2() != NoticeKind.ADDITION
                && !act.sets().contains(CodeSets.NOT_AN_OPERATION);
    }

    /** Shares that nothing entitles to, and additions of notes (注) beside them. */
    void check(Act share) {
        if (!operations.isShare(share.code()) || !operations.holdOn(share.date())) {
            return;
        }
        Act secondary = operationOf(share);
        if (secondary == null) {
            return;
        }
        for (Act addition : operations.knowsShares(share.date()) ? claim.together(share) : List.<Act>of()) {
            if (!operations.isShare(addition.code()) && isNoteOf(secondary.item(), addition.item())) {
                hits.add(TableHit.violated(
                        TableCondition.SECONDARY_NOTE, addition, Rows.secondary(secondary.code(), share.code())));
            }
        }
        entitlement(share, secondary);
    }

    /** Whether an item is an addition of a note of the 区分 of another. */
    private static boolean isNoteOf(FeeItem operation, FeeItem addition) {
        return addition.noticeKind2() == NoticeKind.ADDITION
                && addition.noticeKind1() != NoticeKind.GENERAL_ADDITION
                && addition.reference().equals(operation.reference());
    }

    private void entitlement(Act share, Act secondary) {
        List<Act> others = others(share);
        Object row = Rows.secondary(secondary.code(), share.code());
        if (others.isEmpty() && !claim.hasUnknownAct() && share.day() > 0) {
            hits.add(TableHit.violated(TableCondition.SECONDARY_OPERATION, share, row));
        } else if (share.day() == 0) {
            open(share, row, Missing.DAY);
        } else if (others.isEmpty()) {
            open(share, row, Missing.UNKNOWN_ACT);
        } else if (!operations.knowsShares(share.date())) {
            open(share, row, Missing.PAIRS);
        } else {
            pair(share, secondary, others);
        }
    }

    private void pair(Act share, Act secondary, List<Act> others) {
        Operations.Match best = null;
        for (Act other : others) {
            Operations.Match match = operations.share(secondary.item(), other.item(), share.date());
            boolean better = match != null && (best == null || match.fit().compareTo(best.fit()) < 0);
            best = better ? match : best;
        }
        if (best == null) {
            open(share, Rows.secondary(secondary.code(), share.code()), Missing.SECOND_LIST);
        } else if (best.fit() == OperationSide.Fit.OPEN) {
            open(share, Rows.pair(best.pair()), Missing.pair(best.pair()));
        } else if (hasAnotherShare(share, secondary.item())) {
            open(share, Rows.pair(best.pair()), Missing.ANOTHER_FIELD);
        }
    }

    private void open(Act share, Object row, String missing) {
        hits.add(TableHit.unknown(TableCondition.SECONDARY_OPERATION, share, row, missing));
    }

    private @Nullable Act operationOf(Act share) {
        for (Act act : claim.together(share)) {
            if (isOperation(act)) {
                return act;
            }
        }
        return null;
    }

    private boolean hasShare(Act act) {
        for (Act other : claim.together(act)) {
            if (operations.isShare(other.code())) {
                return true;
            }
        }
        return false;
    }

    /** Operations of the day, in other groups, that are paid in full. */
    private List<Act> others(Act share) {
        List<Act> others = new ArrayList<>();
        for (Act act : claim.onDay(share.day())) {
            if (act.group() != share.group() && isOperation(act) && !hasShare(act)) {
                others.add(act);
            }
        }
        return others;
    }

    /** Whether a share of an operation of another code is recorded on the day: in one field only one is paid. */
    private boolean hasAnotherShare(Act share, FeeItem secondary) {
        for (Act act : claim.onDay(share.day())) {
            boolean another = act.group() != share.group() && isOperation(act) && hasShare(act);
            if (another && !act.code().equals(secondary.code())) {
                return true;
            }
        }
        return false;
    }

    /** Operations that are paid in full beside another one of their day. */
    void together(Predicate<Act> stands) {
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            boolean known = act.day() > 0 && isOperation(act) && operations.holdOn(act.date());
            if (known && stands.test(act) && !hasShare(act)) {
                together(act, stands);
            }
        }
    }

    private void together(Act act, Predicate<Act> stands) {
        for (Act before : claim.onDay(act.day())) {
            boolean another = before.index() < act.index()
                    && before.group() != act.group()
                    && !before.code().equals(act.code());
            if (another && isOperation(before) && stands.test(before) && !hasShare(before)) {
                Operations.Match share = operations.share(before.item(), act.item(), act.date());
                boolean named = share != null && share.pair().lower().isNamed();
                if (named || operations.whole(before.item(), act.item(), act.date()) == null) {
                    Object row = share == null ? Rows.operations(before.code(), act.code()) : Rows.pair(share.pair());
                    hits.add(TableHit.violated(TableCondition.OPERATIONS_TOGETHER, act, row));
                    return;
                }
            }
        }
    }
}
