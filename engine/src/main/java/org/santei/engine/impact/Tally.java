package org.santei.engine.impact;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Claim;
import org.santei.engine.corpus.SyntheticMonths;

/** Sums up effects. Its size depends on how many names there are, not on how many claims; of one thread. */
final class Tally {

    private static final String ALL = "合計";
    private static final String UNDECIDED = "決められないところのあるレセプトの、決まったところ";

    private final Traits traits;
    private final Chapters chapters;
    private final Map<Dimension, SortedMap<String, Cell>> cells = new EnumMap<>(Dimension.class);
    private final Distribution distribution = new Distribution();
    private final Movers movers = new Movers();
    private Counts counts = Counts.ZERO;
    private Cell total = Cell.empty(ALL);
    private Cell undecided = Cell.empty(UNDECIDED);

    Tally(Traits traits, Chapters chapters) {
        this.traits = traits;
        this.chapters = chapters;
        for (Dimension dimension : Dimension.values()) {
            cells.put(
                    dimension,
                    dimension == Dimension.AGE
                            ? new TreeMap<>(Comparator.comparingInt(Traits::placeOfAge))
                            : new TreeMap<>());
        }
    }

    /** A claim that was not calculated on both sides. */
    void addFailed() {
        counts = counts.plus(Counts.FAILED);
    }

    void add(Effect effect) {
        boolean compared = effect.isComparable();
        counts = counts.plus(new Counts(
                1,
                compared ? 1 : 0,
                compared ? 0 : 1,
                0,
                effect.claim().claim().groups().stream()
                        .filter(SyntheticMonths::isVisit)
                        .count(),
                Money.lines(effect.before(), Outcome.REFUSED),
                Money.lines(effect.after(), Outcome.REFUSED),
                Money.lines(effect.before(), Outcome.UNDECIDED),
                Money.lines(effect.after(), Outcome.UNDECIDED)));
        if (compared) {
            addCompared(effect);
        } else {
            undecided = undecided.plus(ofPoints(Money.points(effect.before())), ofPoints(Money.points(effect.after())));
        }
    }

    private void addCompared(Effect effect) {
        boolean shared = effect.isShared();
        Measures before = Money.of(effect.before(), shared);
        Measures after = Money.of(effect.after(), shared);
        total = total.plus(before, after);
        Claim claim = effect.claim().claim();
        add(Dimension.FACILITY, Traits.facility(claim), before, after);
        add(Dimension.AGE, Traits.age(claim), before, after);
        add(Dimension.INSURER, traits.insurer(claim), before, after);
        add(Dimension.SHARE, Traits.share(claim, List.of(effect.before(), effect.after())), before, after);
        SortedMap<String, Long> was = chapters.of(effect.before());
        SortedMap<String, Long> is = chapters.of(effect.after());
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            add(Dimension.CHAPTER, name, ofPoints(was.getOrDefault(name, 0L)), ofPoints(is.getOrDefault(name, 0L)));
        }
        distribution.add(effect.points());
        movers.add(effect);
    }

    private static Measures ofPoints(long points) {
        return Measures.ofPoints(points, Money.yen(points));
    }

    private void add(Dimension dimension, String name, Measures before, Measures after) {
        of(dimension).compute(name, (key, cell) -> (cell == null ? Cell.empty(key) : cell).plus(before, after));
    }

    private SortedMap<String, Cell> of(Dimension dimension) {
        return Objects.requireNonNull(cells.get(dimension));
    }

    /** Adds what another thread has summed up. */
    void add(Tally other) {
        counts = counts.plus(other.counts);
        total = total.plus(other.total);
        undecided = undecided.plus(other.undecided);
        distribution.add(other.distribution);
        movers.add(other.movers);
        other.cells.forEach((dimension, ofOther) ->
                ofOther.forEach((name, cell) -> of(dimension).merge(name, cell, Cell::plus)));
    }

    /** The claims that move most. */
    List<Effect> movers() {
        return movers.all();
    }

    /**
     * The sums.
     *
     * @param explained the claims that move most, explained
     */
    ImpactFigures figures(List<Mover> explained) {
        return new ImpactFigures(
                counts,
                total,
                undecided,
                cells.entrySet().stream()
                        .map(entry -> new Breakdown(
                                entry.getKey(), List.copyOf(entry.getValue().values())))
                        .toList(),
                distribution.steps(),
                explained);
    }
}
