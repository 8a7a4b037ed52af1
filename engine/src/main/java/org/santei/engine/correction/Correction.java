package org.santei.engine.correction;

/**
 * A figure of a claim as it should be.
 *
 * @param line line of the file, from 1: that of the figure itself, or of the claim (RE) when it is a payer's
 * @param payer which record of a payer (HO, KO) behind the line, from 1; 0 when the figure stands on the line itself
 * @param field number of the field, from 1
 * @param value points or yen, not negative
 */
public record Correction(int line, int payer, int field, long value) {

    private static final String SEPARATOR = ",";

    /** One line of text, without its end. */
    public String text() {
        return line + SEPARATOR + payer + SEPARATOR + field + SEPARATOR + value;
    }

    /**
     * The correction of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Correction of(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("A correction has four numbers.");
        }
        return new Correction(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]));
    }
}
