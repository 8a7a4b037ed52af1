package org.santei.feetables;

/**
 * What an item is among the tests.
 *
 * @param bundle the bundle whose points depend on the number of items (包括対象検査, column 16), {@code "0"} for none
 * @param role which of the two fees it is (column 50)
 * @param group the group that a performed test and its judgement share (検査等実施判断グループ区分, column 51),
 *     {@code "0"} for none
 */
public record Testing(String bundle, TestRole role, String group) {

    /** Not a test at all. */
    public static final Testing NONE = new Testing("0", TestRole.NONE, "0");
}
