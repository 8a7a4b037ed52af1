package org.santei.service.whatif;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.DayParameter;

/**
 * What a request supposes.
 *
 * @param asOf only what was published until this day counts; {@code null} for what is known now
 * @param edition the name of the edition under which claims are calculated, {@code YYYY-MM}; {@code null} for that of their
 *     month
 */
public record WhatIf(@Nullable LocalDate asOf, @Nullable String edition) {

    /** Name of the parameter of the day. */
    public static final String AS_OF = "asOf";

    /** Name of the parameter of the edition. */
    public static final String EDITION = "edition";

    /** The names of both. */
    public static final Set<String> PARAMETERS = Set.of(AS_OF, EDITION);

    /** Nothing is supposed. */
    public static final WhatIf NOTHING = new WhatIf(null, null);

    private static final String MONTH = "版の名前を YYYY-MM で1つ指定してください（例 edition=2024-06）。版の一覧は /api/v1/editions にあります。";

    /**
     * What the parameters of a request suppose.
     *
     * @throws ProblemException when one is wrong
     */
    public static WhatIf of(HttpServletRequest request) {
        LocalDate day = DayParameter.of(request, AS_OF);
        String[] editions = request.getParameterValues(EDITION);
        if (editions != null && (editions.length != 1 || !editions[0].matches("[0-9]{4}-[0-9]{2}"))) {
            throw wrong(EDITION, MONTH);
        }
        return day == null && editions == null ? NOTHING : new WhatIf(day, editions == null ? null : editions[0]);
    }

    /** Whether nothing is supposed. */
    public boolean isNothing() {
        return asOf == null && edition == null;
    }

    static ProblemException wrong(String parameter, String message) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER, message, List.of(new FieldError(parameter, message)));
    }
}
