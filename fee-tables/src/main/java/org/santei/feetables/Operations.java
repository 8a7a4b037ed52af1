package org.santei.feetables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of operations of which both are paid though they were done in one field (医科点数表 第２章第10部 通則14 and 複数手術に係る費用の特例
 * 別表第一). Immutable; a look-up is one hash access for each of two operations.
 */
public final class Operations {

    private final List<OperationPair> pairs;
    private final Map<String, List<OperationPair>> byReference = new HashMap<>();
    private final Set<String> codes;
    private final List<Validity> held;
    private final List<Validity> heldShares;

    /** A pair, and whether two operations certainly are one. */
    public record Match(OperationPair pair, OperationSide.Fit fit) {}

    Operations(List<OperationPair> pairs) {
        this.pairs = List.copyOf(pairs);
        for (OperationPair pair : pairs) {
            index(pair, pair.upper());
            if (!pair.lower().reference().equals(pair.upper().reference())) {
                index(pair, pair.lower());
            }
        }
        this.codes = pairs.stream()
                .map(OperationPair::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.held = validities(pairs.stream());
        this.heldShares = validities(pairs.stream().filter(pair -> !pair.isWhole()));
    }

    private static List<Validity> validities(Stream<OperationPair> pairs) {
        return pairs.map(OperationPair::validity).distinct().toList();
    }

    private static boolean anyContains(List<Validity> validities, LocalDate day) {
        for (int i = 0; i < validities.size(); i++) {
            if (validities.get(i).contains(day)) {
                return true;
            }
        }
        return false;
    }

    private void index(OperationPair pair, OperationSide side) {
        if (side.isNamed()) {
            byReference
                    .computeIfAbsent(side.reference(), key -> new ArrayList<>())
                    .add(pair);
        }
    }

    /** All pairs, in the order of their table. */
    public List<OperationPair> pairs() {
        return pairs;
    }

    /** Whether a code records that only a share of an operation is paid. */
    public boolean isShare(String code) {
        return codes.contains(code);
    }

    /** Whether any pairs are at hand for a service date. */
    public boolean holdOn(LocalDate day) {
        return anyContains(held, day);
    }

    /** Whether the pairs of which a share is paid are at hand for a service date. */
    public boolean knowsShares(LocalDate day) {
        return anyContains(heldShares, day);
    }

    /** The pair of which a share is paid that two operations are, or may be, on a service date; {@code null} when none is. */
    public @Nullable Match share(FeeItem one, FeeItem other, LocalDate day) {
        return best(one, other, day, false);
    }

    /** The pair of which both are paid in full that two operations are, or may be, on a service date; {@code null} when none is. */
    public @Nullable Match whole(FeeItem one, FeeItem other, LocalDate day) {
        return best(one, other, day, true);
    }

    private @Nullable Match best(FeeItem one, FeeItem other, LocalDate day, boolean whole) {
        Match best = null;
        for (String reference : List.of(one.reference(), other.reference())) {
            for (OperationPair pair : byReference.getOrDefault(reference, List.of())) {
                OperationSide.Fit fit = pair.fit(one, other);
                boolean applies =
                        pair.isWhole() == whole && pair.validity().contains(day) && fit != OperationSide.Fit.NO;
                if (applies && (best == null || fit.compareTo(best.fit()) < 0)) {
                    best = new Match(pair, fit);
                }
            }
        }
        return best;
    }
}
