package org.santei.feetables;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;

/**
 * The electronic tables of the fee schedule (電子点数表) that are at hand: exclusions, bundles and limits of frequency, by
 * what is known now.
 */
public final class ElectronicTables {

    private static final int[] BUNDLE_GROUPS = {5, 7, 9};
    private static final int LIMIT_UNIT = 4;
    private static final int LIMIT_UNIT_NAME = 5;
    private static final int LIMIT_TIMES = 6;
    private static final int LIMIT_SPECIAL = 7;
    private static final String NO_GROUP = "0";
    private static final String YES = "1";

    private final Map<Exclusion.Within, Exclusions> exclusions = new EnumMap<>(Exclusion.Within.class);
    private final @Nullable Table index;
    private final @Nullable Table bundles;
    private final @Nullable Table limits;

    ElectronicTables(Tables tables) {
        for (Exclusion.Within within : Exclusion.Within.values()) {
            Table table = tables.find(within.table());
            if (table != null) {
                exclusions.put(within, new Exclusions(table));
            }
        }
        index = tables.find("e01");
        bundles = tables.find("e02");
        limits = tables.find("e05");
    }

    /** The exclusions within a span; {@code null} when their table is not at hand. */
    public @Nullable Exclusions exclusions(Exclusion.Within within) {
        return exclusions.get(within);
    }

    /** How often a code may be claimed on and around a service date, a limit for each span that has one. */
    public List<FrequencyLimit> frequencyLimits(String code, LocalDate day) {
        Table table = limits;
        if (table == null) {
            return List.of();
        }
        return table.versionsBeginningWith(code + "|", day).stream()
                .map(version -> new FrequencyLimit(
                        table.text(version, LIMIT_UNIT),
                        table.text(version, LIMIT_UNIT_NAME),
                        Integer.parseInt(table.text(version, LIMIT_TIMES)),
                        table.text(version, LIMIT_SPECIAL).equals(YES)))
                .toList();
    }

    /** Whether the table of what bundles contain is at hand. */
    public boolean knowsBundles() {
        return bundles != null;
    }

    /** The groups of codes that a code includes (包括); empty when it includes none. */
    public List<BundleGroup> bundleGroups(String code, LocalDate day) {
        Table table = index;
        int key = table == null ? Table.NONE : table.find(code);
        if (table == null || key == Table.NONE) {
            return List.of();
        }
        int version = table.version(table.newestState(key), day);
        if (version == Table.NONE || !table.hasRow(version)) {
            return List.of();
        }
        return Arrays.stream(BUNDLE_GROUPS)
                .filter(column -> !table.text(version, column).equals(NO_GROUP))
                .mapToObj(column ->
                        new BundleGroup(Integer.parseInt(table.text(version, column - 1)), table.text(version, column)))
                .toList();
    }

    /**
     * Whether a group of a bundle contains a code.
     *
     * @throws IllegalStateException when the table of what bundles contain is not at hand
     */
    public boolean includes(String group, String code, LocalDate day) {
        if (bundles == null) {
            throw new IllegalStateException("電子点数表 02 is not at hand; import it.");
        }
        int key = bundles.find(group + "|" + code);
        int version = key == Table.NONE ? Table.NONE : bundles.version(bundles.newestState(key), day);
        return version != Table.NONE && bundles.hasRow(version);
    }
}
