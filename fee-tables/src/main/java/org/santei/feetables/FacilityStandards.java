package org.santei.feetables;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The facility standards that an item needs (施設基準, columns 72 to 81). The columns form three groups, ① to ⑥, ⑦ to ⑨
 * and ⑩; of every group that is used at least one standard must be registered.
 *
 * @param groups the groups that are used, each with the codes of its standards in file order; codes have one to four
 *     digits and no leading zeros
 */
public record FacilityStandards(List<List<String>> groups) {

    /** None needed. */
    public static final FacilityStandards NONE = new FacilityStandards(List.of());

    /** Keeps its own copy of the groups. */
    public FacilityStandards {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Whether a facility with these registrations may claim the item. */
    public boolean areMetBy(Set<String> registered) {
        for (List<String> group : groups) {
            if (Collections.disjoint(group, registered)) {
                return false;
            }
        }
        return true;
    }

    /** All codes of all groups, in file order. */
    public List<String> codes() {
        return groups.stream().flatMap(List::stream).toList();
    }
}
