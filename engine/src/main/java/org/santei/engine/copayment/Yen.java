package org.santei.engine.copayment;

/** Rounding of yen in the law of the patient's share. */
final class Yen {

    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private Yen() {}

    /** So many percent of an amount, half a yen and more rounded up. */
    static long percent(long yen, int percent) {
        return Math.floorDiv(2 * yen * percent + HUNDRED, 2L * HUNDRED);
    }

    /** An amount to the nearest 10 yen: below 5 yen dropped, 5 yen and more rounded up (健康保険法第75条). */
    static long toTen(long yen) {
        long rounded = (Math.abs(yen) + TEN / 2) / TEN * TEN;
        return yen < 0 ? -rounded : rounded;
    }
}
