package org.santei.service.database;

import java.time.DateTimeException;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long rows are kept, counted from the end of the month in which they were kept.
 *
 * @param text an ISO 8601 period of a month or more, such as P5Y; empty for ever
 */
record RetentionPeriod(String text) {

    /**
     * The period of the setting {@code santei.retention}.
     *
     * @throws DatabaseStartException when it is none, or shorter than a month
     */
    static RetentionPeriod of(String setting) {
        if (setting.isBlank()) {
            return new RetentionPeriod("");
        }
        try {
            Period period = Period.parse(setting.strip());
            if (period.toTotalMonths() >= 1 && !period.isNegative()) {
                return new RetentionPeriod(period.toString());
            }
        } catch (DateTimeException e) {
            throw refused(setting, e);
        }
        throw refused(setting, null);
    }

    private static DatabaseStartException refused(String setting, @Nullable Throwable cause) {
        return new DatabaseStartException(
                "santei.retention の " + setting + " は期間ではありません。1か月以上を P5Y や P18M のように書くか、期限なく保存するなら空にしてください。", cause);
    }
}
