package org.santei.feetables.layout;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.OfficialDigit;
import org.santei.feetables.Place;

/**
 * One row of an official file. Every question about it either follows the specification or fails with the place.
 *
 * @param file the file as PROVENANCE.csv names it
 * @param number the row, counted from 1
 * @param fields its fields as written
 */
public record TableRow(String file, int number, List<String> fields) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");

    /** The field as written. */
    public String text(Column column) {
        return fields.get(column.number() - 1);
    }

    private String text(Column column, Pattern form) {
        String text = text(column);
        if (!form.matcher(text).matches()) {
            throw failure(column, "'" + text + "' does not look like " + form.pattern());
        }
        return text;
    }

    /**
     * The field as a whole number of 0 or more.
     *
     * @throws FeeTableException when it is none
     */
    public int whole(Column column) {
        return Integer.parseInt(text(column, WHOLE));
    }

    /**
     * The field as an exact number of 0 or more with at most two decimals.
     *
     * @throws FeeTableException when it is none
     */
    public BigDecimal decimal(Column column) {
        return new BigDecimal(text(column, DECIMAL));
    }

    /**
     * The field as a date.
     *
     * @param form how the file writes dates
     * @throws FeeTableException when there is no such day
     */
    public LocalDate date(Column column, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text(column), form);
        } catch (DateTimeException e) {
            throw failure(column, "'" + text(column) + "' is no date");
        }
    }

    /**
     * The field as an age limit.
     *
     * @throws FeeTableException when the specification has no such limit
     */
    public AgeLimit age(Column column) {
        AgeLimit limit = AgeLimit.find(text(column));
        if (limit == null) {
            throw failure(column, "'" + text(column) + "' is no age limit");
        }
        return limit;
    }

    /**
     * The choice that the field's code stands for.
     *
     * @throws FeeTableException when the specification has no such code
     */
    public <E extends Enum<E> & OfficialDigit> E choice(Column column, Class<E> type) {
        E choice = OfficialDigit.find(type, text(column));
        return choice == null ? OfficialDigit.read(type, text(column), place(column)) : choice;
    }

    /** What to throw when the field does not follow the specification. */
    public FeeTableException failure(Column column, String problem) {
        return new FeeTableException(place(column), problem);
    }

    private Place place(Column column) {
        return new Place(file, number, column.toString());
    }
}
