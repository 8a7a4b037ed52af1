package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** How the monthly limit of the insurance (高額療養費) applies to treatment that a public fund covers. */
public enum HighCostRule implements OfficialDigit {
    /** Not at all: the fund pays before any insurance (公費優先). */
    NONE("none"),
    /** 特定給付対象療養: one limit whatever the income (健康保険法施行令第42条第6項). */
    SPECIFIED("specified"),
    /** 特定疾病給付対象療養: that of the patient's own class when the insurer has certified it (第42条第7項). */
    SPECIFIED_DISEASE("specified-disease"),
    /** As if no fund took part. */
    ORDINARY("ordinary"),
    /** That of persons on public assistance (第42条第8項). */
    LOW_INCOME("low-income");

    private final String word;

    HighCostRule(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
