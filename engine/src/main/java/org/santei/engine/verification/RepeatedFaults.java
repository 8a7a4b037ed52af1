package org.santei.engine.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.feetables.CountTreatment;
import org.santei.feetables.DayCount;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FrequencyLimit;
import org.santei.feetables.TestRole;

/** Faults by acts that are billed once too often. */
final class RepeatedFaults {

    private static final String A_DAY = "121";
    private static final String A_MONTH = "131";

    private final ItemPool items;

    RepeatedFaults(ItemPool items) {
        this.items = items;
    }

    /** 上限回数 (columns 36 and 37): what is paid once on a claim. */
    FaultWriter.@Nullable Written monthly(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        List<LineGroup> once = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            FeeItem item = items.single(claim, group);
            if (item != null
                    && isOfAge(claim, item)
                    && isJudged(claim, item)
                    && item.countLimit() != null
                    && item.countLimit().treatment() == CountTreatment.CAP
                    && item.countLimit().maximum() == count(claim, item.code())) {
                once.add(group);
            }
        }
        return again(rows, ItemPool.pick(once, random), random, "項番36・37 上限回数");
    }

    /** What the patient is too old or too young for is not paid once. */
    private static boolean isOfAge(Claim claim, FeeItem item) {
        var birth = claim.patient().birthDate();
        return item.ages().admits(birth, claim.month().atDay(1))
                && item.ages().admits(birth, claim.month().atEndOfMonth());
    }

    /** A fee for the judgement of tests that are not there is not paid once. */
    private boolean isJudged(Claim claim, FeeItem fee) {
        return fee.testing().role() != TestRole.JUDGEMENT
                || items.items(claim).stream()
                        .anyMatch(test -> test.testing().role() == TestRole.PERFORMANCE
                                && test.testing().group().equals(fee.testing().group()));
    }

    /** 実日数 (columns 27 and 28): visits, or what is paid once a day, beyond the days of treatment. */
    FaultWriter.@Nullable Written days(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        Integer days = claim.particulars().treatmentDays();
        if (days == null) {
            return null;
        }
        List<LineGroup> full = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            FeeItem item = items.single(claim, group);
            if (item == null || !isOfAge(claim, item)) {
                continue;
            }
            boolean each = item.conditions().days() == DayCount.AT_MOST_DAYS && count(claim, item.code()) == days;
            if (each || (isVisit(item) && isLastVisit(claim, group) && visits(claim) == days)) {
                full.add(group);
            }
        }
        return again(rows, ItemPool.pick(full, random), random, "項番27・28 実日数 " + days + " 日");
    }

    private static boolean isVisit(FeeItem item) {
        return item.conditions().days() == DayCount.VISIT || item.conditions().days() == DayCount.FIRST_VISIT;
    }

    private int visits(Claim claim) {
        int visits = 0;
        for (LineGroup group : claim.groups()) {
            for (var line : group.lines()) {
                FeeItem item = items.item(claim, group, line);
                visits += item != null && isVisit(item) ? group.count() : 0;
            }
        }
        return visits;
    }

    /** Whether no other group has a visit on the last day of one, or later. */
    private boolean isLastVisit(Claim claim, LineGroup group) {
        for (LineGroup other : claim.groups()) {
            boolean later = !other.equals(group)
                    && other.days().lastKey() >= group.days().lastKey();
            for (var line : other.lines()) {
                FeeItem item = items.item(claim, other, line);
                if (later && item != null && isVisit(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** 算定回数テーブル, where it holds: so often a day or a month. */
    FaultWriter.@Nullable Written frequency(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        ElectronicTables tables = items.table().electronic();
        if (!tables.holdOn(claim.month().atDay(1))) {
            return null;
        }
        List<LineGroup> full = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            FeeItem item = items.single(claim, group);
            if (item != null
                    && isOfAge(claim, item)
                    && item.countLimit() == null
                    && group.days().size() == 1) {
                for (FrequencyLimit limit : tables.frequencyLimits(
                        item.code(), claim.month().atDay(group.days().firstKey()))) {
                    boolean counted = limit.unit().equals(A_DAY) || limit.unit().equals(A_MONTH);
                    if (counted && !limit.special() && limit.times() == count(claim, item.code())) {
                        full.add(group);
                    }
                }
            }
        }
        return again(rows, ItemPool.pick(full, random), random, "電子点数表 算定回数");
    }

    private static int count(Claim claim, String code) {
        int count = 0;
        for (LineGroup group : claim.groups()) {
            for (var line : group.lines()) {
                count += line.code().equals(code) ? group.count() : 0;
            }
        }
        return count;
    }

    /** Once more as a line of its own, or as one more count on the last day. */
    private static FaultWriter.@Nullable Written again(
            ClaimRows rows, @Nullable LineGroup group, Random random, String proof) {
        if (group == null) {
            return null;
        }
        rows.touch(group);
        String code = group.lines().get(0).code();
        UkeText.Row row = rows.first(group);
        if (group.count() == 1 && random.nextBoolean()) {
            row = rows.repeat(group);
        } else {
            rows.again(group, group.days().lastKey());
        }
        return new FaultWriter.Written(row, code, "医科診療行為マスター " + code + " " + proof);
    }
}
