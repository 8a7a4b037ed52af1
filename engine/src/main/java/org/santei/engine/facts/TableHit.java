package org.santei.engine.facts;

import java.util.List;

/**
 * A row of the official tables that speaks of an act: it asks for something that the claim does not show, or that the claim
 * leaves open, or it gives the act something. Found by Java between stages, judged by the COMMON rule that owns the table.
 *
 * @param condition the column or table
 * @param act the act that the row is about
 * @param cited the row: table, key and value; written in words only when someone reads it ({@link #row})
 * @param missing facts without which it cannot be judged; empty when the row certainly applies
 * @param unwritten whether the row has a condition that the table does not tell (特例条件); not even a bill proves it
 * @param because acts that the row sets against this one; empty when the act alone is at fault
 * @param either whether either of the act and each of those may be paid (背反区分 3)
 * @param limit how often the act is paid at most on its day; {@link #NO_LIMIT} when the row sets no limit
 * @param code the code that the act earns, or its own
 */
public record TableHit(
        TableCondition condition,
        Act act,
        Object cited,
        List<String> missing,
        boolean unwritten,
        List<Act> because,
        boolean either,
        int limit,
        String code) {

    /** No limit. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /**
     * @throws IllegalArgumentException if facts are missing where {@link TableCondition#mayBeUnknown()} says that none can be
     */
    public TableHit {
        if (!missing.isEmpty() && !condition.mayBeUnknown()) {
            throw new IllegalArgumentException(condition + " is never open, but lacks " + missing);
        }
    }

    /** The claim does not show what the row asks for. */
    public static TableHit violated(TableCondition condition, Act act, Object row) {
        return new TableHit(condition, act, row, List.of(), false, List.of(), false, NO_LIMIT, act.code());
    }

    /** The claim leaves open what the row asks for. */
    public static TableHit unknown(TableCondition condition, Act act, Object row, String missing) {
        return new TableHit(condition, act, row, List.of(missing), false, List.of(), false, NO_LIMIT, act.code());
    }

    /** Another act stands in the way. */
    public static TableHit excluded(TableCondition condition, Act act, Act because, boolean either, Object row) {
        return excluded(condition, act, List.of(because), either, row);
    }

    /** Any of some acts stands in the way. */
    public static TableHit excluded(TableCondition condition, Act act, List<Act> because, boolean either, Object row) {
        return new TableHit(condition, act, row, List.of(), false, because, either, NO_LIMIT, act.code());
    }

    /** The act is paid at most so often on its day. */
    public static TableHit limited(TableCondition condition, Act act, int limit, Object row) {
        return new TableHit(condition, act, row, List.of(), false, List.of(), false, limit, act.code());
    }

    /** The act earns a code. */
    public static TableHit earned(TableCondition condition, Act act, String code, Object row) {
        return new TableHit(condition, act, row, List.of(), false, List.of(), false, NO_LIMIT, code);
    }

    /** The same, but facts are missing. */
    public TableHit lacking(String fact) {
        return new TableHit(condition, act, cited, List.of(fact), unwritten, because, either, limit, code);
    }

    /** The same, but the row has a condition that the table does not tell. */
    public TableHit withUnwrittenCondition() {
        return new TableHit(
                condition,
                act,
                cited,
                List.of("特例条件にあたるかどうか（判断：" + cited + " の特例条件）"),
                true,
                because,
                either,
                limit,
                code);
    }

    /** The row in words. */
    public String row() {
        return cited.toString();
    }

    // Hits are told apart by what they are about: to hash all that they say would cost more than to find them.
    @Override
    public int hashCode() {
        return 31 * condition.hashCode() + act.hashCode();
    }

    /** Whether the row certainly applies. */
    public boolean isCertain() {
        return missing.isEmpty();
    }
}
