package org.santei.engine.rulebase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.santei.feetables.Revision;

/**
 * The law of a span of months between two boundaries, named by its first month.
 *
 * @param begins its first month
 * @param ends the month after its last
 * @param revision the revision of the fee schedule that it belongs to, {@code YYYY-MM}
 */
public record Edition(YearMonth begins, YearMonth ends, String revision) {

    /** Its name, {@code YYYY-MM}. */
    public String name() {
        return begins.toString();
    }

    /** Whether a claim month falls into it. */
    public boolean holds(YearMonth month) {
        return !month.isBefore(begins) && month.isBefore(ends);
    }

    /**
     * The editions that rule files and publications make. A revision without a rule file of its own has none: its rules
     * are not written yet, and nothing is answered from an older law.
     */
    public static List<Edition> of(List<RuleFile> files, List<Revision> revisions) {
        List<Edition> editions = new ArrayList<>();
        for (Revision revision : revisions) {
            YearMonth first = YearMonth.from(revision.holds().from());
            YearMonth end = YearMonth.from(revision.holds().until());
            TreeSet<YearMonth> boundaries = new TreeSet<>();
            files.stream()
                    .map(RuleFile::begins)
                    .filter(month -> !month.isBefore(first) && month.isBefore(end))
                    .forEach(boundaries::add);
            for (YearMonth begins : boundaries) {
                YearMonth next = boundaries.higher(begins);
                editions.add(new Edition(begins, next == null ? end : next, revision.name()));
            }
        }
        return List.copyOf(editions);
    }

    /** The newest version of each file that has begun. */
    public List<RuleFile> filesInForce(List<RuleFile> files) {
        Map<String, RuleFile> newest = new HashMap<>();
        for (RuleFile file : files) {
            if (!file.begins().isAfter(begins)) {
                newest.merge(file.name(), file, (a, b) -> a.begins().isAfter(b.begins()) ? a : b);
            }
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(RuleFile::path))
                .toList();
    }
}
