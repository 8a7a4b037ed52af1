package org.santei.engine.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.santei.engine.calculation.Question;
import org.santei.feetables.FeeItem;
import org.santei.feetables.Steps;

/** Acts whose points grow with their quantity: at the first step, one beside it, one step on, and at the last one. */
final class StepCandidates {

    private static final int ITEMS = 50;
    private static final int MOST_DIGITS = 8;

    private StepCandidates() {}

    static List<Candidate> of(EditionItems items) {
        List<Candidate> candidates = new ArrayList<>();
        items.items().stream()
                .filter(item -> item.steps() != null)
                .limit(ITEMS)
                .forEach(item -> add(items, item, Objects.requireNonNull(item.steps()), candidates));
        return candidates;
    }

    private static void add(EditionItems items, FeeItem item, Steps steps, List<Candidate> candidates) {
        TreeSet<Integer> quantities = new TreeSet<>();
        quantities.add(Math.max(1, steps.lower()));
        quantities.add(steps.lower() + 1);
        quantities.add(steps.lower() + steps.width());
        quantities.add(steps.lower() + steps.width() + 1);
        if (steps.upper() != Steps.NO_LIMIT && String.valueOf(steps.upper()).length() < MOST_DIGITS) {
            quantities.add(steps.upper());
            quantities.add(steps.upper() + 1);
        }
        for (int quantity : quantities) {
            candidates.add(new Candidate(
                    "step/" + item.code() + '/' + quantity,
                    CaseKind.STEP,
                    "「" + item.name() + "」の数量 " + quantity + "（下限" + steps.lower() + "、きざみ" + steps.width() + "）",
                    "",
                    item.reference(),
                    Question.VERIFY,
                    new MadeClaim(items.month())
                            .act(
                                    item,
                                    BigDecimal.valueOf(quantity),
                                    new TreeMap<>(Map.of(items.day().getDayOfMonth(), 1)))
                            .claim(),
                    true));
        }
    }
}
