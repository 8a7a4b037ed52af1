package org.santei.engine.workings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects how the points and yen of one claim are arrived at. Made for one claim and used by one thread. */
public final class Workings {

    private static final GroupWorkings NOTHING = new GroupWorkings(List.of(), List.of());

    private final List<Noted> noted = new ArrayList<>();
    private int next;
    private final List<Added> added = new ArrayList<>();
    private List<GroupWorkings> groups = List.of();

    /** A step of a sum: steps are made of them only when someone asks. */
    private record Added(String of, Amount amount, int operand, int after) {}

    /** What was noted of a group. */
    private record Noted(Object group, List<DayWorkings> days, List<WorkingStep> counts) {}

    private record SumKey(String of, Amount amount) {}

    /** Notes how one count of a group was priced, before anything else is noted of the group. */
    public void priced(Object group, List<DayWorkings> ofDays) {
        note(group, ofDays);
    }

    /** Notes an amount of one count, times the count. */
    public void counted(Object group, Amount amount, int each, int count, int product) {
        Unit unit = unit(amount);
        Noted known = find(group);
        (known == null ? note(group, List.of()) : known)
                .counts()
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
            Noted known = find(group);
            all.add(known == null ? NOTHING : new GroupWorkings(known.days(), List.copyOf(known.counts())));
        }
        groups = List.copyOf(all);
    }

    /** Groups come in nearly the order in which they were priced: the next one is sought behind the last one. */
    private @Nullable Noted find(Object group) {
        for (int i = 0; i < noted.size(); i++) {
            int place = (next + i) % noted.size();
            if (noted.get(place).group() == group) {
                next = place + 1;
                return noted.get(place);
            }
        }
        return null;
    }

    private Noted note(Object group, List<DayWorkings> ofDays) {
        Noted anew = new Noted(group, ofDays, new ArrayList<>(1));
        noted.add(anew);
        return anew;
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
