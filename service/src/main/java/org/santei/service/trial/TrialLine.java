package org.santei.service.trial;

/**
 * One line of the form, as it was typed.
 *
 * @param number its number in the form, from 0; numbers need not follow each other
 * @param join whether it belongs to the group (剤) of the line before it
 * @param section section of the claim (診療識別), two digits; that of the group when it joins one
 * @param code nine digits
 * @param quantity quantity in the unit of the code; may be empty
 * @param unitPrice yen that the facility paid for one unit of a material; may be empty
 * @param days days and how often on each, such as {@code 8 15 20x2}; may be empty
 * @param count how often in the month; may be empty
 * @param payers who pays the group, as the API names them, with commas; empty for all
 */
record TrialLine(
        int number,
        boolean join,
        String section,
        String code,
        String quantity,
        String unitPrice,
        String days,
        String count,
        String payers) {

    /** A line on which nothing stands yet. */
    static TrialLine empty(int number) {
        return new TrialLine(number, false, "", "", "", "", "", "", "");
    }

    /** Whether nothing was typed that says what was done. */
    boolean isEmpty() {
        return code.isBlank() && quantity.isBlank();
    }
}
