package org.santei.feetables;

import org.jspecify.annotations.Nullable;

/** A choice that the official files write as a short code. */
public interface OfficialDigit {

    /** The code as the files write it. */
    String digit();

    /**
     * The choice that stands behind a code; {@code null} when the specification has none.
     *
     * @param type the enum of all choices of a column
     * @param digit the code as the file writes it
     */
    static <E extends Enum<E> & OfficialDigit> @Nullable E find(Class<E> type, String digit) {
        for (E choice : type.getEnumConstants()) {
            if (choice.digit().equals(digit)) {
                return choice;
            }
        }
        return null;
    }

    /**
     * The choice that stands behind a code.
     *
     * @param type the enum of all choices of a column
     * @param digit the code as the file writes it
     * @param place where the file writes it
     * @throws FeeTableException naming the place, when the specification has no such code
     */
    static <E extends Enum<E> & OfficialDigit> E read(Class<E> type, String digit, Place place) {
        E choice = find(type, digit);
        if (choice == null) {
            throw new FeeTableException(place, "unknown code '" + digit + "' for " + type.getSimpleName());
        }
        return choice;
    }
}
