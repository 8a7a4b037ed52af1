package org.santei.feetables.store;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list made from the notice says of one code.
 *
 * @param code nine digits
 * @param name the short name
 * @param reference letter, number and branches in the fee schedule, such as A001 or O002-00-015; empty when not known
 * @param standing whether it has a value, has ended, or cannot be told
 * @param kind what the value counts, as 点数識別 or 金額種別 writes it
 * @param value points or yen; {@code null} unless it has a value
 * @param stepPoints points of one more step; {@code null} when they are not told
 * @param from the first day
 * @param until the day after the last one; {@code null} when there is none
 * @param evidence where this is from
 * @param model the row that its row is like; {@code null} when it has one of its own, or none
 */
record NoticeValue(
        String code,
        String name,
        String reference,
        Standing standing,
        String kind,
        @Nullable String value,
        @Nullable String stepPoints,
        LocalDate from,
        @Nullable LocalDate until,
        Evidence evidence,
        @Nullable Model model) {

    /** One that says no more than a value. */
    NoticeValue(
            String code,
            String name,
            String reference,
            Standing standing,
            String kind,
            @Nullable String value,
            @Nullable String stepPoints,
            LocalDate from,
            @Nullable LocalDate until,
            Evidence evidence) {
        this(code, name, reference, standing, kind, value, stepPoints, from, until, evidence, null);
    }

    /**
     * A row that another one is like.
     *
     * @param code the code of the row
     * @param columns texts by number of the column (項番) in which the other one differs from it
     */
    record Model(String code, Map<Integer, String> columns) {}

    /** What is known of the code. */
    enum Standing {
        VALUE,
        ENDED,
        UNDECIDED
    }
}
