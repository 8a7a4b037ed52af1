package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.ClaimIndex;
import org.santei.feetables.Drug;
import org.santei.feetables.FeeItem;
import org.santei.feetables.Material;

/** Finds the lines of a group that hang on a fact. */
final class OpenLines {

    private static final List<Integer> ONLY = List.of(0);

    private final ClaimIndex claim;
    private final Settlement settlement;

    OpenLines(ClaimIndex claim, Settlement settlement) {
        this.claim = claim;
        this.settlement = settlement;
    }

    /** Places of the lines of a group whose verdicts name a fact; when none does, of those that it names, else of all. */
    List<Integer> of(LineGroup group, String text) {
        if (group.lines().size() == 1) {
            return ONLY;
        }
        List<Integer> all = new ArrayList<>(group.lines().size());
        for (int i = 0; i < group.lines().size(); i++) {
            all.add(i);
        }
        List<Integer> open = all.stream().filter(i -> isOpen(group, i, text)).toList();
        List<Integer> some = open.isEmpty() ? all : open;
        List<Integer> named =
                some.stream().filter(i -> names(text, group.lines().get(i))).toList();
        return named.isEmpty() ? some : named;
    }

    private boolean isOpen(LineGroup group, int place, String text) {
        Line line = group.lines().get(place);
        for (int day : Settlement.days(group)) {
            SupplyVerdict supply = line.kind() == LineKind.PROCEDURE
                    ? null
                    : settlement.supplies(group, day).verdict(line);
            Verdict verdict = supply == null ? settlement.verdict(line, day) : supply.verdict();
            if (verdict.open().contains(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(String text, Line line) {
        return text.contains(line.code()) || text.contains("「" + name(line) + "」");
    }

    private @Nullable String name(Line line) {
        return switch (line.kind()) {
            case PROCEDURE -> {
                FeeItem item = claim.item(line.code(), claim.date(0));
                yield item == null ? null : item.name();
            }
            case DRUG -> {
                Drug drug = claim.table().drug(line.code(), claim.date(0));
                yield drug == null ? null : drug.name();
            }
            case MATERIAL -> {
                Material material = claim.table().material(line.code(), claim.date(0));
                yield material == null ? null : material.name();
            }
        };
    }
}
