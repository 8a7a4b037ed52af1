package org.santei.feetables;

/**
 * What an item has in a column of its own for additions.
 *
 * @param column the column
 * @param code what stands in it
 * @param isAddition whether the item is such an addition; it may carry some of them otherwise
 */
public record AdditionMark(AdditionColumn column, String code, boolean isAddition) {

    /** Whether an item with this mark may carry an addition with another. */
    public boolean carries(AdditionMark addition) {
        return column == addition.column && !isAddition && addition.isAddition && column.admits(code, addition.code);
    }
}
