package org.santei.engine.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules wrote about one claim. Entries form a set, and what a stage wrote is seen only after it was sealed,
 * in an order of its own, so that the order in which rules fire never shows.
 */
public final class Ledger {

    private final List<Entry> sealed = new ArrayList<>(64);
    private final List<Entry> writing = new ArrayList<>(32);

    /** Notes what a rule said. */
    public void write(Entry entry) {
        writing.add(entry);
    }

    /** Ends a stage: what it wrote can be read from now on. */
    public void seal() {
        writing.sort(Ledger::compare);
        int first = sealed.size();
        for (int i = 0; i < writing.size(); i++) {
            Entry entry = writing.get(i);
            if (!isSealed(entry, first)) {
                sealed.add(entry);
            }
        }
        writing.clear();
    }

    /** Whether the same was said before in the stage. Equal entries have equal places, so that they stand together. */
    private boolean isSealed(Entry entry, int first) {
        for (int i = sealed.size() - 1; i >= first && compare(sealed.get(i), entry) == 0; i--) {
            if (sealed.get(i).equals(entry)) {
                return true;
            }
        }
        return false;
    }

    /** By place, then by rule, code and detail. */
    private static int compare(Entry one, Entry other) {
        int order = Integer.compare(one.place(), other.place());
        order = order == 0 ? one.rule().compareTo(other.rule()) : order;
        order = order == 0 ? one.code().compareTo(other.code()) : order;
        return order == 0 ? one.detail().compareTo(other.detail()) : order;
    }

    /** What earlier stages wrote. */
    public List<Entry> entries() {
        return sealed;
    }

    /** Whether an earlier stage found a concept to hold on a day. */
    public boolean isClassified(int day, String concept) {
        for (int i = 0; i < sealed.size(); i++) {
            if (sealed.get(i) instanceof Entry.Classified classified
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
        for (int i = 0; i < sealed.size(); i++) {
            if (sealed.get(i) instanceof Entry.Unclassified open
                    && open.place() == day
                    && open.code().equals(concept)) {
                missing = missing.isEmpty() ? open.missing() : union(missing, open.missing());
            }
        }
        return missing;
    }

    private static List<String> union(List<String> some, List<String> more) {
        if (some.containsAll(more)) {
            return some;
        }
        List<String> all = new ArrayList<>(some);
        for (String fact : more) {
            if (!all.contains(fact)) {
                all.add(fact);
            }
        }
        return all;
    }
}
