package org.santei.engine.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the rules wrote about one claim. Entries form a set, and what a stage wrote is seen only after it was sealed,
 * in an order of its own, so that the order in which rules fire never shows.
 */
public final class Ledger {

    private static final Comparator<Entry> BY_PLACE = Comparator.comparingInt(Entry::place)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::code)
            .thenComparing(Entry::detail);

    private final List<Entry> sealed = new ArrayList<>();
    private final Set<Entry> writing = new LinkedHashSet<>();

    /** Notes what a rule said. */
    public void write(Entry entry) {
        writing.add(entry);
    }

    /** Ends a stage: what it wrote can be read from now on. */
    public void seal() {
        List<Entry> stage = new ArrayList<>(writing);
        stage.sort(BY_PLACE);
        sealed.addAll(stage);
        writing.clear();
    }

    /** What earlier stages wrote. */
    public List<Entry> entries() {
        return sealed;
    }

    /** Whether an earlier stage found a concept to hold on a day. */
    public boolean isClassified(int day, String concept) {
        for (Entry entry : sealed) {
            if (entry instanceof Entry.Classified classified
                    && classified.place() == day
                    && classified.code().equals(concept)) {
                return true;
            }
        }
        return false;
    }

    /** What must be known to say whether a concept holds on a day; empty when an earlier stage left nothing open about it. */
    public List<String> missingForConcept(int day, String concept) {
        List<String> missing = List.of();
        for (Entry entry : sealed) {
            if (entry instanceof Entry.Unclassified open
                    && open.place() == day
                    && open.code().equals(concept)) {
                missing = missing.isEmpty() ? new ArrayList<>(open.missing()) : missing;
                for (String fact : open.missing()) {
                    if (!missing.contains(fact)) {
                        missing.add(fact);
                    }
                }
            }
        }
        return missing;
    }
}
