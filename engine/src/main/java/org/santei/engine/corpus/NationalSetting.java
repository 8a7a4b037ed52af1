package org.santei.engine.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.feetables.FeeItem;

/** Draws what is done in a month of outpatients, or of inpatients, so often as the national counts say. For many threads. */
public final class NationalSetting {

    private final NationalActs acts;
    private final boolean stay;
    private final int lastDay;
    private final double daysPerClaim;
    private final double actsPerDay;
    private final long claims;

    /**
     * What is done in a month.
     *
     * @param days the days on which something is done
     * @param groups the groups of the claim
     * @param standards facility standards that they need
     */
    record Month(SortedSet<Integer> days, List<LineGroup> groups, Set<String> standards) {}

    /**
     * @param claims how many claims a year the counts are spread over
     * @param lastDay the last day on which something is done
     */
    NationalSetting(NationalActs acts, long claims, boolean stay, int lastDay) {
        this.acts = acts;
        this.stay = stay;
        this.lastDay = lastDay;
        this.claims = claims;
        this.daysPerClaim = Math.max(1, (double) acts.days().total() / claims);
        this.actsPerDay = (double) acts.acts().total() / acts.days().total();
    }

    /** Days a claim on average, by the counts. */
    public double daysPerClaim() {
        return daysPerClaim;
    }

    /** Acts a day on average, by the counts; what stands on every day and additions left out. */
    public double actsPerDay() {
        return actsPerDay;
    }

    /** How often a claim has each code on average, by the counts; codes that are never drawn are not among them. */
    public SortedMap<String, Double> perClaim() {
        SortedMap<String, Double> each = new TreeMap<>();
        acts.counts().forEach((code, count) -> each.put(code, (double) count / claims));
        return each;
    }

    /** How many of the counts of a year are of additions to what is never claimed itself, which are not drawn. */
    public long leftOut() {
        return acts.leftOut();
    }

    Month draw(Random random, Payer payer) {
        Draft draft = new Draft(random, payer);
        int many = Math.min(lastDay, 1 + poisson(random, daysPerClaim - 1));
        SortedSet<Integer> days = stay ? first(many) : some(random, many);
        FeeItem ofStay = acts.days().draw(random);
        for (int day : days) {
            draft.act(stay ? ofStay : acts.days().draw(random), day);
            for (int i = poisson(random, actsPerDay); i > 0; i--) {
                draft.act(acts.acts().draw(random), day);
            }
        }
        return new Month(days, draft.groups(), draft.standards);
    }

    private static SortedSet<Integer> first(int many) {
        SortedSet<Integer> days = new TreeSet<>();
        for (int day = 1; day <= many; day++) {
            days.add(day);
        }
        return days;
    }

    private SortedSet<Integer> some(Random random, int many) {
        SortedSet<Integer> days = new TreeSet<>();
        while (days.size() < many) {
            days.add(1 + random.nextInt(lastDay));
        }
        return days;
    }

    /** A number of the Poisson distribution, by multiplication; the means here are small. */
    private static int poisson(Random random, double mean) {
        double until = StrictMath.exp(-mean);
        int many = 0;
        for (double at = random.nextDouble(); at > until; at *= random.nextDouble()) {
            many++;
        }
        return many;
    }

    private final class Draft {

        private final Random random;
        private final Payer payer;
        private final Set<String> standards = new TreeSet<>();
        private final Map<List<FeeItem>, SortedMap<Integer, Integer>> done = new LinkedHashMap<>();
        private int lines;

        Draft(Random random, Payer payer) {
            this.random = random;
            this.payer = payer;
        }

        void act(FeeItem item, int day) {
            List<FeeItem> members = new ArrayList<>();
            members.add(item);
            double additions = acts.additionsPer(item);
            int many = (int) additions + (random.nextDouble() < additions - (int) additions ? 1 : 0);
            for (int i = 0; i < many; i++) {
                members.add(acts.additionsTo(item).draw(random));
            }
            done.computeIfAbsent(members, group -> new TreeMap<>()).merge(day, 1, Integer::sum);
        }

        List<LineGroup> groups() {
            List<LineGroup> groups = new ArrayList<>();
            done.forEach((members, days) -> groups.add(new LineGroup(
                    acts.section(members.get(0)),
                    EnumSet.of(payer),
                    members.stream().map(this::line).toList(),
                    days.values().stream().mapToInt(Integer::intValue).sum(),
                    days,
                    null)));
            return groups;
        }

        private Line line(FeeItem item) {
            standards.addAll(item.facilityStandards().codes());
            lines++;
            return new Line(lines, LineKind.PROCEDURE, item.code(), quantity(item));
        }

        private @Nullable BigDecimal quantity(FeeItem item) {
            return item.steps() == null
                    ? null
                    : BigDecimal.valueOf(Math.max(1, item.steps().lower()));
        }
    }
}
