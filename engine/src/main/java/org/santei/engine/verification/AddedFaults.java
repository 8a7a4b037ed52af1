package org.santei.engine.verification;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.tables.RelatedCodes;
import org.santei.feetables.Applicability;
import org.santei.feetables.FeeItem;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.Standing;
import org.santei.feetables.TestRole;

/** Faults by an act that a claim may not carry at all. */
final class AddedFaults {

    private final ItemPool items;

    AddedFaults(ItemPool items) {
        this.items = items;
    }

    /** A code whose last row ended before the month. */
    FaultWriter.@Nullable Written ended(ClaimRows rows, Random random) {
        return standing(Standing.ENDED, "廃止年月日が診療月より前", rows, random);
    }

    /** A code whose first row begins after the month. */
    FaultWriter.@Nullable Written notYet(ClaimRows rows, Random random) {
        return standing(Standing.NOT_YET, "変更年月日が診療月より後", rows, random);
    }

    private FaultWriter.@Nullable Written standing(Standing standing, String proof, ClaimRows rows, Random random) {
        return add(rows, random, items.any(standing, rows.claim().month(), random, item -> isBase(item)), proof);
    }

    /** 上下限年齢 (columns 41 and 42). */
    FaultWriter.@Nullable Written age(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        Predicate<FeeItem> wrong =
                item -> isBase(item) && item.applicability() != Applicability.INPATIENT && isAgainst(item, claim);
        FeeItem item = items.any(claim.month(), random, wrong);
        return add(rows, random, item, "項番41・42 上下限年齢、生年月日 " + claim.patient().birthDate());
    }

    private static boolean isAgainst(FeeItem item, Claim claim) {
        var birth = claim.patient().birthDate();
        return !item.ages().admits(birth, claim.month().atDay(1))
                && !item.ages().admits(birth, claim.month().atEndOfMonth());
    }

    /** 入外適用区分 (column 13). */
    FaultWriter.@Nullable Written inpatient(ClaimRows rows, Random random) {
        Predicate<FeeItem> wanted = item -> isBase(item) && item.applicability() == Applicability.INPATIENT;
        return add(rows, random, items.any(rows.claim().month(), random, wanted), "項番13 入外適用区分「1」");
    }

    /** 検査等実施判断区分 (columns 50 and 51): a fee for the judgement of tests that were not done. */
    FaultWriter.@Nullable Written judgement(ClaimRows rows, Random random) {
        List<FeeItem> done = items.items(rows.claim());
        Predicate<FeeItem> wanted = item -> isBase(item)
                && item.testing().role() == TestRole.JUDGEMENT
                && item.applicability() != Applicability.INPATIENT
                && done.stream()
                        .noneMatch(test -> RelatedCodes.isJudgedBy(
                                test.testing().group(), item.testing().group()));
        return add(rows, random, items.any(rows.claim().month(), random, wanted), "項番50・51 検査等実施判断グループ区分の検査がない");
    }

    /** 注加算コード (column 38): an addition of a note whose item the claim does not have. */
    FaultWriter.@Nullable Written addition(ClaimRows rows, Random random) {
        List<FeeItem> done = items.items(rows.claim());
        Predicate<FeeItem> wanted = item -> item.noticeKind1() == NoticeKind.ADDITION
                && item.noteAddition().isAddition()
                && item.applicability() != Applicability.INPATIENT
                && done.stream().noneMatch(base -> base.noteAddition().isBaseOf(item.noteAddition()));
        return add(rows, random, items.any(rows.claim().month(), random, wanted), "項番38 注加算コードの一致する項目がない");
    }

    private static boolean isBase(FeeItem item) {
        return !item.noticeKind1().isAddition();
    }

    /** Writes an act before a group of the claim, on its days. */
    static FaultWriter.@Nullable Written add(ClaimRows rows, Random random, @Nullable FeeItem item, String proof) {
        List<LineGroup> places =
                rows.claim().groups().stream().filter(rows::namesSection).toList();
        LineGroup place = ItemPool.pick(places, random);
        return item == null || place == null ? null : add(rows, place, item, proof);
    }

    static FaultWriter.Written add(ClaimRows rows, LineGroup place, FeeItem item, String proof) {
        UkeText.Row row =
                rows.addGroup(place, ItemPool.section(item), item.code(), ItemPool.points(item), place.days());
        return new FaultWriter.Written(row, item.code(), "医科診療行為マスター " + item.code() + " " + proof);
    }
}
