package org.santei.engine.conformance;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What tells cases of kits apart, and whether one kit asks more of a program than another. */
public final class KitPrints {

    private KitPrints() {}

    /** SHA-256 over input, status and expected answer of a case, in 64 hexadecimal digits. */
    public static String of(KitCase kitCase) {
        return CasePrint.of(kitCase);
    }

    /** The certain cases of a kit: number and print of each. */
    public static SortedMap<String, String> certain(Kit kit) {
        SortedMap<String, String> certain = new TreeMap<>();
        kit.cases().stream()
                .filter(each -> each.status() == CaseStatus.CERTAIN)
                .forEach(each -> certain.put(each.number(), of(each)));
        return certain;
    }

    /**
     * The certain cases that are new, or that are others than they were: what a program has not shown that it can.
     *
     * @param before certain cases of the kit that the program has passed
     * @param now those of the kit of today
     * @return their numbers, in order; empty when the program has shown everything
     */
    public static List<String> unshown(Map<String, String> before, SortedMap<String, String> now) {
        return now.entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
