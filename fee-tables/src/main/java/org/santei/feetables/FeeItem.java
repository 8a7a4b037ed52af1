package org.santei.feetables;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the official master of medical acts (医科診療行為マスター). Column numbers (項番) are those of the
 * official specification.
 *
 * @param code nine digits (column 3)
 * @param name the short name (省略漢字名称, column 5)
 * @param reference letter, number and branch in the fee schedule, such as A001 or B001-2 (columns 85, 92, 93). The
 *     files know one branch only: B001-2-9 reads B001-2. Empty when the schedule gives the item none
 * @param validity the service dates of the row (columns 87, 88 within the span of its publication)
 * @param noticeKind1 what the item is on a claim (column 68)
 * @param noticeKind2 what the item is in the notice (column 69)
 * @param kind what {@code value} counts (column 11)
 * @param value points, yen or percent by {@code kind}; exact, two decimals, never negative (column 12)
 * @param steps how points grow with the quantity (columns 30 to 35); {@code null} when they do not
 * @param countLimit how often it may be claimed (columns 36, 37); {@code null} when not limited
 * @param applicability claims that may carry it (column 13)
 * @param facilityScope facilities it is meant for (column 19)
 * @param outpatientSection where an outpatient claim sums it, three digits, {@code "0"} for nowhere (column 15)
 * @param inpatientSection where an inpatient claim sums it, three digits, {@code "0"} for nowhere (column 66)
 * @param noteAddition its link to the additions of its notes (columns 38, 39)
 * @param ages what age means to it (columns 40 to 42, 100 to 111)
 * @param timeAddition how it stands to additions by time of day (column 43)
 * @param testing what it is among the tests (columns 16, 50, 51)
 * @param repeatReduction how it stands to reductions for repetition (column 52)
 * @param outpatientManagement how it stands to 外来管理加算 (column 56)
 * @param countsInBase whether its points are part of what general additions multiply (所定点数, column 62)
 * @param facilityStandards the facility standards it needs (columns 72 to 81)
 * @param conditions what else the master asks of a claim
 */
public record FeeItem(
        String code,
        String name,
        String reference,
        Validity validity,
        NoticeKind noticeKind1,
        NoticeKind noticeKind2,
        PointKind kind,
        BigDecimal value,
        @Nullable Steps steps,
        @Nullable CountLimit countLimit,
        Applicability applicability,
        FacilityScope facilityScope,
        String outpatientSection,
        String inpatientSection,
        NoteAddition noteAddition,
        Ages ages,
        TimeAddition timeAddition,
        Testing testing,
        RepeatReduction repeatReduction,
        OutpatientManagement outpatientManagement,
        boolean countsInBase,
        FacilityStandards facilityStandards,
        Conditions conditions) {}
