package org.santei.feetables;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An age at which an item begins or ceases to apply (下限年齢, 上限年齢, columns 41, 42 and 100 to 110).
 *
 * <p>A year of age is completed at the end of the day before the birthday (年齢計算ニ関スル法律), so the birthday is the
 * first whole day of the new age; 「６歳未満」 in a claim is judged by that day. Someone born on 29 February completes
 * a common year at the end of 28 February, and 1 March is the first whole day. 「達した日」 in a limit is the day of
 * completion itself, which is the day before the first whole day.
 *
 * @param unit what is counted
 * @param amount years (0 to 99) or days; 0 when there is no limit
 */
public record AgeLimit(Unit unit, int amount) {

    /** No limit (00). */
    public static final AgeLimit NONE = new AgeLimit(Unit.UNLIMITED, 0);

    private static final int SCHOOL_AGE = 6;
    private static final Pattern YEARS_FORM = Pattern.compile("[0-9]{2}");

    /** What an age limit counts. */
    public enum Unit {
        /** There is no limit. */
        UNLIMITED,
        /** Completed years, from the birthday. */
        YEARS,
        /** Days after birth; the day of birth is day 0. */
        DAYS,
        /** From the first of the month after the day on which the years are completed. */
        MONTH_AFTER_YEARS,
        /** From the first of April on which a child is of school age. */
        SCHOOL
    }

    /**
     * @throws IllegalArgumentException when the amount is negative
     */
    public AgeLimit {
        if (amount < 0) {
            throw new IllegalArgumentException("An age is not negative: " + amount);
        }
    }

    /**
     * The limit that stands behind a code of the official files; {@code null} when the specification has none.
     *
     * @param code two characters: two digits, AA, AE, B3, B6, BF, BK or MG
     */
    public static @Nullable AgeLimit find(String code) {
        return switch (code) {
            case "00" -> NONE;
            case "AA" -> new AgeLimit(Unit.DAYS, 28);
            case "AE" -> new AgeLimit(Unit.DAYS, 90);
            case "B3" -> new AgeLimit(Unit.MONTH_AFTER_YEARS, 3);
            case "B6" -> new AgeLimit(Unit.MONTH_AFTER_YEARS, 6);
            case "BF" -> new AgeLimit(Unit.MONTH_AFTER_YEARS, 15);
            case "BK" -> new AgeLimit(Unit.MONTH_AFTER_YEARS, 20);
            case "MG" -> new AgeLimit(Unit.SCHOOL, SCHOOL_AGE);
            default -> YEARS_FORM.matcher(code).matches() ? new AgeLimit(Unit.YEARS, Integer.parseInt(code)) : null;
        };
    }

    /** The limit in words. */
    public String words() {
        return switch (unit) {
            case UNLIMITED -> "制限なし";
            case YEARS -> amount + "歳";
            case DAYS -> "生後" + amount + "日";
            case MONTH_AFTER_YEARS -> amount + "歳に達した日の翌月の1日";
            case SCHOOL -> "就学";
        };
    }

    /** Whether there is no limit at all. */
    public boolean isNone() {
        return unit == Unit.UNLIMITED;
    }

    /**
     * The first day from which a person born on the given day is of this age or older. A lower limit admits that
     * day and later ones, an upper limit admits the days before it.
     *
     * @throws IllegalStateException when there is no limit
     */
    public LocalDate reachedOn(LocalDate birthDate) {
        return switch (unit) {
            case UNLIMITED -> throw new IllegalStateException("No age limit, so no day on which it is reached.");
            case YEARS -> firstWholeDay(birthDate);
            case DAYS -> birthDate.plusDays(amount);
            case MONTH_AFTER_YEARS -> completion(birthDate).withDayOfMonth(1).plusMonths(1);
            case SCHOOL -> firstApril(completion(birthDate));
        };
    }

    /** Whether a person born on a day has lived so many whole years on another; who was born on a leap day has on the 1st of March. */
    public static boolean hasLived(int years, LocalDate birthDate, LocalDate day) {
        int order = day.getYear() - years - birthDate.getYear();
        order = order == 0 ? day.getMonthValue() - birthDate.getMonthValue() : order;
        return (order == 0 ? day.getDayOfMonth() - birthDate.getDayOfMonth() : order) >= 0;
    }

    private boolean isReached(LocalDate birthDate, LocalDate day) {
        return unit == Unit.YEARS ? hasLived(amount, birthDate, day) : !day.isBefore(reachedOn(birthDate));
    }

    /** Whether the age on a day is at least the lower and below the upper limit, either of which may be none. */
    static boolean admits(AgeLimit lower, AgeLimit upper, LocalDate birthDate, LocalDate day) {
        return (lower.isNone() || lower.isReached(birthDate, day))
                && (upper.isNone() || !upper.isReached(birthDate, day));
    }

    private LocalDate firstWholeDay(LocalDate birthDate) {
        LocalDate sameDate = birthDate.plusYears(amount);
        return sameDate.getDayOfMonth() == birthDate.getDayOfMonth() ? sameDate : sameDate.plusDays(1);
    }

    private LocalDate completion(LocalDate birthDate) {
        return firstWholeDay(birthDate).minusDays(1);
    }

    private static LocalDate firstApril(LocalDate completion) {
        LocalDate april = LocalDate.of(completion.getYear(), Month.APRIL, 1);
        return completion.isBefore(april) ? april : april.plusYears(1);
    }
}
