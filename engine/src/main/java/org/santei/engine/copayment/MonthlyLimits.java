package org.santei.engine.copayment;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.HighCostLimit;
import org.santei.feetables.copayment.HighCostLimits;

/** The monthly limits of one patient's month, and those that the table does not know. */
final class MonthlyLimits {

    private static final String GENERAL = "一般（所得区分が示されていない者）";

    private final HighCostLimits table;
    private final YearMonth month;
    private final boolean outpatient;
    private final Set<String> unknown = new TreeSet<>();

    MonthlyLimits(HighCostLimits table, YearMonth month, boolean outpatient) {
        this.table = table;
        this.month = month;
        this.outpatient = outpatient;
    }

    /** Classes for which a limit was needed and not found. */
    Set<String> unknown() {
        return unknown;
    }

    /** Notes that the general limit was needed and no rule says which one it is. */
    void noteGeneralUnknown() {
        unknown.add(GENERAL);
    }

    /** The row that holds; {@code null} when none does. */
    @Nullable
    HighCostLimit row(Insured insured, @Nullable String incomeClass) {
        if (incomeClass == null) {
            return null;
        }
        HighCostLimit row = table.find(month, insured.age(), incomeClass, outpatient);
        if (row == null) {
            unknown.add(incomeClass);
        }
        return row;
    }

    /**
     * The limit for a cost.
     *
     * @param relief whether the relief of 一般Ⅱ holds, too
     * @return {@code null} when none holds
     */
    @Nullable
    Long yen(Insured insured, @Nullable String incomeClass, boolean relief, long costYen) {
        HighCostLimit row = row(insured, incomeClass);
        if (row == null || incomeClass == null) {
            return null;
        }
        long yen = row.yen(costYen, insured.multiple(), insured.turning75());
        HighCostLimit relieved = relief && outpatient ? table.relief(month, incomeClass) : null;
        return relieved == null ? yen : Math.min(yen, relieved.yen(costYen, false, insured.turning75()));
    }
}
