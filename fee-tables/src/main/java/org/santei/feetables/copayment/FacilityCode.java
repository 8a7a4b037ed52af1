package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;

/**
 * A code of a facility (医療機関コード). Its check digit is made of ten digits: those of the prefecture and of the fee table
 * come before the code.
 *
 * @param prefecture two digits, {@code 01} to {@code 47}
 * @param feeTable one digit (点数表番号): 1 medical, 3 dental, 4 dispensing, 6 visiting nursing
 * @param digits seven half-width digits
 */
public record FacilityCode(String prefecture, String feeTable, String digits) {

    /**
     * Reads a code as the first record of a claim file has it. A check digit that does not fit is no reason to refuse it:
     * see {@link #checkDigitProblem}.
     *
     * @param field how the message names it
     * @param prefecture two digits
     * @param feeTable one digit
     * @param text the code in half-width digits
     * @throws PayerNumberException when they do not look as they should, or the prefecture is not known
     */
    public static FacilityCode of(String field, String prefecture, String feeTable, String text) {
        String code = NumberForm.FACILITY.read(field, text);
        if (!prefecture.matches("[0-9]{2}") || !feeTable.matches("[0-9]")) {
            throw new PayerNumberException(
                    field, "都道府県番号「" + prefecture + "」は2桁、点数表番号「" + feeTable + "」は1桁の半角数字です。直してください。");
        }
        Prefectures.require(field, NumberForm.FACILITY, code, prefecture);
        return new FacilityCode(prefecture, feeTable, code);
    }

    /** What is wrong with the check digit, in Japanese; {@code null} when it fits. */
    public @Nullable String checkDigitProblem(String field) {
        return NumberForm.FACILITY.checkDigitProblem(field, prefecture + feeTable, digits);
    }
}
