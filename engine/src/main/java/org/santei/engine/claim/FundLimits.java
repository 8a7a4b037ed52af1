package org.santei.engine.claim;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate of a public fund (医療券, 受給者証) says of the patient's part. All that are given hold together; what is
 * not given is unknown.
 *
 * @param percent at most so many percent of the total cost, 0 to 100
 * @param perVisitYen at most so many yen of a visit, 0 or more
 * @param perDayYen at most so many yen of a day, 0 or more
 * @param perMonthYen at most so many yen of a month, 0 or more
 * @param perDayCount only of the first so many visits of a day, at least 1
 * @param perMonthCount only of the first so many visits of a month, or days where a limit of a day is set, at least 1
 */
public record FundLimits(
        @Nullable Integer percent,
        @Nullable Integer perVisitYen,
        @Nullable Integer perDayYen,
        @Nullable Integer perMonthYen,
        @Nullable Integer perDayCount,
        @Nullable Integer perMonthCount) {

    /** Nothing is known. */
    public static final FundLimits UNKNOWN = new FundLimits(null, null, null, null, null, null);

    private static final int HUNDRED = 100;

    /**
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public FundLimits {
        boolean negative = Stream.of(percent, perVisitYen, perDayYen, perMonthYen)
                .anyMatch(figure -> figure != null && figure < 0);
        boolean uncounted = Stream.of(perDayCount, perMonthCount).anyMatch(count -> count != null && count < 1);
        if (negative || uncounted || (percent != null && percent > HUNDRED)) {
            throw new IllegalArgumentException("A limit is not negative, a count is at least 1, a share at most 100 %.");
        }
    }

    /** The patient's part of a month alone. */
    public static FundLimits ofMonth(int yen) {
        return new FundLimits(null, null, null, yen, null, null);
    }

    /** The patient's part of a visit alone. */
    public static FundLimits ofVisit(int yen) {
        return new FundLimits(null, yen, null, null, null, null);
    }
}
