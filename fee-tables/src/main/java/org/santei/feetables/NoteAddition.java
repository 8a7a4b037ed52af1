package org.santei.feetables;

/**
 * The link between items and the additions of their notes (注加算, columns 38 and 39).
 *
 * @param group the number that an item and its additions share (注加算コード), {@code "0"} for none
 * @param sequence {@code "0"} on the item that may carry additions; 1 to 9 and A to Z on the additions, of which
 *     one per character may be claimed (注加算通番)
 */
public record NoteAddition(String group, String sequence) {

    /** Neither an addition of a note nor an item that may carry one. */
    public static final NoteAddition NONE = new NoteAddition("0", "0");

    /** Whether the item takes part in a group at all. */
    public boolean isLinked() {
        return !group.equals("0");
    }

    /** Whether the item is the addition, not the item that carries it. */
    public boolean isAddition() {
        return isLinked() && !sequence.equals("0");
    }

    /** Whether an item with this link may carry an addition with another. */
    public boolean isBaseOf(NoteAddition addition) {
        return addition.isAddition() && !isAddition() && group.equals(addition.group);
    }
}
