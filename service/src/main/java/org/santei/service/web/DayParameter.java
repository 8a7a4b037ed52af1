package org.santei.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** A query parameter that is a day. */
public final class DayParameter {

    private DayParameter() {}

    /**
     * The day of a parameter; {@code null} when it is not given.
     *
     * @throws ProblemException when it is no day of the calendar, or given more than once
     */
    public static @Nullable LocalDate of(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        try {
            if (values.length == 1 && values[0].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(values[0]);
            }
        } catch (DateTimeException e) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    private static ProblemException wrong(String name) {
        String message = "暦にある日を YYYY-MM-DD で1つ指定してください（例 " + name + "=2025-10-01）。";
        return new ProblemException(ProblemType.INVALID_PARAMETER, message, List.of(new FieldError(name, message)));
    }
}
