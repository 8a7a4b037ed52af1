package org.santei.engine.rulebase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.santei.feetables.Revision;

/**
 * The law of a span of months between two boundaries.
 *
 * @param begins its first month
 * @param ends the month after its last; {@link #OPEN} when nothing ends it yet
 * @param revision the revision of the fee schedule that it belongs to, {@code YYYY-MM}; {@link #SHARES} for the law of
 *     shares, which has none
 */
public record Edition(YearMonth begins, YearMonth ends, String revision) {

    /** The end of an edition that nothing ends yet. */
    public static final YearMonth OPEN = YearMonth.of(9999, 12);

    /** Stands for the revision of the law of shares (docs/decisions/0011). */
    public static final String SHARES = "share";

    /** Its name: its first month {@code YYYY-MM}, for the law of shares {@code share-YYYY-MM}. */
    public String name() {
        return isOfShares() ? SHARES + '-' + begins : begins.toString();
    }

    /** Whether it is one of the law of shares. */
    public boolean isOfShares() {
        return revision.equals(SHARES);
    }

    /** Whether a claim month falls into it. */
    public boolean holds(YearMonth month) {
        return !month.isBefore(begins) && month.isBefore(ends);
    }

    /**
     * The editions that rule files and publications make. Each revision begins one, as soon as the rules for the official
     * tables have begun.
     */
    public static List<Edition> of(List<RuleFile> files, List<Revision> revisions) {
        List<Edition> editions = new ArrayList<>();
        for (Revision revision : revisions) {
            YearMonth first = YearMonth.from(revision.holds().from());
            YearMonth until = YearMonth.from(revision.holds().until());
            YearMonth end = until.isAfter(OPEN) ? OPEN : until;
            TreeSet<YearMonth> boundaries = new TreeSet<>();
            files.stream()
                    .filter(file -> !file.isShare())
                    .map(RuleFile::begins)
                    .filter(month -> !month.isBefore(first) && month.isBefore(end))
                    .forEach(boundaries::add);
            if (files.stream()
                    .anyMatch(file -> file.isCommon() && !file.begins().isAfter(first))) {
                boundaries.add(first);
            }
            for (YearMonth begins : boundaries) {
                YearMonth next = boundaries.higher(begins);
                editions.add(new Edition(begins, next == null ? end : next, revision.name()));
            }
        }
        return List.copyOf(editions);
    }

    /** The spans of months between the boundaries that files about shares make; the last one is open. */
    public static List<Edition> ofShares(List<RuleFile> files) {
        TreeSet<YearMonth> boundaries = files.stream()
                .filter(RuleFile::isShare)
                .map(RuleFile::begins)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Edition> editions = new ArrayList<>();
        for (YearMonth begins : boundaries) {
            YearMonth next = boundaries.higher(begins);
            editions.add(new Edition(begins, next == null ? OPEN : next, SHARES));
        }
        return List.copyOf(editions);
    }

    /**
     * The newest version of each file that has begun. A revision replaces the notice as a whole: the files of chapters hold
     * until it does, those for the official tables go on (docs/decisions/0008). Files about shares have nothing to do with
     * revisions: they hold in the editions of the law of shares, and only there.
     */
    public List<RuleFile> filesInForce(List<RuleFile> files) {
        Map<String, RuleFile> newest = new HashMap<>();
        for (RuleFile file : files) {
            if (concerns(file) && !file.begins().isAfter(begins)) {
                newest.merge(file.name(), file, (a, b) -> a.begins().isAfter(b.begins()) ? a : b);
            }
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(RuleFile::path))
                .toList();
    }

    private boolean concerns(RuleFile file) {
        if (isOfShares() || file.isShare()) {
            return isOfShares() && file.isShare();
        }
        return file.isCommon() || !file.begins().isBefore(YearMonth.parse(revision));
    }
}
