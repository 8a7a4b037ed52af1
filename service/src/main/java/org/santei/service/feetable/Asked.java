package org.santei.service.feetable;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;

/** Reads what a request asks for. Everything that is wrong is collected, and told at once by {@link #check}. */
final class Asked {

    private static final Pattern CODE = Pattern.compile("[0-9]{9}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int NAME_SHOWN = 40;

    private final HttpServletRequest request;
    private final FieldErrors errors = new FieldErrors();

    /**
     * @param allowed the parameters that there are; another one is an error, so that a slip of the pen has an effect
     */
    Asked(HttpServletRequest request, String... allowed) {
        this.request = request;
        TreeSet<String> names = new TreeSet<>(List.of(allowed));
        request.getParameterMap().forEach((name, values) -> {
            String shown = name.substring(0, Math.min(NAME_SHOWN, name.length()));
            if (!names.contains(name)) {
                errors.add(shown, "このパラメーターはありません。使えるもの: " + String.join("、", names) + "。");
            } else if (values.length != 1) {
                errors.add(shown, "1つだけ指定してください。");
            }
        });
    }

    /** Today in Japan. */
    static LocalDate today() {
        return LocalDate.now(JAPAN);
    }

    /** Ends the request when anything is wrong. */
    void check() {
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
    }

    /** Notes that something else is wrong. */
    void wrong(String field, String message) {
        errors.add(field, message);
    }

    /** A code of the masters. */
    String code(String given) {
        if (!CODE.matcher(given).matches()) {
            errors.add("code", "9桁の数字で指定してください（例 112007410）。名前や区分番号からは /items で探せます。");
        }
        return given;
    }

    /** A day that may be left out. */
    LocalDate day(String name, LocalDate otherwise) {
        String given = text(name);
        if (given == null) {
            return otherwise;
        }
        try {
            if (DAY.matcher(given).matches()) {
                return LocalDate.parse(given);
            }
        } catch (DateTimeException e) {
            // Told below: there is no such day.
        }
        errors.add(name, "実在する日を 2026-06-01 の形（年4桁-月2桁-日2桁）で指定してください。");
        return otherwise;
    }

    /** A whole number that may be left out. */
    int whole(String name, int otherwise, int least, int most) {
        String given = text(name);
        if (given == null) {
            return otherwise;
        }
        int number = WHOLE.matcher(given).matches() ? Integer.parseInt(given) : -1;
        if (number < least || number > most) {
            errors.add(name, least + " から " + most + " までの整数で指定してください。");
            return otherwise;
        }
        return number;
    }

    /** One of some words; the first one when it is left out. */
    String choice(String name, List<String> choices) {
        String given = text(name);
        if (given == null) {
            return choices.get(0);
        }
        if (!choices.contains(given)) {
            errors.add(name, String.join("、", choices) + " のどれか1つを指定してください。");
            return choices.get(0);
        }
        return given;
    }

    /** A parameter as it was given; {@code null} when it is empty or left out. */
    @Nullable
    String text(String name) {
        String given = request.getParameter(name);
        return given == null || given.isBlank() ? null : given.strip();
    }
}
