package org.santei.engine.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.santei.engine.calculation.Question;
import org.santei.feetables.AgeAddition;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.FeeItem;

/** Acts for whom the master names an age: the day before it is reached, and the day on which it is. */
final class AgeCandidates {

    private static final int ITEMS = 60;

    private AgeCandidates() {}

    static List<Candidate> of(EditionItems items) {
        List<Candidate> candidates = new ArrayList<>();
        int limits = 0;
        int additions = 0;
        for (FeeItem item : items.items()) {
            if (limits < ITEMS && add(items, item, item.ages().lower(), "lower", candidates)) {
                limits++;
            }
            if (limits < ITEMS && add(items, item, item.ages().upper(), "upper", candidates)) {
                limits++;
            }
            Set<AgeLimit> known = new HashSet<>();
            for (AgeAddition addition : item.ages().additions()) {
                boolean wanted = additions < ITEMS && known.add(addition.upper());
                if (wanted && add(items, item, addition.upper(), "addition-" + addition.code(), candidates)) {
                    additions++;
                }
            }
        }
        return candidates;
    }

    private static boolean add(
            EditionItems items, FeeItem item, AgeLimit limit, String which, List<Candidate> candidates) {
        if (limit.isNone()) {
            return false;
        }
        LocalDate lastBefore = bornSoThatReachedAfter(items.day(), limit);
        candidates.add(candidate(items, item, limit, which + "/before", lastBefore, "に達する前の日"));
        candidates.add(candidate(items, item, limit, which + "/reached", lastBefore.minusDays(1), "に達した扱いになる日"));
        return true;
    }

    /** The earliest birth date of those who have not reached an age on a day. */
    private static LocalDate bornSoThatReachedAfter(LocalDate day, AgeLimit limit) {
        LocalDate born = day;
        int step = 1 << 16;
        while (step > 0) {
            if (limit.reachedOn(born.minusDays(step)).isAfter(day)) {
                born = born.minusDays(step);
            } else {
                step >>= 1;
            }
        }
        return born;
    }

    private static Candidate candidate(
            EditionItems items, FeeItem item, AgeLimit limit, String which, LocalDate born, String when) {
        return new Candidate(
                "age/" + item.code() + '/' + which,
                CaseKind.AGE,
                "「" + item.name() + "」を" + limit.words() + when + "に行った",
                "",
                item.reference(),
                Question.CALCULATE,
                new MadeClaim(items.month())
                        .born(born)
                        .act(
                                item,
                                item.steps() == null
                                        ? null
                                        : BigDecimal.valueOf(
                                                Math.max(1, item.steps().lower())),
                                new TreeMap<>(Map.of(items.day().getDayOfMonth(), 1)))
                        .claim(),
                true);
    }
}
