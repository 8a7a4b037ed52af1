package org.santei.feetables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the electronic tables of the fee schedule hold of one code; looked up once per code and kept.
 */
public final class ElectronicEntry {

    /** The group of codes that stand in no group of additions to a basic fee of a stay. */
    static final String NO_STAY_GROUP = "000";

    private final Set<Exclusion.Within> exclusions;
    private final List<DatedLimit> limits;
    private final String stayGroup;
    private final boolean stayAddition;
    private final boolean losesInWeek;

    /** A limit and the days on which its row holds. */
    record DatedLimit(FrequencyLimit limit, Validity validity) {}

    ElectronicEntry(
            Set<Exclusion.Within> exclusions,
            List<DatedLimit> limits,
            String stayGroup,
            boolean stayAddition,
            boolean losesInWeek) {
        this.exclusions = exclusions.isEmpty() ? Set.of() : EnumSet.copyOf(exclusions);
        this.limits = List.copyOf(limits);
        this.stayGroup = stayGroup;
        this.stayAddition = stayAddition;
        this.losesInWeek = losesInWeek;
    }

    /** Whether any code excludes this one within a span, on some day. */
    public boolean hasExclusions(Exclusion.Within within) {
        return exclusions.contains(within);
    }

    /** Whether any code excludes this one within any span, on some day. */
    public boolean hasExclusions() {
        return !exclusions.isEmpty();
    }

    /** Whether some code certainly excludes this one within a week, on some day. */
    public boolean losesInWeek() {
        return losesInWeek;
    }

    /** Whether the code is limited at all, on some day. */
    public boolean isLimited() {
        return !limits.isEmpty();
    }

    /** How often the code may be claimed on and around a day, a limit for each span that has one. */
    public List<FrequencyLimit> limits(LocalDate day) {
        if (limits.isEmpty()) {
            return List.of();
        }
        List<FrequencyLimit> inForce = new ArrayList<>(limits.size());
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i).validity().contains(day)) {
                inForce.add(limits.get(i).limit());
            }
        }
        return inForce;
    }

    /** Whether the code is a basic fee of a stay that says which additions go with it (入院基本料識別). */
    public boolean hasStayGroup() {
        return !stayGroup.equals(NO_STAY_GROUP);
    }

    /** The group of additions that go with the code, three digits, {@code "000"} for none. */
    public String stayGroup() {
        return stayGroup;
    }

    /** Whether the code is an addition that goes with some basic fees of a stay only (入院基本料テーブル). */
    public boolean isStayAddition() {
        return stayAddition;
    }
}
