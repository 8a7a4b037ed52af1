package org.santei.engine.verification;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;
import org.santei.feetables.FeeItem;

/** Faults in the figures of a claim. */
final class FigureFaults {

    private static final int MOST_POINTS = 60;

    /** The highest share of a patient of any age and income (健康保険法第74条: 100分の30), in yen of a point. */
    private static final int HIGHEST_SHARE_YEN = 3;

    private static final int TEN = 10;
    private static final int MOST_TENS = 90;

    private final ItemPool items;

    FigureFaults(ItemPool items) {
        this.items = items;
    }

    /** A group of one act is worth the value of its row: any other figure is wrong. Totals follow. */
    FaultWriter.@Nullable Written points(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        List<LineGroup> groups = claim.groups().stream()
                .filter(group -> !rows.isTouched(group) && isOneAct(claim, group))
                .toList();
        LineGroup group = ItemPool.pick(groups, random);
        FeeItem item = group == null ? null : items.single(claim, group);
        if (group == null || item == null) {
            return null;
        }
        int right = ItemPool.points(item);
        int more = 1 + random.nextInt(MOST_POINTS);
        int wrong = random.nextBoolean() && right > more ? right - more : right + more;
        rows.points(group, wrong);
        return new FaultWriter.Written(rows.last(group), item.code(), "マスターの点数 " + right + " 点に対して " + wrong + " 点");
    }

    private boolean isOneAct(Claim claim, LineGroup group) {
        FeeItem item = items.single(claim, group);
        return item != null
                && item.testing().bundle().equals("0")
                && !item.noticeKind1().isAddition();
    }

    /** The total is the sum of the lines: any other figure is wrong. */
    FaultWriter.@Nullable Written total(ClaimRows rows, Random random) {
        Coverage coverage = ItemPool.pick(rows.claim().coverages(), random);
        if (coverage == null) {
            return null;
        }
        int right = rows.total(coverage.payer());
        int more = 1 + random.nextInt(MOST_POINTS);
        int wrong = random.nextBoolean() && right > more ? right - more : right + more;
        rows.total(coverage.payer(), wrong);
        return new FaultWriter.Written(rows.payer(coverage.payer()), "", "明細の合計 " + right + " 点に対して " + wrong + " 点");
    }

    /** Nobody pays more than the highest share of an insurance. */
    FaultWriter.@Nullable Written patientYen(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        Coverage insurance = claim.coverages().get(0);
        if (insurance.payer() != Payer.INSURANCE) {
            return null;
        }
        Coverage fund =
                ItemPool.pick(claim.coverages().subList(1, claim.coverages().size()), random);
        Payer payer = fund == null ? insurance.payer() : fund.payer();
        long most = (long) rows.total(Payer.INSURANCE) * HIGHEST_SHARE_YEN;
        int visits = claim.groups().stream()
                .flatMap(group -> group.days().keySet().stream())
                .collect(Collectors.toSet())
                .size();
        long wrong = (most / TEN + 1) * TEN + (long) TEN * (visits + random.nextInt(MOST_TENS));
        rows.patientYen(payer, wrong);
        return new FaultWriter.Written(rows.payer(payer), "", "総額の100分の30は " + most + " 円、記録は " + wrong + " 円");
    }
}
