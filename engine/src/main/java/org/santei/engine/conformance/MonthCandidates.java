package org.santei.engine.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.corpus.SyntheticClaims;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.feetables.Assumptions;
import org.santei.feetables.NationalUsage;

/** Whole months of patients who never were, with acts as often as they were claimed in Japan. */
final class MonthCandidates {

    private static final long SEED = 2026;
    private static final int EACH = 20;
    private static final int MOST_TRIED = 40_000;
    private static final int CHILD = 6;
    private static final int MANY = 3;

    /** What a month has much of. */
    private enum Sort {
        PAEDIATRICS("小児科"),
        HOME("在宅医療"),
        TESTS("検査"),
        IMAGING("画像診断"),
        CLINIC("外来");

        private final String words;

        Sort(String words) {
            this.words = words;
        }
    }

    private MonthCandidates() {}

    static List<Candidate> of(EditionItems items) {
        SyntheticClaims claims = new SyntheticClaims(
                new SyntheticMonths(items.table(), NationalUsage.read(), items.day()), Assumptions.read(), SEED);
        Map<Sort, Integer> found = new EnumMap<>(Sort.class);
        List<Candidate> candidates = new ArrayList<>();
        for (long number = 0; number < MOST_TRIED && candidates.size() < EACH * Sort.values().length; number++) {
            Claim claim = claims.claim(number, items.month());
            Sort sort = sort(claim);
            int before = found.getOrDefault(sort, 0);
            if (before < EACH) {
                found.put(sort, before + 1);
                candidates.add(candidate(sort, before + 1, claim));
            }
        }
        return candidates;
    }

    private static Sort sort(Claim claim) {
        int age = claim.patient().birthDate().until(claim.month().atDay(1)).getYears();
        if (age < CHILD && claim.facility().kind() == FacilityKind.CLINIC) {
            return Sort.PAEDIATRICS;
        }
        if (groups(claim, "14") > 0) {
            return Sort.HOME;
        }
        if (groups(claim, "60") >= MANY) {
            return Sort.TESTS;
        }
        return groups(claim, "70") > 0 ? Sort.IMAGING : Sort.CLINIC;
    }

    private static long groups(Claim claim, String section) {
        return claim.groups().stream()
                .filter(group -> group.section().equals(section))
                .count();
    }

    private static Candidate candidate(Sort sort, int number, Claim claim) {
        return new Candidate(
                "month/" + sort.name().toLowerCase(Locale.ROOT) + '/' + number,
                CaseKind.MONTH,
                sort.words + "の1月（その" + number + "）",
                "",
                "",
                Question.CALCULATE,
                claim,
                false);
    }
}
