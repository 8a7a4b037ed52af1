package org.santei.feetables;

/**
 * Two operations of one field that are both paid: the principal one (主たる手術) in full and the secondary one (従たる手術) to a
 * share. Either may stand in either column (上欄・下欄).
 *
 * @param share per cent of the points of the secondary operation, 50 or 100
 * @param code the code of the master by which a claim records the share; empty when it is the whole
 * @param upper 上欄
 * @param lower 下欄
 * @param validity the service dates
 * @param source the clause of the notice
 */
public record OperationPair(
        int share, String code, OperationSide upper, OperationSide lower, Validity validity, String source) {

    /** Whether two operations are this pair, whichever is in which column. */
    public OperationSide.Fit fit(FeeItem one, FeeItem other) {
        OperationSide.Fit straight = upper.fit(one).and(lower.fit(other));
        OperationSide.Fit crossed = upper.fit(other).and(lower.fit(one));
        return straight.compareTo(crossed) <= 0 ? straight : crossed;
    }

    /** Whether the secondary operation is paid in full, too (それぞれの所定点数を合算). */
    public boolean isWhole() {
        return code.isEmpty();
    }
}
