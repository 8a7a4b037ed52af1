package org.santei.engine.verification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.feetables.BundleGroup;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.PointKind;
import org.santei.feetables.Standing;

/** Items of the master that faults are made of. */
final class ItemPool {

    private static final int SECTION_DIGITS = 3;
    private static final char SECTIONS_OF_STAYS = '9';

    /** Sections for parts of which the master names none: medication and injections (記録条件仕様 別表20). */
    private static final Map<String, String> SECTIONS_OF_PARTS = Map.of("20", "21", "30", "31");

    /** So many months around the claim an item is looked for that is in force no longer or not yet. */
    private static final int MONTHS = 96;

    /** 包括単位 of what is contained within a day. */
    private static final int DAY = 1;

    private final FeeTable table;
    private final Map<YearMonth, List<FeeItem>> inForce = new HashMap<>();
    private final Map<Standing, Map<YearMonth, List<FeeItem>>> others = new HashMap<>();

    ItemPool(FeeTable table) {
        this.table = table;
    }

    FeeTable table() {
        return table;
    }

    /** The row of a line on the first day of its group; {@code null} for drugs, materials and unknown codes. */
    @Nullable
    FeeItem item(Claim claim, LineGroup group, Line line) {
        return line.kind() == LineKind.PROCEDURE
                ? table.find(line.code(), claim.month().atDay(group.days().firstKey()))
                : null;
    }

    /**
     * Whether the cost of a group may be in a fee for another act of its day (電子点数表 01 補助マスター 包括・被包括関連, 包括単位 1): what
     * hangs on it is then not certain. Where table 02 is at hand, it tells; else every such fee may.
     */
    boolean mayBeContained(Claim claim, LineGroup group) {
        return claim.groups().stream()
                .filter(other -> !other.equals(group)
                        && !Collections.disjoint(
                                other.days().keySet(), group.days().keySet()))
                .anyMatch(fees -> fees.lines().stream()
                        .anyMatch(fee -> contains(
                                fee, group, claim.month().atDay(fees.days().firstKey()))));
    }

    private boolean contains(Line fee, LineGroup group, LocalDate serviceDate) {
        ElectronicTables electronic = table.electronic();
        LocalDate day = electronic.nearest(serviceDate);
        for (BundleGroup bundle : electronic.bundleGroups(fee.code(), day)) {
            boolean listed = !electronic.knowsBundles()
                    || group.lines().stream()
                            .anyMatch(act -> electronic.inclusion(bundle.group(), act.code(), day) != null);
            if (bundle.unit() == DAY && listed) {
                return true;
            }
        }
        return false;
    }

    /** The row of a group that is one act worth plain points as billed; {@code null} for every other group. */
    @Nullable
    FeeItem single(Claim claim, LineGroup group) {
        FeeItem item =
                group.lines().size() == 1 ? item(claim, group, group.lines().get(0)) : null;
        boolean plain = item != null
                && isPlain(item)
                && group.lines().get(0).quantity() == null
                && group.billedPoints() != null
                && points(item) == group.billedPoints();
        return plain ? item : null;
    }

    /** All acts of a claim that the master knows on their day. */
    List<FeeItem> items(Claim claim) {
        List<FeeItem> items = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            for (Line line : group.lines()) {
                FeeItem item = item(claim, group, line);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    /** Whether an item is worth whole points that nothing steps. */
    static boolean isPlain(FeeItem item) {
        return item.kind() == PointKind.POINTS
                && item.steps() == null
                && item.value().stripTrailingZeros().scale() <= 0
                && item.value().signum() > 0;
    }

    static int points(FeeItem item) {
        return item.value().intValueExact();
    }

    /**
     * The section (診療識別) that sums an item on an outpatient claim, else that of an inpatient claim where visits have it,
     * too; empty when there is none.
     */
    static String section(FeeItem item) {
        String summed = item.outpatientSection();
        if (summed.length() != SECTION_DIGITS) {
            summed = item.inpatientSection();
        }
        if (summed.length() != SECTION_DIGITS || summed.charAt(0) == SECTIONS_OF_STAYS) {
            return "";
        }
        String section = summed.substring(0, 2);
        return SECTIONS_OF_PARTS.getOrDefault(section, section);
    }

    /** An item in force in the whole month, plain and with a section, that is wanted; {@code null} when there is none. */
    @Nullable
    FeeItem any(YearMonth month, Random random, Predicate<FeeItem> wanted) {
        return pick(inForce.computeIfAbsent(month, this::newInForce), random, wanted);
    }

    private List<FeeItem> newInForce(YearMonth month) {
        return collect(month, Standing.IN_FORCE, code -> table.find(code, month.atDay(1)));
    }

    /** An item that is in force no longer or not yet in the month, as its nearest row describes it. */
    @Nullable
    FeeItem any(Standing standing, YearMonth month, Random random, Predicate<FeeItem> wanted) {
        List<FeeItem> pool = others.computeIfAbsent(standing, key -> new HashMap<>())
                .computeIfAbsent(month, key -> collect(key, standing, code -> nearest(code, key)));
        return pick(pool, random, wanted);
    }

    private List<FeeItem> collect(YearMonth month, Standing standing, Function<String, @Nullable FeeItem> row) {
        List<FeeItem> items = new ArrayList<>();
        for (String code : table.codes()) {
            if (table.standing(code, month.atDay(1)) == standing
                    && table.standing(code, month.atEndOfMonth()) == standing) {
                FeeItem item = row.apply(code);
                if (item != null && isPlain(item) && !section(item).isEmpty()) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private @Nullable FeeItem nearest(String code, YearMonth month) {
        for (int months = 1; months < MONTHS; months++) {
            for (LocalDate day : List.of(
                    month.minusMonths(months).atDay(1), month.plusMonths(months).atDay(1))) {
                FeeItem item = table.find(code, day);
                if (item != null) {
                    return item;
                }
            }
        }
        return null;
    }

    private static @Nullable FeeItem pick(List<FeeItem> pool, Random random, Predicate<FeeItem> wanted) {
        List<FeeItem> fitting = pool.stream().filter(wanted).toList();
        return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
    }

    /** One of some things by chance; {@code null} when there is none. */
    static <T> @Nullable T pick(List<T> all, Random random) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
