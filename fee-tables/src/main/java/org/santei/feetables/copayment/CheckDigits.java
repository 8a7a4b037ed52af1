package org.santei.feetables.copayment;

/**
 * The last digit of the numbers of insurers, public funds, recipients and facilities (検証番号): modulus 10 with the weights
 * 2, 1, 2, 1 … from the right, as 保険者番号、公費負担者番号・公費負担医療の受給者番号並びに医療機関コード及び薬局コード設定要領 (診療報酬請求書等の記載要領等について 別添2)
 * has it, by those who quote it: the text is not at hand.
 */
public final class CheckDigits {

    private static final int BASE = 10;

    private CheckDigits() {}

    /**
     * The digit that belongs behind some digits.
     *
     * @param digits half-width digits, without the check digit
     * @return 0 to 9
     * @throws IllegalArgumentException when there is another character, or none at all
     */
    public static int of(String digits) {
        if (!isDigits(digits)) {
            throw new IllegalArgumentException("'" + digits + "' does not consist of digits");
        }
        int sum = 0;
        int weight = 2;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / BASE + product % BASE;
            weight = 3 - weight;
        }
        return (BASE - sum % BASE) % BASE;
    }

    /**
     * Whether the last digit of a number is the one that belongs there.
     *
     * @param number two half-width digits or more
     * @throws IllegalArgumentException when it is something else
     */
    public static boolean fit(String number) {
        if (number.length() < 2 || !isDigits(number)) {
            throw new IllegalArgumentException("'" + number + "' is no number with a check digit");
        }
        int last = number.length() - 1;
        return of(number.substring(0, last)) == number.charAt(last) - '0';
    }

    /** Whether a text consists of half-width digits. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
