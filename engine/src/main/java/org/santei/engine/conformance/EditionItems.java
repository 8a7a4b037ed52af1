package org.santei.engine.conformance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.Edition;
import org.santei.feetables.Applicability;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.NationalUsage;

/** The acts that outpatients may be billed for in an edition, those that are claimed most first. */
final class EditionItems {

    private static final int SECTION_DIGITS = 3;
    /** A day of the second month: nothing begins or ends near it. */
    private static final int DAY = 10;

    private final FeeTable table;
    private final YearMonth month;
    private final NationalUsage usage;
    private final List<FeeItem> items;

    EditionItems(FeeTable table, Edition edition) {
        this.table = table;
        this.month = edition.begins().plusMonths(1);
        this.usage = NationalUsage.read();
        LocalDate day = day();
        this.items = table.codes().stream()
                .sorted(Comparator.comparingLong((String code) -> -usage.outpatient(code))
                        .thenComparing(Comparator.naturalOrder()))
                .map(code -> table.find(code, day))
                .filter(EditionItems::isForOutpatients)
                .map(EditionItems::known)
                .toList();
    }

    private static FeeItem known(@Nullable FeeItem item) {
        return Objects.requireNonNull(item);
    }

    /** Whether an item stands by itself on a claim of visits. */
    static boolean isForOutpatients(@Nullable FeeItem item) {
        return item != null
                && !item.reference().isEmpty()
                && !item.noticeKind1().isAddition()
                && item.outpatientSection().length() == SECTION_DIGITS
                && item.applicability() != Applicability.INPATIENT;
    }

    FeeTable table() {
        return table;
    }

    /** The month of claims whose days do not matter. */
    YearMonth month() {
        return month;
    }

    /** The day of acts that are done once. */
    LocalDate day() {
        return month.atDay(DAY);
    }

    /** How often a code was claimed for outpatients in Japan. */
    long usage(String code) {
        return usage.outpatient(code);
    }

    /** The acts, those that are claimed most first. */
    List<FeeItem> items() {
        return items;
    }
}
