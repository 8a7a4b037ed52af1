package org.santei.feetables;

import java.util.Map;

/**
 * One column of a pair of operations: a 区分 or a part of one, or operations that the notice describes in words.
 *
 * @param reference letter, number and branch in the fee schedule, such as K282; empty for operations in words
 * @param name what the notice writes behind the number
 * @param only the end of the name that limits the 区分 to a part; empty for the whole of it
 * @param members for codes of the 区分 whether they are of the part; a code that is missing leaves it open
 */
public record OperationSide(String reference, String name, String only, Map<String, Boolean> members) {

    /** Operations in words that are every operation. */
    private static final String ANY = "その他の手術";

    /** Whether an operation is one of a column. */
    public enum Fit {
        /** It is. */
        YES,
        /** It may be: the notice says more of the operation than its code tells. */
        OPEN,
        /** It is not. */
        NO;

        /** Whether this and another both are. */
        Fit and(Fit other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    /** Whether the column names a 区分. */
    public boolean isNamed() {
        return !reference.isEmpty();
    }

    /** Whether an operation is of this column. */
    public Fit fit(FeeItem item) {
        if (!isNamed()) {
            return name.equals(ANY) ? Fit.YES : Fit.OPEN;
        }
        if (!reference.equals(item.reference())) {
            return Fit.NO;
        }
        if (only.isEmpty()) {
            return Fit.YES;
        }
        Boolean member = members.get(item.code());
        if (member == null) {
            return Fit.OPEN;
        }
        return member ? Fit.YES : Fit.NO;
    }

    /** The column in words, as the notice writes it. */
    public String words() {
        return (reference + " " + name).strip();
    }
}
