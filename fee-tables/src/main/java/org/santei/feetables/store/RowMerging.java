package org.santei.feetables.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lays the fields of one row upon those of another. */
public final class RowMerging {

    private final Set<Integer> unsaying;

    /**
     * @param unsaying the columns that say how a row came to be, not what it says
     */
    RowMerging(Set<Integer> unsaying) {
        this.unsaying = unsaying;
    }

    /** Whether the second, complete row says what the first one says. */
    boolean saysTheSame(List<String> known, List<String> complete) {
        for (int i = 0; i < Math.min(known.size(), complete.size()); i++) {
            if (!unsaying.contains(i + 1) && !filled(known.get(i)).equals(filled(complete.get(i)))) {
                return false;
            }
        }
        return true;
    }

    // Columns that a later year gave a meaning were empty before, and say "no" when they are 0.
    private static String filled(String field) {
        return field.isEmpty() ? "0" : field;
    }

    /** A complete row; what its narrower layout does not have stays what it was. */
    static List<String> widened(List<String> complete, List<String> known) {
        List<String> whole = new ArrayList<>(complete);
        whole.addAll(known.subList(Math.min(complete.size(), known.size()), known.size()));
        return whole;
    }

    /** A row with those fields of a change that are not empty. */
    public static List<String> merged(List<String> row, List<String> change) {
        List<String> whole = new ArrayList<>(row);
        for (int i = 0; i < change.size(); i++) {
            if (i >= whole.size()) {
                whole.add(change.get(i));
            } else if (!change.get(i).isEmpty()) {
                whole.set(i, change.get(i));
            }
        }
        return whole;
    }

    /** A change that says nothing of a column. */
    static List<String> without(List<String> change, int column) {
        List<String> copy = new ArrayList<>(change);
        copy.set(column - 1, "");
        return copy;
    }
}
