package org.santei.engine.claim;

import org.jspecify.annotations.Nullable;

/**
 * What an insurer lets the patient off (一部負担金の減免, 国民健康保険法第44条).
 *
 * @param kind how
 * @param percent percent of the share (減額割合), 0 to 100; {@code null} when not given
 * @param yen yen of the share (減額金額), 0 or more; {@code null} when not given
 */
public record Waiver(Kind kind, @Nullable Integer percent, @Nullable Integer yen) {

    private static final int HUNDRED = 100;

    /** How something is waived (減免区分, 記録条件仕様 医科用, table 16). */
    public enum Kind {
        /** 減額: a part of it. */
        REDUCED,
        /** 免除: all of it. */
        EXEMPT,
        /** 支払猶予: all of it for the time being. */
        DEFERRED
    }

    /**
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public Waiver {
        if ((percent != null && (percent < 0 || percent > HUNDRED)) || (yen != null && yen < 0)) {
            throw new IllegalArgumentException("What is waived is 0 to 100 % or 0 yen and more.");
        }
    }
}
