package org.santei.engine.impact;

/** By what effects are told apart. */
public enum Dimension {
    /** Chapters of the fee schedule (区分番号 の英字): of points only. */
    CHAPTER("点数表の章"),
    FACILITY("医療機関の種類"),
    AGE("年齢"),
    INSURER("保険者"),
    /** 負担割合. */
    SHARE("負担割合");

    private final String title;

    Dimension(String title) {
        this.title = title;
    }

    /** Its name in Japanese. */
    public String title() {
        return title;
    }
}
