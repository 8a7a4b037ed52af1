package org.santei.feetables.copayment;

/** Numbers of prefectures, 01 北海道 to 47 沖縄県, as they stand in numbers of payers. */
final class Prefectures {

    private static final int LAST = 47;

    private Prefectures() {}

    /**
     * @throws PayerNumberException when no prefecture has the number
     */
    static void require(String field, NumberForm form, String number, String prefecture) {
        int value = Integer.parseInt(prefecture);
        if (value < 1 || value > LAST) {
            throw new PayerNumberException(
                    field, form.title() + "「" + number + "」の都道府県番号" + prefecture + "は01から47までにありません。券面と照らしてください。");
        }
    }
}
