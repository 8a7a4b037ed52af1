package org.santei.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** The query parameters of a request; one that is not known is refused, so that a slip of the pen has no effect. */
public final class Parameters {

    private final Map<String, String[]> given;

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    /**
     * The parameters of a request.
     *
     * @param allowed values of every parameter that there is; the first is the default
     * @throws ProblemException with every parameter that is wrong
     */
    public static Parameters of(HttpServletRequest request, Map<String, List<String>> allowed) {
        return of(request, allowed, Set.of());
    }

    /**
     * The same with parameters whose values are read elsewhere.
     *
     * @param free their names
     */
    public static Parameters of(HttpServletRequest request, Map<String, List<String>> allowed, Set<String> free) {
        FieldErrors errors = new FieldErrors();
        request.getParameterMap().forEach((name, values) -> {
            List<String> choices = allowed.get(name);
            if (free.contains(name)) {
                return;
            }
            if (choices == null) {
                Set<String> known = new TreeSet<>(allowed.keySet());
                known.addAll(free);
                errors.add(
                        name.substring(0, Math.min(40, name.length())),
                        known.isEmpty()
                                ? "このパラメーターはありません。取り除いてください。"
                                : "このパラメーターはありません。使えるもの: " + String.join("、", known) + "。");
            } else if (values.length != 1 || !choices.contains(values[0])) {
                errors.add(name, String.join("、", choices) + " のどれか1つを指定してください。");
            }
        });
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        return new Parameters(request.getParameterMap());
    }

    /** Whether a parameter was given with a value. */
    public boolean is(String name, String value) {
        String[] values = given.get(name);
        return values != null && values[0].equals(value);
    }
}
