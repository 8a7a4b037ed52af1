package org.santei.engine.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.santei.engine.calculation.Question;
import org.santei.feetables.Exclusion.Within;
import org.santei.feetables.Exclusions;
import org.santei.feetables.FeeItem;

/** Pairs of codes that the electronic fee schedule lets exclude each other: together, and so far apart that it does not. */
final class ExclusionCandidates {

    private static final int PAIRS = 60;
    private static final int PARTNERS = 3;
    private static final int FIRST = 5;
    private static final Map<Within, Integer> APART =
            Map.of(Within.DAY, 6, Within.MONTH, 5, Within.OCCASION, 6, Within.WEEK, 19);

    private ExclusionCandidates() {}

    static List<Candidate> of(EditionItems items) {
        List<Candidate> candidates = new ArrayList<>();
        for (Within within : Within.values()) {
            Exclusions table = items.table().electronic().exclusions(within);
            if (table != null) {
                pairs(items, within, table, candidates);
            }
        }
        return candidates;
    }

    private static void pairs(EditionItems items, Within within, Exclusions table, List<Candidate> candidates) {
        Set<String> known = new HashSet<>();
        int pairs = 0;
        for (FeeItem item : items.items()) {
            if (pairs >= PAIRS) {
                return;
            }
            List<FeeItem> partners = table.partners(item.code(), items.day()).stream()
                    .map(code -> items.table().find(code, items.day()))
                    .filter(EditionItems::isForOutpatients)
                    .map(Objects::requireNonNull)
                    .sorted(Comparator.comparingLong((FeeItem other) -> -items.usage(other.code()))
                            .thenComparing(FeeItem::code))
                    .limit(PARTNERS)
                    .toList();
            for (FeeItem partner : partners) {
                boolean isNew = known.add(item.code() + partner.code()) && known.add(partner.code() + item.code());
                if (isNew && pairs < PAIRS) {
                    pairs++;
                    candidates.add(candidate(items, within, item, partner, true));
                    candidates.add(candidate(items, within, item, partner, false));
                }
            }
        }
    }

    private static Candidate candidate(
            EditionItems items, Within within, FeeItem one, FeeItem other, boolean together) {
        int second = together ? FIRST : Objects.requireNonNull(APART.get(within));
        boolean alone = !together && within == Within.MONTH;
        MadeClaim claim = new MadeClaim(items.month()).act(one, FIRST);
        if (!alone) {
            claim.act(other, second);
        }
        String how = together ? "併せて行った" : alone ? "一方だけを行った" : "離れた日に行った";
        return new Candidate(
                "exclusion/" + within + '/' + one.code() + '/' + other.code() + '/' + (together ? "together" : "apart"),
                CaseKind.EXCLUSION,
                "背反（" + within.title() + "）の「" + one.name() + "」と「" + other.name() + "」を" + how,
                "",
                one.reference(),
                Question.VERIFY,
                claim.claim(),
                true);
    }
}
