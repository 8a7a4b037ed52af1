package org.santei.feetables.copayment;

/** Incomes that the monthly limit of the insurance (高額療養費) goes by, as certificates write them. */
public enum IncomeClass {
    /** Under 70 years, 標準報酬月額 from 830,000 yen on (健康保険法施行令第42条第1項第2号). */
    UNDER_70_A("ア"),
    /** Under 70 years, from 530,000 to 790,000 yen (同項第3号). */
    UNDER_70_I("イ"),
    /** Under 70 years, from 280,000 to 500,000 yen (同項第1号). */
    UNDER_70_U("ウ"),
    /** Under 70 years, below that (同項第4号). */
    UNDER_70_E("エ"),
    /** Under 70 years, exempt from the residence tax (同項第5号). */
    UNDER_70_O("オ"),
    /** From 70 years on, as ア. */
    ACTIVE_3("現役並みⅢ"),
    /** From 70 years on, as イ. */
    ACTIVE_2("現役並みⅡ"),
    /** From 70 years on, as ウ. */
    ACTIVE_1("現役並みⅠ"),
    /** From 70 years on, none of the others. */
    GENERAL("一般"),
    /** 後期高齢者医療 with a share of 20 percent, from 2022-10 on. */
    GENERAL_2("一般Ⅱ"),
    /** 後期高齢者医療 with a share of 10 percent, from 2022-10 on. */
    GENERAL_1("一般Ⅰ"),
    /** From 70 years on, exempt from the residence tax. */
    LOW_2("低所得Ⅱ"),
    /** From 70 years on, exempt and without income. */
    LOW_1("低所得Ⅰ");

    private final String label;

    IncomeClass(String label) {
        this.label = label;
    }

    /** Its name on certificates. */
    public String label() {
        return label;
    }
}
