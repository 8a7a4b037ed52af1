package org.santei.engine.copayment;

import org.santei.feetables.copayment.HighCostRule;

/** By which income class the monthly limit of treatment charged to a fund is chosen. */
public enum LimitHandling {
    /** By the patient's own (特定疾病給付対象療養, 施行令第41条第7項; local schemes as a rule). */
    BY_INCOME("by-income"),
    /** By the general one, whatever the income (特定給付対象療養, 施行令第42条第6項). */
    GENERAL("general"),
    /** By the one of 生活保護 (施行令第42条第8項). */
    LOW_INCOME("low-income"),
    /** By the general one, unless other treatment of the month was limited by another class. */
    GENERAL_OR_HIGHER("general-or-higher");

    private final String label;

    LimitHandling(String label) {
        this.label = label;
    }

    /** How a request writes it. */
    public String label() {
        return label;
    }

    /** What the rule of a national fund comes to. */
    public static LimitHandling of(HighCostRule rule) {
        return switch (rule) {
            case NONE, SPECIFIED_DISEASE, ORDINARY -> BY_INCOME;
            case SPECIFIED -> GENERAL;
            case LOW_INCOME -> LOW_INCOME;
        };
    }
}
