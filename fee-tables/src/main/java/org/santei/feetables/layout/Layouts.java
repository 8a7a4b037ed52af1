package org.santei.feetables.layout;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            NoticeLayouts.DRUG_PRICES,
            NoticeLayouts.MATERIAL_PRICES);

    private static final Map<String, Layout> BY_ID =
            ALL.stream().collect(Collectors.toMap(Layout::id, Function.identity()));

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
}
