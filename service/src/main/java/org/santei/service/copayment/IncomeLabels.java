package org.santei.service.copayment;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.IncomeClass;

/** Names of income classes (所得区分): what a request may write, and what the table of limits calls it. */
final class IncomeLabels {

    /** Classes of 後期高齢者医療 alone. */
    static final Set<String> OF_LATE_ELDERLY = Set.of(IncomeClass.GENERAL_1.label(), IncomeClass.GENERAL_2.label());

    private IncomeLabels() {}

    /** The classes that have a limit in a month, in the order of the table. */
    static List<String> known(HighCostLimits limits, YearMonth month, AgeBand age) {
        Set<String> classes = limits.classes(month, age);
        return limits.incomeClasses(age).stream().filter(classes::contains).toList();
    }

    /** Every name that a request may write. */
    static Set<String> all(HighCostLimits limits) {
        Set<String> labels = new LinkedHashSet<>();
        Arrays.stream(AgeBand.values()).forEach(age -> labels.addAll(limits.incomeClasses(age)));
        labels.add(IncomeClass.GENERAL_1.label());
        return labels;
    }

    /** The name that a request tells of an insurance, in either way; {@code null} when it tells none. */
    static @Nullable String told(CopaymentRequest.InsurancePart insurance) {
        if (insurance.incomeClass() != null) {
            return insurance.incomeClass();
        }
        return insurance.limitCode() == null
                ? null
                : insurance.limitCode().income().label();
    }

    /** The name in the table of limits: 一般Ⅰ has those of 一般. */
    static String ofTable(String label) {
        return label.equals(IncomeClass.GENERAL_1.label()) ? IncomeClass.GENERAL.label() : label;
    }
}
