package org.santei.engine.corpus;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.santei.feetables.Applicability;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;

/** The acts of one setting by their national counts: what stands on every day, what else is done, and what is added to both. */
final class NationalActs {

    private static final int SECTION_DIGITS = 3;

    private final WeightedCodes days = new WeightedCodes();
    private final WeightedCodes acts = new WeightedCodes();
    private final Map<String, WeightedCodes> additions = new HashMap<>();
    private final Map<String, Long> bases = new HashMap<>();
    private final Map<FeeItem, Long> counted = new HashMap<>();
    private final boolean stay;

    /**
     * @param known the day on which the master is asked
     * @param stay whether they are those of inpatients
     * @param ofDays sections (診療識別) of what stands on every day
     * @param counts how often an item was claimed in a year
     */
    NationalActs(FeeTable table, LocalDate known, boolean stay, Set<String> ofDays, ToLongFunction<String> counts) {
        this.stay = stay;
        Applicability other = stay ? Applicability.OUTPATIENT : Applicability.INPATIENT;
        for (String code : table.codes()) {
            FeeItem item = table.find(code, known);
            if (item != null
                    && !item.reference().isEmpty()
                    && place(item).length() == SECTION_DIGITS
                    && item.applicability() != other) {
                add(item, counts.applyAsLong(code), ofDays);
            }
        }
    }

    private String place(FeeItem item) {
        return stay ? item.inpatientSection() : item.outpatientSection();
    }

    /** The section (診療識別) of an item. */
    String section(FeeItem item) {
        return place(item).substring(0, 2);
    }

    private void add(FeeItem item, long count, Set<String> ofDays) {
        counted.put(item, count);
        if (item.noticeKind1().isAddition()) {
            additions
                    .computeIfAbsent(item.reference(), reference -> new WeightedCodes())
                    .add(item, count);
        } else {
            (ofDays.contains(section(item)) ? days : acts).add(item, count);
            bases.merge(item.reference(), count, Long::sum);
        }
    }

    /** How often each was claimed in a year; without additions to what is never claimed itself. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        counted.forEach((item, count) -> {
            if (count > 0 && isDrawn(item)) {
                counts.put(item.code(), count);
            }
        });
        return counts;
    }

    /** What additions to what is never claimed itself come to. */
    long leftOut() {
        return counted.entrySet().stream()
                .filter(each -> !isDrawn(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private boolean isDrawn(FeeItem item) {
        return !item.noticeKind1().isAddition() || bases.getOrDefault(item.reference(), 0L) > 0;
    }

    /** What stands on every day: 初診料 and 再診料, or 入院料. */
    WeightedCodes days() {
        return days;
    }

    /** What else is done. */
    WeightedCodes acts() {
        return acts;
    }

    /** What may be added to an item; may be empty. */
    WeightedCodes additionsTo(FeeItem item) {
        return additions.getOrDefault(item.reference(), new WeightedCodes());
    }

    /** How many additions an item has on average. */
    double additionsPer(FeeItem item) {
        long base = bases.getOrDefault(item.reference(), 0L);
        return base == 0 ? 0 : (double) additionsTo(item).total() / base;
    }
}
