package org.santei.feetables.copayment;

/** How well a figure is known. */
public enum LimitStanding {
    /** Read in the text of the law. */
    LAW("law", "法令の条文で確認"),
    /** Read in a publication of the ministry or a payer, not in the law. */
    PUBLISHED("published", "公表資料による"),
    /** Repeated by others only. */
    UNVERIFIED("unverified", "未確認");

    private final String label;
    private final String words;

    LimitStanding(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** How tables write it. */
    public String label() {
        return label;
    }

    /** How an answer says it, in Japanese. */
    public String words() {
        return words;
    }
}
