package org.santei.feetables.copayment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** All monthly limits (高額療養費算定基準額), by month, age and income class. */
public final class HighCostLimits {

    static final String FILE = "copayment/high-cost-limits.csv";
    /** Kinds of treatment that have a limit of their own (健康保険法施行令第42条第6項・第8項). */
    private static final Set<String> TREATMENTS = Set.of("特定給付対象療養", "生活保護");

    private static final String MONTH = "[0-9]{4}-[0-9]{2}";
    private static final Layout LAYOUT = Layout.official(
                    "high-cost-limits", "高額療養費算定基準額", List.of(1, 3, 4, 5), Layout.Dating.NONE, """
            from       %1$s
            until      (%1$s)?
            age        under70|70plus
            class      名20
            scope      all|household|outpatient|relief
            base       数7
            threshold  ([1-9][0-9]{0,7})?
            rate       (1|10)?
            multiple   ([1-9][0-9]{0,7})?
            annual     ([1-9][0-9]{0,7})?
            source     名200
            verified   verified|published|unverified
            """.formatted(MONTH))
            .utf8(',');

    private final Map<AgeBand, Map<String, List<Row>>> rows = new EnumMap<>(AgeBand.class);

    private record Row(YearMonth from, @Nullable YearMonth until, HighCostLimit limit) {
        boolean holds(YearMonth month) {
            return !month.isBefore(from) && (until == null || month.isBefore(until));
        }
    }

    private HighCostLimits() {}

    /** Reads the limits of this build. */
    public static HighCostLimits read() {
        HighCostLimits limits = new HighCostLimits();
        for (TableRow row :
                new StrictCsv(FILE, LAYOUT, 1, false).read(DataFolder.packaged().read(FILE))) {
            AgeBand age =
                    row.text(LAYOUT.column(3)).equals(AgeBand.FROM_70.label()) ? AgeBand.FROM_70 : AgeBand.UNDER_70;
            HighCostLimit limit = limit(row);
            limits.rows
                    .computeIfAbsent(age, band -> new LinkedHashMap<>())
                    .computeIfAbsent(limit.incomeClass(), label -> new ArrayList<>())
                    .add(new Row(
                            YearMonth.parse(row.text(LAYOUT.column(1))), month(row.text(LAYOUT.column(2))), limit));
        }
        return limits;
    }

    private static HighCostLimit limit(TableRow row) {
        String percent = row.text(LAYOUT.column(8));
        return new HighCostLimit(
                row.text(LAYOUT.column(4)),
                scope(row.text(LAYOUT.column(5))),
                row.whole(LAYOUT.column(6)),
                number(row.text(LAYOUT.column(7))),
                percent.isEmpty() ? 1 : Integer.parseInt(percent),
                number(row.text(LAYOUT.column(9))),
                number(row.text(LAYOUT.column(10))),
                new Grounds(row.text(LAYOUT.column(11)), row.choice(LAYOUT.column(12), Verification.class)));
    }

    private static @Nullable YearMonth month(String text) {
        return text.isEmpty() ? null : YearMonth.parse(text);
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static LimitScope scope(String label) {
        for (LimitScope scope : LimitScope.values()) {
            if (scope.label().equals(label)) {
                return scope;
            }
        }
        throw new IllegalArgumentException(label);
    }

    /**
     * The limit for one person at one institution.
     *
     * @param outpatient whether visits are limited, not a stay
     * @return {@code null} when the table has no row for that month and class
     */
    public @Nullable HighCostLimit find(YearMonth month, AgeBand age, String incomeClass, boolean outpatient) {
        LimitScope scope = outpatient ? LimitScope.OUTPATIENT : LimitScope.HOUSEHOLD;
        HighCostLimit own = find(month, age, incomeClass, scope);
        return own == null ? find(month, age, incomeClass, LimitScope.ALL) : own;
    }

    /** The limit under the relief for visits (配慮措置); {@code null} when there is none in that month. */
    public @Nullable HighCostLimit relief(YearMonth month, String incomeClass) {
        return find(month, AgeBand.FROM_70, incomeClass, LimitScope.RELIEF);
    }

    private @Nullable HighCostLimit find(YearMonth month, AgeBand age, String incomeClass, LimitScope scope) {
        for (Row row : rows.getOrDefault(age, Map.of()).getOrDefault(incomeClass, List.of())) {
            if (row.limit().scope() == scope && row.holds(month)) {
                return row.limit();
            }
        }
        return null;
    }

    /**
     * Whether years have a limit of their own by a month, of visits of a person or of everything.
     *
     * @param outpatient whether it is about visits
     */
    public boolean hasAnnual(YearMonth month, boolean outpatient) {
        return rows.values().stream()
                .flatMap(classes -> classes.values().stream())
                .flatMap(List::stream)
                .anyMatch(row -> row.limit().annualYen() != null
                        && (row.limit().scope() == LimitScope.OUTPATIENT) == outpatient
                        && !month.isBefore(row.from()));
    }

    /** The classes that insurers certify, whenever they did, in the order of the file. */
    public Set<String> incomeClasses(AgeBand age) {
        Set<String> found = new LinkedHashSet<>(rows.getOrDefault(age, Map.of()).keySet());
        found.removeAll(TREATMENTS);
        return found;
    }

    /** Whether an income class has a limit in a month. */
    public boolean knows(YearMonth month, AgeBand age, String incomeClass) {
        return classes(month, age).contains(incomeClass);
    }

    /** The classes and kinds of treatment that have a limit in a month, in the order of the file. */
    public Set<String> classes(YearMonth month, AgeBand age) {
        Set<String> found = new LinkedHashSet<>();
        rows.getOrDefault(age, Map.of()).forEach((label, list) -> {
            if (list.stream().anyMatch(row -> row.holds(month))) {
                found.add(label);
            }
        });
        return found;
    }
}
