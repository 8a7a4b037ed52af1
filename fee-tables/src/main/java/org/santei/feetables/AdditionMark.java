package org.santei.feetables;

/**
 * What an item has in a column of its own for additions.
 *
 * @param column the column
 * @param code what stands in it
 * @param isAddition whether the item is such an addition; it may carry some of them otherwise
 * @param group what stands in {@link AdditionColumn#groupColumn()}; empty for none
 */
public record AdditionMark(AdditionColumn column, String code, boolean isAddition, String group) {

    /** Whether an item with this mark may carry an addition with another. */
    public boolean carries(AdditionMark addition) {
        return column == addition.column && !isAddition && addition.isAddition && column.admits(code, addition.code);
    }

    /** The same, and both are in one group. */
    public boolean carriesInGroup(AdditionMark addition) {
        return carries(addition) && group.equals(addition.group);
    }
}
