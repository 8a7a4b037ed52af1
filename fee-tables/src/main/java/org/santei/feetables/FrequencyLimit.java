package org.santei.feetables;

import java.time.LocalDate;

/**
 * How often a code may be claimed in a span of time (電子点数表 算定回数テーブル).
 *
 * @param unit the span, as 算定単位コード writes it: 121 a day, 131 a month, 138 a week, 141 one course ...
 * @param unitName the span in words (算定単位名称)
 * @param times the greatest count
 * @param special whether the notice has a condition that the table does not tell (特例条件)
 * @param since since when the row stands in the table (新設年月日), whatever days the table at hand holds for
 */
public record FrequencyLimit(String unit, String unitName, int times, boolean special, LocalDate since) {}
