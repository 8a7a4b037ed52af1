package org.santei.engine.impact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerShare;
import org.santei.engine.claim.Payer;

/** The figures of an answer. */
final class Money {

    private static final int YEN_A_POINT = 10;
    private static final int PERCENT = 100;
    private static final int TENTH = 10;

    private Money() {}

    static long points(Calculation answer) {
        Integer points = answer.totalPoints();
        return points == null ? 0 : points;
    }

    /** What it costs, whole yen. */
    static long yen(Calculation answer) {
        return points(answer) * YEN_A_POINT + answer.totalYen();
    }

    static long yen(long points) {
        return points * YEN_A_POINT;
    }

    /** Whether it is decided who pays. */
    static boolean isShared(Calculation answer) {
        return answer.patient().exactYen() != null;
    }

    /**
     * @param shared whether it is decided who pays, on both sides
     */
    static Measures of(Calculation answer, boolean shared) {
        long points = points(answer);
        long cost = yen(points);
        long meals = answer.totalYen();
        if (!shared) {
            return new Measures(points, cost + meals, 0, 0, 0, 0, cost, meals);
        }
        PatientShare share = answer.patient();
        long patient = Objects.requireNonNull(share.exactYen());
        long insurer = 0;
        long funds = 0;
        for (PayerShare payer : share.payers()) {
            if (payer.payer() == Payer.INSURANCE) {
                insurer += payer.paidYen() + payer.highCostYen();
            } else {
                funds += payer.paidYen();
            }
        }
        return new Measures(points, cost + meals, insurer, funds, patient, cost - insurer - funds - patient, 0, meals);
    }

    /**
     * The percent of an insured patient's cost that the insurance leaves at its statutory rate, in tens; {@code null} when it
     * is not decided or nothing is paid.
     */
    static @Nullable Integer percent(Calculation answer) {
        for (PayerShare payer : answer.patient().payers()) {
            if (payer.payer() == Payer.INSURANCE && payer.points() > 0) {
                double left = 1 - (double) payer.paidYen() / yen(payer.points());
                return Math.toIntExact(Math.round(left * TENTH)) * (PERCENT / TENTH);
            }
        }
        return null;
    }

    /** Lines of an answer that ended so. */
    static long lines(Calculation answer, Outcome outcome) {
        long count = 0;
        for (GroupResult group : answer.groups()) {
            count += group.lines().stream()
                    .filter(line -> line.outcome() == outcome)
                    .count();
        }
        return count;
    }
}
