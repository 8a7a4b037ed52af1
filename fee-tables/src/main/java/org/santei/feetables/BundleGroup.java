package org.santei.feetables;

/**
 * A group of codes that a code includes (電子点数表 補助マスター, 包括・被包括関連).
 *
 * @param unit the time within which it includes them, as 包括単位 writes it: 1 a day, 2 a month, 3 at one time, 5 the week
 *     before an operation, 6 an operation
 * @param group the number of the group
 */
public record BundleGroup(int unit, String group) {}
