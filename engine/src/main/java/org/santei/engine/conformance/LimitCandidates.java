package org.santei.engine.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Question;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FrequencyLimit;

/** As often as the electronic fee schedule allows, and once more. */
final class LimitCandidates {

    private static final String OF_DAY = "121";
    private static final String OF_MONTH = "131";
    private static final String OF_WEEK = "138";
    private static final int MOST_TIMES = 10;
    private static final int EACH = 50;
    /** Sunday of some week, as far as the first day of the month leaves one. */
    private static final int LAST_OF_WEEK = 7;

    private LimitCandidates() {}

    static List<Candidate> of(EditionItems items) {
        List<Candidate> candidates = new ArrayList<>();
        for (String unit : List.of(OF_DAY, OF_MONTH, OF_WEEK)) {
            int found = 0;
            for (FeeItem item : items.items()) {
                FrequencyLimit limit = limit(items, item, unit);
                if (limit != null && found < EACH) {
                    found++;
                    candidates.add(candidate(items, item, limit, limit.times()));
                    candidates.add(candidate(items, item, limit, limit.times() + 1));
                }
            }
        }
        return candidates;
    }

    private static @Nullable FrequencyLimit limit(EditionItems items, FeeItem item, String unit) {
        return items.table().electronic().frequencyLimits(item.code(), items.day()).stream()
                .filter(limit -> limit.unit().equals(unit) && !limit.special() && limit.times() < MOST_TIMES)
                .findFirst()
                .orElse(null);
    }

    private static Candidate candidate(EditionItems items, FeeItem item, FrequencyLimit limit, int times) {
        boolean allowed = times == limit.times();
        BigDecimal quantity = item.steps() == null
                ? null
                : BigDecimal.valueOf(Math.max(1, item.steps().lower()));
        return new Candidate(
                "limit/" + limit.unit() + '/' + item.code() + '/' + (allowed ? "times" : "more"),
                CaseKind.LIMIT,
                "「" + item.name() + "」を" + limit.unitName() + "に" + times + "回（限度は" + limit.times() + "回）",
                "",
                item.reference(),
                Question.VERIFY,
                new MadeClaim(items.month())
                        .act(item, quantity, days(items, limit, times))
                        .claim(),
                true);
    }

    private static SortedMap<Integer, Integer> days(EditionItems items, FrequencyLimit limit, int times) {
        if (limit.unit().equals(OF_DAY)) {
            return new TreeMap<>(Map.of(items.day().getDayOfMonth(), times));
        }
        // The first Sunday of the month begins a week that lies in it.
        int sunday = LAST_OF_WEEK - items.month().atDay(1).getDayOfWeek().getValue() % LAST_OF_WEEK + 1;
        int from = limit.unit().equals(OF_WEEK) ? (sunday > LAST_OF_WEEK ? 1 : sunday) : 2;
        SortedMap<Integer, Integer> days = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            int day = from + (limit.unit().equals(OF_WEEK) ? i % LAST_OF_WEEK : 2 * i);
            days.merge(day, 1, Integer::sum);
        }
        return days;
    }
}
