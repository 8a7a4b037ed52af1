package org.santei.engine.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.feetables.AgeAddition;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.Applicability;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.Exclusion;
import org.santei.feetables.Exclusions;
import org.santei.feetables.FeeItem;
import org.santei.feetables.OutpatientManagement;
import org.santei.feetables.PointKind;

/** Faults by an act that does not go with another. */
final class TogetherFaults {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ItemPool items;

    TogetherFaults(ItemPool items) {
        this.items = items;
    }

    /** 背反関連テーブル where it holds, else 外来管理加算区分 (column 56). */
    FaultWriter.@Nullable Written excluded(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        boolean byTable = items.table().electronic().holdOn(claim.month().atDay(1));
        if (!byTable && hasManagement(claim)) {
            return null;
        }
        List<LineGroup> places = claim.groups().stream()
                .filter(group -> rows.namesSection(group) && (byTable || blocks(claim, group)))
                .filter(group -> items.single(claim, group) != null)
                .toList();
        LineGroup place = ItemPool.pick(places, random);
        FeeItem winner = place == null ? null : items.single(claim, place);
        if (place == null || winner == null) {
            return null;
        }
        if (byTable) {
            return ofTable(rows, place, winner, random);
        }
        FeeItem loser = items.any(claim.month(), random, TogetherFaults::isManagement);
        return loser == null
                ? null
                : AddedFaults.add(rows, place, loser, "項番56 外来管理加算区分、同じ日の " + winner.code() + "「1」");
    }

    private boolean hasManagement(Claim claim) {
        return items.items(claim).stream().anyMatch(TogetherFaults::isManagement);
    }

    private static boolean isManagement(FeeItem item) {
        return item.outpatientManagement() == OutpatientManagement.IS_IT;
    }

    private boolean blocks(Claim claim, LineGroup group) {
        FeeItem item = items.single(claim, group);
        return item != null && item.outpatientManagement() == OutpatientManagement.BLOCKS;
    }

    /** A pair of which the act that the claim has is paid, without any condition that the table does not tell. */
    private FaultWriter.@Nullable Written ofTable(ClaimRows rows, LineGroup place, FeeItem winner, Random random) {
        ElectronicTables tables = items.table().electronic();
        LocalDate day = rows.claim().month().atDay(place.days().firstKey());
        for (Exclusion.Within within : List.of(Exclusion.Within.DAY, Exclusion.Within.MONTH)) {
            Exclusions pairs = tables.exclusions(within);
            Predicate<FeeItem> loses = item -> pairs != null
                    && !item.noticeKind1().isAddition()
                    && item.applicability() != Applicability.INPATIENT
                    && item.ages().lower().isNone()
                    && item.ages().upper().isNone()
                    && pairs.between(item.code(), winner.code(), day) == Exclusion.SECOND
                    && !pairs.hasSpecialCondition(item.code(), winner.code(), day);
            FeeItem loser = items.any(rows.claim().month(), random, loses);
            if (loser != null) {
                return AddedFaults.add(
                        rows, place, loser, "電子点数表 背反（" + within.title() + "）、" + winner.code() + " を算定する");
            }
        }
        return null;
    }

    /** 年齢加算 (columns 100 to 111): an addition of another age behind an item. */
    FaultWriter.@Nullable Written ageAddition(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        List<LineGroup> groups = new ArrayList<>();
        List<FeeItem> additions = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            FeeItem base = items.single(claim, group);
            if (base == null || group.days().size() != 1) {
                continue;
            }
            LocalDate day = claim.month().atDay(group.days().firstKey());
            for (AgeAddition addition : base.ages().additions()) {
                FeeItem item = items.table().find(addition.code(), day);
                if (item != null && !addition.admits(claim.patient().birthDate(), day) && isPriced(item)) {
                    groups.add(group);
                    additions.add(item);
                }
            }
        }
        if (groups.isEmpty()) {
            return null;
        }
        int chosen = random.nextInt(groups.size());
        LineGroup group = groups.get(chosen);
        FeeItem addition = additions.get(chosen);
        rows.touch(group);
        UkeText.Row row = rows.addLine(group, addition.code(), with(group, addition));
        String base = group.lines().get(0).code();
        return new FaultWriter.Written(
                row,
                addition.code(),
                "医科診療行為マスター " + base + " 項番100～111 年齢加算「" + ages(addition) + "」、生年月日 "
                        + claim.patient().birthDate());
    }

    private static String ages(FeeItem addition) {
        AgeLimit lower = addition.ages().lower();
        return lower.words() + "～" + addition.ages().upper().words();
    }

    private static boolean isPriced(FeeItem item) {
        return ItemPool.isPlain(item) || item.kind() == PointKind.PERCENT_ADDED;
    }

    private static int with(LineGroup group, FeeItem addition) {
        int base = group.billedPoints() == null ? 0 : group.billedPoints();
        BigDecimal more = addition.kind() == PointKind.PERCENT_ADDED
                ? addition.value().multiply(BigDecimal.valueOf(base)).divide(HUNDRED, RoundingMode.HALF_DOWN)
                : addition.value();
        return base + more.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
