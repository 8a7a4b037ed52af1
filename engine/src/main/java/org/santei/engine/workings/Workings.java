package org.santei.engine.workings;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects how the points and yen of one claim are arrived at. Made for one claim and used by one thread. */
public final class Workings {

    private final IdentityHashMap<Object, List<DayWorkings>> days = new IdentityHashMap<>();
    private final IdentityHashMap<Object, List<WorkingStep>> counts = new IdentityHashMap<>();
    private final List<Added> added = new ArrayList<>();
    private List<GroupWorkings> groups = List.of();

    /** A step of a sum: steps are made of them only when someone asks. */
    private record Added(String of, Amount amount, int operand, int after) {}

    private record SumKey(String of, Amount amount) {}

    /** Notes how one count of a group was priced. */
    public void priced(Object group, List<DayWorkings> ofDays) {
        days.put(group, ofDays);
    }

    /** Notes an amount of one count, times the count. */
    public void counted(Object group, Amount amount, int each, int count, int product) {
        Unit unit = unit(amount);
        counts.computeIfAbsent(group, key -> new ArrayList<>(1))
                .add(new WorkingStep(
                        amount,
                        Kind.COUNT,
                        Operation.MULTIPLY,
                        Value.of(each, unit).named("1回あたり"),
                        Value.of(count, Unit.TIMES),
                        Value.of(product, unit),
                        "",
                        null,
                        ""));
    }

    /**
     * Notes that something was added to a sum of the claim.
     *
     * @param of what it is a sum of: {@link Sums}
     * @param after the sum with it
     */
    public void added(String of, Amount amount, int operand, int after) {
        added.add(new Added(of, amount, operand, after));
    }

    /** Ends the claim: its groups are known in their order. */
    public void end(List<?> inOrder) {
        List<GroupWorkings> all = new ArrayList<>(inOrder.size());
        for (Object group : inOrder) {
            all.add(new GroupWorkings(
                    days.getOrDefault(group, List.of()), List.copyOf(counts.getOrDefault(group, List.of()))));
        }
        groups = List.copyOf(all);
    }

    /** The groups, in the order of those of the answer; empty when the claim was not calculated. */
    public List<GroupWorkings> groups() {
        return groups;
    }

    /** The sums of the claim. */
    public List<SumWorkings> sums() {
        Map<SumKey, List<WorkingStep>> sums = new LinkedHashMap<>();
        for (Added each : added) {
            List<WorkingStep> steps =
                    sums.computeIfAbsent(new SumKey(each.of(), each.amount()), key -> new ArrayList<>());
            steps.add(step(
                    each, steps.isEmpty() ? null : steps.get(steps.size() - 1).after()));
        }
        return sums.entrySet().stream()
                .map(sum -> new SumWorkings(sum.getKey().of(), sum.getKey().amount(), List.copyOf(sum.getValue())))
                .toList();
    }

    private static WorkingStep step(Added each, @Nullable Value before) {
        Unit unit = unit(each.amount());
        Value after = Value.of(each.after(), unit);
        if (before == null) {
            Value first = after.named(each.of());
            return new WorkingStep(each.amount(), Kind.TOTAL, Operation.TAKE, null, first, first, "", null, "");
        }
        return new WorkingStep(
                each.amount(),
                Kind.TOTAL,
                Operation.ADD,
                before.named(each.of()),
                Value.of(each.operand(), unit),
                after,
                "",
                null,
                "");
    }

    private static Unit unit(Amount amount) {
        return amount == Amount.POINTS ? Unit.POINTS : Unit.YEN;
    }
}
