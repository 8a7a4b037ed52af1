package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/**
 * For whom the figures of a scheme are, when they differ by income (所得情報). The receipt computer keeps up to four sets of
 * figures for one scheme number: 本人, 家族, 低所得, 低年金; no list has a set for 家族. Which classes of income 低所得 and 低年金
 * stand for is not told there.
 */
public enum IncomeMark implements OfficialDigit {
    /** 本人: everybody for whom there is no other set. */
    GENERAL("本人"),
    /** 低所得. */
    LOW_INCOME("低所得"),
    /** 低年金. */
    LOW_PENSION("低年金");

    private final String digit;

    IncomeMark(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
