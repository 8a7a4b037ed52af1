package org.santei.feetables.copayment;

import java.util.regex.Pattern;

/**
 * The number of a public fund (公費負担者番号, 8 digits): law, prefecture, implementing body and a check digit
 * (昭和51年8月7日保発第45号).
 *
 * @param law 法別番号, two digits
 * @param prefecture 都道府県番号, two digits
 * @param body 実施機関番号, three digits
 * @param check 検証番号, one digit
 */
public record PublicFundNumber(String law, String prefecture, String body, int check) {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}");

    /**
     * Takes a number apart.
     *
     * @throws IllegalArgumentException when it is not eight digits
     */
    public static PublicFundNumber of(String number) {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("'" + number + "' is no number of a public fund: it has eight digits");
        }
        return new PublicFundNumber(
                number.substring(0, 2), number.substring(2, 4), number.substring(4, 7), number.charAt(7) - '0');
    }

    /**
     * Whether the check digit fits: the seven digits before it, every other one doubled from the last on, with the digits of
     * two-digit products added, and the check digit sum up to a multiple of ten.
     */
    public boolean isCheckDigitRight() {
        String digits = law + prefecture + body;
        int sum = check;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
