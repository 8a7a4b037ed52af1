package org.santei.feetables.copayment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of an insurer (保険者番号): law number, prefecture, insurer, check digit. That of a national health insurance has no
 * law number.
 *
 * @param digits six or eight half-width digits
 * @param law what its law number stands for; {@code null} with six digits
 * @param kind what kind of insurance it is
 */
public record InsurerNumber(String digits, @Nullable InsuranceLaw law, InsurerKind kind) {

    // Behind the law number: two of the prefecture, three of the insurer, the check digit.
    private static final int WITHOUT_LAW = 6;
    private static final int PREFECTURE = 2;
    // 国民健康保険組合 bear the insurer numbers from 300 to 399.
    private static final char UNION = '3';

    /**
     * Reads a number as a claim or a certificate has it. A check digit that does not fit is no reason to refuse it: see
     * {@link #checkDigitProblem}.
     *
     * @param field how the message names it
     * @param text the number in half-width digits; blanks before it are taken off
     * @param laws what law numbers stand for
     * @param day the service date
     * @throws PayerNumberException when it does not look as it should, or its law number or prefecture is not known
     */
    public static InsurerNumber of(String field, String text, InsuranceLaws laws, LocalDate day) {
        String number = NumberForm.INSURER.read(field, text);
        InsuranceLaw law = null;
        if (number.length() > WITHOUT_LAW) {
            String lawNumber = number.substring(0, number.length() - WITHOUT_LAW);
            law = laws.find(lawNumber, day);
            if (law == null) {
                throw new PayerNumberException(
                        field,
                        "保険者番号「" + number + "」の法別番号" + lawNumber + "は" + day
                                + "の医療保険の法別番号にありません。公費の番号でないか、券面と照らしてください。");
            }
        }
        String prefecture = tail(number).substring(0, PREFECTURE);
        Prefectures.require(field, NumberForm.INSURER, number, prefecture);
        return new InsurerNumber(number, law, kind(number, law));
    }

    private static InsurerKind kind(String number, @Nullable InsuranceLaw law) {
        if (law != null) {
            return law.kind();
        }
        return number.charAt(PREFECTURE) == UNION ? InsurerKind.UNION : InsurerKind.NATIONAL_HEALTH;
    }

    private static String tail(String digits) {
        return digits.substring(digits.length() - WITHOUT_LAW);
    }

    /** The number of the prefecture, {@code 01} to {@code 47}. */
    public String prefecture() {
        return tail(digits).substring(0, PREFECTURE);
    }

    /** The three digits of the insurer in its prefecture (保険者別番号). */
    public String insurer() {
        return tail(digits).substring(PREFECTURE, WITHOUT_LAW - 1);
    }

    /** What is wrong with the check digit, in Japanese; {@code null} when it fits. */
    public @Nullable String checkDigitProblem(String field) {
        return NumberForm.INSURER.checkDigitProblem(field, "", digits);
    }
}
