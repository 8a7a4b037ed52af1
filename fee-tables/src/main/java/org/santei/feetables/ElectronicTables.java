package org.santei.feetables;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.SourceFile;
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
    private static final int LIMIT_CREATED = 13;
    private static final int BUNDLE_SPECIAL = 5;
    private static final int STAY_GROUP = 20;
    private static final int STAY_ADDITION_NUMBER = 5;
    private static final Map<String, String> TITLES = titles();
    private static final String NO_GROUP = "0";
    private static final String YES = "1";

    private final Map<Exclusion.Within, Exclusions> exclusions = new EnumMap<>(Exclusion.Within.class);
    private final @Nullable Table index;
    private final @Nullable Table bundles;
    private final @Nullable Table limits;
    private final @Nullable Table stayAdditions;
    private final Set<String> codesOfStayAdditions;
    private final Map<String, ElectronicEntry> entries = new ConcurrentHashMap<>();
    private final List<String> absent = new ArrayList<>();
    private final LocalDate published;

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
        stayAdditions = tables.find("e04");
        codesOfStayAdditions = stayAdditions == null ? Set.of() : secondCodes(stayAdditions);
        for (Map.Entry<String, String> table : TITLES.entrySet()) {
            if (tables.find(table.getKey()) == null) {
                absent.add(table.getValue());
            }
        }
        published = tables.files().stream()
                .filter(file -> TITLES.containsKey(file.table()))
                .map(SourceFile::publishedOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static Set<String> secondCodes(Table table) {
        Set<String> codes = new HashSet<>();
        for (int key = 0; key < table.size(); key++) {
            codes.add(table.key(key).substring(table.key(key).indexOf('|') + 1));
        }
        return Set.copyOf(codes);
    }

    /** Names of the tables that are not at hand at all. */
    public List<String> absent() {
        return List.copyOf(absent);
    }

    /** The day on which the newest of the tables was published; {@link LocalDate#MIN} when there is none. */
    public LocalDate published() {
        return published;
    }

    /** Whether the tables hold for a service date. */
    public boolean holdOn(LocalDate day) {
        return index != null && index.answersFor(day, LocalDate.MAX);
    }

    /** The service date nearest to a day for which the tables hold; the day itself when none are at hand. */
    public LocalDate nearest(LocalDate day) {
        return index == null ? day : index.nearest(day);
    }

    /** What the tables hold of a code. */
    public ElectronicEntry entry(String code) {
        ElectronicEntry known = entries.get(code);
        return known == null ? entries.computeIfAbsent(code, this::newEntry) : known;
    }

    private ElectronicEntry newEntry(String code) {
        Set<Exclusion.Within> within = EnumSet.noneOf(Exclusion.Within.class);
        exclusions.forEach((span, pairs) -> {
            if (pairs.knows(code)) {
                within.add(span);
            }
        });
        Table table = index;
        int key = table == null ? Table.NONE : table.find(code);
        int version = table == null || key == Table.NONE ? Table.NONE : table.newestRow(key);
        String stayGroup = table == null || version == Table.NONE
                ? ElectronicEntry.NO_STAY_GROUP
                : table.text(version, STAY_GROUP);
        Exclusions weekly = exclusions.get(Exclusion.Within.WEEK);
        return new ElectronicEntry(
                within,
                limitsOf(code),
                stayGroup,
                codesOfStayAdditions.contains(code),
                weekly != null && weekly.mayLose(code));
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("e01", "補助マスターテーブル");
        titles.put("e02", "包括・被包括テーブル");
        for (Exclusion.Within within : Exclusion.Within.values()) {
            titles.put(within.table(), "背反関連テーブル（" + within.title() + "）");
        }
        titles.put("e04", "入院基本料テーブル");
        titles.put("e05", "算定回数テーブル");
        return titles;
    }

    private List<ElectronicEntry.DatedLimit> limitsOf(String code) {
        Table table = limits;
        List<ElectronicEntry.DatedLimit> dated = new ArrayList<>();
        if (table != null) {
            for (int version : table.versionsBeginningWith(code + "|")) {
                dated.add(new ElectronicEntry.DatedLimit(
                        limit(table, version), new Validity(table.from(version), table.until(version))));
            }
        }
        return dated;
    }

    private static FrequencyLimit limit(Table table, int version) {
        return new FrequencyLimit(
                table.text(version, LIMIT_UNIT),
                table.text(version, LIMIT_UNIT_NAME),
                Integer.parseInt(table.text(version, LIMIT_TIMES)),
                table.text(version, LIMIT_SPECIAL).equals(YES),
                LocalDate.parse(table.text(version, LIMIT_CREATED), DateTimeFormatter.BASIC_ISO_DATE));
    }

    /**
     * The number of an addition among those that go with a group of basic fees of a stay (加算識別): additions with the
     * same number exclude each other. {@code null} when the addition does not go with the group.
     */
    public @Nullable String stayAddition(String group, String code, LocalDate day) {
        Table table = stayAdditions;
        int key = table == null ? Table.NONE : table.find(group + "|" + code);
        if (table == null || key == Table.NONE) {
            return null;
        }
        int version = table.version(table.newestState(key), day);
        return version == Table.NONE || !table.hasRow(version) ? null : table.text(version, STAY_ADDITION_NUMBER);
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
                .map(version -> limit(table, version))
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
     * How a group of a bundle contains a code: whether under a condition that the table does not tell (特例条件). {@code null}
     * when it does not contain it, or when the table is not at hand.
     */
    public @Nullable Boolean inclusion(String group, String code, LocalDate day) {
        Table table = bundles;
        int key = table == null ? Table.NONE : table.find(group + "|" + code);
        if (table == null || key == Table.NONE) {
            return null;
        }
        int version = table.version(table.newestState(key), day);
        if (version == Table.NONE || !table.hasRow(version)) {
            return null;
        }
        return table.text(version, BUNDLE_SPECIAL).equals(YES);
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
