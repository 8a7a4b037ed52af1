package org.santei.feetables.layout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All official file layouts that are known, by their ids. Their columns bear the names of the specification, behind the
 * name of their group; a reserved one (予備) bears its number.
 */
public final class Layouts {

    private static final List<Layout> ALL = List.of(
            ProcedureMaster2020.LAYOUT,
            ProcedureMaster2024.LAYOUT,
            ProcedureMaster2026.LAYOUT,
            DrugMaster2022.LAYOUT,
            DrugMaster2024.LAYOUT,
            DrugMaster2024.WITH_CHOICE,
            DrugMaster2024.FIRST_31,
            MaterialMaster2022.LAYOUT,
            MaterialMaster2024.LAYOUT,
            CommentMaster.LAYOUT,
            CommentRelationTable.LAYOUT,
            DiseaseMaster.LAYOUT,
            ModifierMaster.LAYOUT,
            WardCodes.LAYOUT,
            ElectronicIndex.LAYOUT,
            ElectronicBundles.LAYOUT,
            ElectronicExclusions.SAME_DAY,
            ElectronicExclusions.SAME_MONTH,
            ElectronicExclusions.SAME_TIME,
            ElectronicExclusions.SAME_WEEK,
            ElectronicAdditions.LAYOUT,
            ElectronicCountLimits.LAYOUT,
            DispensingMaster.LAYOUT,
            VisitingNursingMaster.LAYOUT,
            VisitingNursingMaster.ADDITIONS,
            VisitingNursingMaster.COUNT_LIMITS,
            VisitingNursingMaster.EXCLUSIONS,
            VisitingNursingMaster.STANDARDS,
            DentalMaster.LAYOUT,
            DentalAdditions.GENERAL,
            DentalAdditions.BASIC,
            DentalAdditions.NOTES,
            DentalAdditions.TECHNIQUES,
            DentalTables.COUNT_LIMITS,
            DentalTables.STEPS,
            DentalTables.AGES,
            DentalTables.EXCLUSIONS,
            DentalTables.DAYS,
            ToothMaster.LAYOUT,
            DentalElectronicIndex.LAYOUT,
            DentalElectronicExclusions.SAME_DAY,
            DentalElectronicExclusions.SAME_MONTH,
            DentalElectronicExclusions.SAME_TIME,
            DentalElectronicExclusions.SAME_PLACE,
            DentalElectronicExclusions.SAME_WEEK,
            DentalElectronicCountLimits.LAYOUT,
            FacilityStandardCodes.LAYOUT,
            NationalPublicFunds.LAYOUT,
            NoticeLayouts.POINTS,
            NoticeLayouts.SCHEDULED,
            NoticeLayouts.STEP_POINTS,
            NoticeLayouts.COLUMNS,
            NoticeLayouts.ROWS,
            NoticeLayouts.DRUG_PRICES,
            NoticeLayouts.CHOICE_PRICES,
            NoticeLayouts.MATERIAL_PRICES);

    private static final Map<String, Layout> BY_ID =
            ALL.stream().collect(Collectors.toMap(Layout::id, Function.identity()));

    private static final int MONTH_OF_FIRST_FILES = 3;

    private Layouts() {}

    /** All layouts, table by table. */
    public static List<Layout> all() {
        return ALL;
    }

    /**
     * The layout of an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Layout of(String id) {
        Layout layout = BY_ID.get(id);
        if (layout == null) {
            throw new IllegalArgumentException("no layout '" + id + "', only "
                    + ALL.stream().map(Layout::id).collect(Collectors.joining(", ")));
        }
        return layout;
    }

    /** The layouts of a table, the oldest first; empty when it has none. */
    public static List<Layout> ofTable(String table) {
        String ofYear = Pattern.quote(table) + "-20.*";
        return ALL.stream()
                .filter(layout -> layout.id().equals(table) || layout.id().matches(ofYear))
                .sorted(Comparator.comparing(Layout::id))
                .toList();
    }

    /**
     * The layout that a file of a table follows; {@code null} when the table has none with as many columns.
     *
     * @param columns how many columns its first row has
     * @param publishedOn the day of its publication, which chooses among layouts of equal width
     */
    public static @Nullable Layout fitting(String table, int columns, LocalDate publishedOn) {
        Layout fitting = null;
        for (Layout layout : ofTable(table)) {
            if (layout.width() == columns && (fitting == null || !begins(layout).isAfter(publishedOn))) {
                fitting = layout;
            }
        }
        return fitting;
    }

    // Files of a new layout are published some weeks before the revision that gives it its name.
    private static LocalDate begins(Layout layout) {
        String[] parts = layout.id().split("-", -1);
        if (parts.length < 2 || !parts[1].startsWith("20")) {
            return LocalDate.MIN;
        }
        int month = parts.length > 2 ? Integer.parseInt(parts[2]) : MONTH_OF_FIRST_FILES;
        return LocalDate.of(Integer.parseInt(parts[1]), month, 1);
    }
}
