package org.santei.engine.copayment;

/** For which insurers the relief for visits of 一般Ⅱ (配慮措置) holds for treatment whose first fund is a given one. */
public enum ReliefScope {
    /** For none. */
    NONE("none"),
    /** For insurers of other prefectures. */
    OUT_OF_PREFECTURE("out-of-prefecture"),
    /** For insurers of the prefecture of the institution. */
    IN_PREFECTURE("in-prefecture"),
    /** For all. */
    ALWAYS("always");

    private final String label;

    ReliefScope(String label) {
        this.label = label;
    }

    /** How a request writes it. */
    public String label() {
        return label;
    }

    /** Whether it holds for an insurer. */
    boolean holds(boolean outOfPrefecture) {
        return switch (this) {
            case NONE -> false;
            case OUT_OF_PREFECTURE -> outOfPrefecture;
            case IN_PREFECTURE -> !outOfPrefecture;
            case ALWAYS -> true;
        };
    }
}
