package org.santei.engine.workings;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects how the points and yen of one claim are arrived at. Made for one claim and used by one thread. */
public final class Workings {

    private final IdentityHashMap<Object, List<DayWorkings>> days = new IdentityHashMap<>();
    private final IdentityHashMap<Object, List<WorkingStep>> counts = new IdentityHashMap<>();
    private final Map<SumKey, List<WorkingStep>> sums = new LinkedHashMap<>();
    private List<GroupWorkings> groups = List.of();

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
        Unit unit = unit(amount);
        List<WorkingStep> steps = sums.computeIfAbsent(new SumKey(of, amount), key -> new ArrayList<>());
        Value sum = Value.of(after, unit).named(of);
        if (steps.isEmpty()) {
            steps.add(new WorkingStep(amount, Kind.TOTAL, Operation.TAKE, null, sum, sum, "", null, ""));
        } else {
            steps.add(new WorkingStep(
                    amount,
                    Kind.TOTAL,
                    Operation.ADD,
                    steps.get(steps.size() - 1).after().named(of),
                    Value.of(operand, unit),
                    Value.of(after, unit),
                    "",
                    null,
                    ""));
        }
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
        return sums.entrySet().stream()
                .map(sum -> new SumWorkings(sum.getKey().of(), sum.getKey().amount(), List.copyOf(sum.getValue())))
                .toList();
    }

    private static Unit unit(Amount amount) {
        return amount == Amount.POINTS ? Unit.POINTS : Unit.YEN;
    }
}
