package org.santei.service.impact;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftText;

/** The month in which everything that a draft changes has begun. */
final class DraftMonth {

    private static final Pattern RULES = Pattern.compile("\\.([0-9]{4}-(0[1-9]|1[0-2]))\\.drl$");
    private static final Pattern DAY = Pattern.compile("(?<![0-9])([0-9]{4}-(0[1-9]|1[0-2]))-[0-9]{2}(?![0-9])");

    private DraftMonth() {}

    /**
     * The last of the months that the names of changed rules carry, and of the days in changed rows of tables; {@code null} when
     * there is none.
     *
     * @param inForce the text in force of a path; empty where there is none
     */
    static @Nullable YearMonth of(List<DraftText> changes, Function<String, String> inForce) {
        return changes.stream()
                .flatMap(change -> months(change, inForce))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<YearMonth> months(DraftText change, Function<String, String> inForce) {
        Matcher rules = RULES.matcher(change.path());
        if (rules.find()) {
            return Stream.of(YearMonth.parse(rules.group(1)));
        }
        String text = change.text();
        if (text == null || !change.path().endsWith(".csv")) {
            return Stream.empty();
        }
        Set<String> known = inForce.apply(change.path()).lines().collect(Collectors.toSet());
        return text.lines()
                .filter(line -> !known.contains(line))
                .flatMap(line -> DAY.matcher(line).results())
                .map((MatchResult day) -> YearMonth.parse(day.group(1)));
    }
}
