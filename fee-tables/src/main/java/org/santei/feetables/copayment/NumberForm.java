package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;

/** How the numbers of a claim that end in a check digit look. */
enum NumberForm {
    /** Eight digits, of the national health insurance six. */
    INSURER("保険者番号", 8, 6),
    /** Eight digits. */
    PUBLIC_FUND("公費負担者番号", 8, 8),
    /** Seven digits. */
    RECIPIENT("公費負担医療の受給者番号", 7, 7),
    /** Seven digits. */
    FACILITY("医療機関コード", 7, 7);

    private final String title;
    private final int length;
    private final int shortLength;

    NumberForm(String title, int length, int shortLength) {
        this.title = title;
        this.length = length;
        this.shortLength = shortLength;
    }

    /** Its name in Japanese. */
    String title() {
        return title;
    }

    /**
     * The number, when it consists of as many digits as belong there. Blanks before it, with which a claim file fills a
     * number of six digits up, are taken off.
     *
     * @param field how the message names it
     * @throws PayerNumberException when it does not; full-width digits are refused
     */
    String read(String field, String text) {
        String number = text.stripLeading();
        String wanted =
                title + "は" + length + "桁" + (shortLength == length ? "" : "または" + shortLength + "桁") + "の数字です。";
        if (number.isEmpty()) {
            throw new PayerNumberException(field, wanted + "空です。番号を入れてください。");
        }
        if (!CheckDigits.isDigits(number)) {
            throw new PayerNumberException(field, wanted + "「" + text + "」には半角数字でない文字があります。半角数字だけにしてください。");
        }
        if (number.length() != length && number.length() != shortLength) {
            throw new PayerNumberException(
                    field, wanted + "「" + text + "」は" + number.length() + "桁です。先頭の0が落ちていないか、券面と照らしてください。");
        }
        return number;
    }

    /**
     * What is wrong with the check digit of a number; {@code null} when it fits. It says which digit would belong there, but
     * any of the others may be the wrong one.
     *
     * @param field how the message names it
     * @param before digits that stand elsewhere and count before those of the number
     * @param number as {@link #read} gives it
     */
    @Nullable
    String checkDigitProblem(String field, String before, String number) {
        int last = number.length() - 1;
        int fitting = CheckDigits.of(before + number.substring(0, last));
        if (fitting == number.charAt(last) - '0') {
            return null;
        }
        return field + ": " + title + "「" + number + "」は検証番号（末尾の桁）が合いません。ほかの桁が正しければ末尾は" + fitting
                + "です。券面と照らして番号を直してください。";
    }
}
