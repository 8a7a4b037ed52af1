package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.santei.feetables.Points;

/**
 * Exact arithmetic on points in millionths, so that a percentage of a value with two decimals loses nothing, and the one
 * way to round: half up to whole points, once, at the end of an item (小数点以下第一位を四捨五入; 令和4年保医発0304第1号
 * 別添1 第2章 第4部 エックス線診断料 通則, 第3部 生体検査料).
 */
final class Rounding {

    private static final long ONE = 1_000_000L;

    /** Millionths in the smallest step of a percentage of the master, which has two decimals. */
    private static final long PERCENT_STEP = ONE / 100;

    private Rounding() {}

    /** A value of the master in millionths of its unit. */
    static long exact(BigDecimal value) {
        return value.movePointRight(6).longValueExact();
    }

    /** Whole points in millionths. */
    static long exact(Points points) {
        return points.value() * ONE;
    }

    /**
     * A percentage of points.
     *
     * @param points millionths of a point
     * @param percent millionths of a percent
     * @return millionths of a point
     */
    static long percent(long points, long percent) {
        return Math.multiplyExact(points, percent / PERCENT_STEP) / (100 * 100);
    }

    /** So many per cent of whole points, in millionths of a point. */
    static long percentOfPoints(int points, int percent) {
        return percent(exact(new Points(points)), exact(BigDecimal.valueOf(percent)));
    }

    /** A quantity in whole units, a part of one counted as one. */
    static long up(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** Whole points from millionths, half up. */
    static int toPoints(long millionths) {
        return Math.toIntExact(Math.floorDiv(Math.addExact(millionths, ONE / 2), ONE));
    }
}
