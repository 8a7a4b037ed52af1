package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Setting;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Reducible;
import org.santei.engine.ledger.Entry;
import org.santei.engine.workings.DayWorkings;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Workings;
import org.santei.feetables.FeeItem;
import org.santei.feetables.PointKind;

/** Turns awards that nothing in the claim bills into groups of their own ({@link Question#CALCULATE}). */
final class Derivation {

    private final ClaimIndex claim;
    private final Judgement judgement;
    private final Settlement settlement;
    private final Reductions reductions;
    private final Map<String, List<Entry.OfAct>> entries = new LinkedHashMap<>();

    /**
     * A derived group and what became of it.
     *
     * @param origin place in the claim of the group that earned it
     * @param worth what one count is worth, were it decided
     */
    record Derived(LineGroup group, int origin, GroupResult result, Price worth) {

        /** The same by day. */
        GroupSettlement.Settled settled() {
            int[] days = Settlement.days(group);
            int[] times = new int[days.length];
            for (int i = 0; i < days.length; i++) {
                times[i] = Settlement.times(group, days[i]);
            }
            return new GroupSettlement.Settled(result, days, times);
        }
    }

    Derivation(
            ClaimIndex claim, List<Entry> ledger, Judgement judgement, Settlement settlement, Reductions reductions) {
        this.claim = claim;
        this.judgement = judgement;
        this.settlement = settlement;
        this.reductions = reductions;
        ledger.forEach(this::collect);
    }

    private void collect(Entry entry) {
        if (entry instanceof Entry.OfAct ofAct
                && (entry instanceof Entry.Awarded || isUndecided(ofAct))
                && judgement.stands(ofAct.act())
                && !Awards.isBilled(claim, ofAct)) {
            LineGroup group = claim.claim().groups().get(ofAct.act().group());
            boolean percent = isPercent(item(ofAct));
            String place = percent ? "/" + ofAct.act().line().number() : "";
            entries.computeIfAbsent(
                            ofAct.code() + entry.getClass().getSimpleName() + group.payers() + place,
                            key -> new ArrayList<>())
                    .add(ofAct);
        }
    }

    /** Whether facts are missing to say that an act earns a code beside its own. */
    private static boolean isUndecided(Entry.OfAct entry) {
        return entry instanceof Entry.Undecided
                || (entry instanceof Entry.Open open
                        && !open.code().equals(open.act().code()));
    }

    private static List<String> missing(Entry.OfAct entry) {
        if (entry instanceof Entry.Undecided undecided) {
            return undecided.missing();
        }
        return entry instanceof Entry.Open open ? open.hit().missing() : List.of();
    }

    private @Nullable FeeItem item(Entry.OfAct entry) {
        return claim.item(entry.code(), entry.act().date());
    }

    private static boolean isPercent(@Nullable FeeItem item) {
        return item != null && (item.kind() == PointKind.PERCENT_ADDED || item.kind() == PointKind.PERCENT_SUBTRACTED);
    }

    /** Every derived group, in the order of the acts that earned it; what is taken off drugs comes last. */
    List<Derived> groups() {
        return Stream.concat(
                        entries.values().stream().map(this::derive),
                        reductions.unbilled().stream().map(this::derive))
                .toList();
    }

    private Derived derive(Entry.Reduced entry) {
        Reducible drugs = entry.drugs();
        SortedMap<Integer, Integer> days = new TreeMap<>();
        if (drugs.day() > 0) {
            days.put(drugs.day(), 1);
        }
        Line line = new Line(drugs.line(), LineKind.DRUG, entry.code(), null);
        LineGroup group = new LineGroup(DrugSection.INTERNAL, drugs.payers(), List.of(line), 1, days, null);
        List<String> missing = reductions.missing(entry);
        StepRecorder recorder = settlement.recorder(drugs.day());
        Price price = missing.isEmpty() ? reductions.price(entry, recorder) : Price.undecided();
        GroupResult result = result(group, entry.rule(), "", price, missing);
        return derived(new Derived(group, origin(entry), result, reductions.price(entry, null)), recorder);
    }

    /** The group of the line that comes first of the drugs of a reduction. */
    private int origin(Entry.Reduced entry) {
        List<LineGroup> groups = claim.claim().groups();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).lines().stream()
                    .anyMatch(line -> line.number() == entry.drugs().line())) {
                return i;
            }
        }
        throw new IllegalArgumentException("No group of the claim has the drugs.");
    }

    private Derived derive(List<Entry.OfAct> earned) {
        Entry.OfAct first = earned.get(0);
        FeeItem item = item(first);
        LineGroup source = claim.claim().groups().get(first.act().group());
        boolean once = first instanceof Entry.Awarded awarded && awarded.span() == Entry.Span.MONTH;
        SortedMap<Integer, Integer> days = new TreeMap<>();
        int count = 0;
        for (Entry.OfAct entry : earned) {
            int times = once ? 1 : entry.act().times();
            count += times;
            if (entry.act().day() > 0) {
                days.merge(entry.act().day(), times, Integer::sum);
            }
        }
        Line line = new Line(first.act().line().number(), LineKind.PROCEDURE, first.code(), null);
        String section = item == null ? source.section() : section(item, source.section());
        LineGroup group = new LineGroup(section, source.payers(), List.of(line), count, days, null);
        StepRecorder recorder = settlement.recorder(first.act().day());
        Price worth = item == null ? Price.undecided() : settlement.increment(first.act(), item, null);
        GroupResult result = result(group, first, item, recorder);
        return derived(new Derived(group, first.act().group(), result, worth), recorder);
    }

    private Derived derived(Derived derived, @Nullable StepRecorder recorder) {
        Workings workings = settlement.workings();
        if (workings != null && recorder != null && derived.result().points() != null) {
            List<Integer> days =
                    Arrays.stream(Settlement.days(derived.group())).boxed().toList();
            workings.priced(derived.result(), List.of(new DayWorkings(days, recorder.steps())));
        }
        return derived;
    }

    /** The section is the first two digits of the column in which the item is summed (点数欄集計先識別). */
    private String section(FeeItem item, String otherwise) {
        boolean stay = claim.claim().setting() == Setting.INPATIENT;
        String summed = stay ? item.inpatientSection() : item.outpatientSection();
        return summed.length() == 3 ? summed.substring(0, 2) : otherwise;
    }

    private GroupResult result(
            LineGroup group, Entry.OfAct earned, @Nullable FeeItem item, @Nullable StepRecorder recorder) {
        List<String> missing = new ArrayList<>();
        Price price;
        Verdict source = judgement.of(earned.act());
        if (isUndecided(earned)) {
            missing.addAll(missing(earned));
            price = Price.undecided();
        } else if (source.outcome() == Outcome.UNDECIDED) {
            missing.addAll(source.open());
            price = Price.undecided();
        } else if (item == null) {
            price = Price.unknown(Lacking.points(earned.code()));
        } else {
            price = settlement.increment(earned.act(), item, recorder);
        }
        missing.addAll(price.missing());
        return result(group, earned.rule(), earned.detail(), price, missing);
    }

    /** What became of a derived group of one line. */
    private static GroupResult result(LineGroup group, String rule, String row, Price price, List<String> missing) {
        String code = group.lines().get(0).code();
        Outcome outcome = price.points() == null ? Outcome.UNDECIDED : Outcome.PAID;
        LineResult line = new LineResult(code, outcome, rule, row);
        return new GroupResult(
                group.section(),
                List.of(code),
                price.points(),
                price.yen(),
                price.selfPaid(),
                group.count(),
                outcome,
                true,
                List.of(line),
                List.of(),
                List.copyOf(missing));
    }
}
