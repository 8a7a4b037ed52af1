package org.santei.engine.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.LineGroup;
import org.santei.feetables.AgeAddition;
import org.santei.feetables.Applicability;
import org.santei.feetables.CommentChoice;
import org.santei.feetables.CommentRequirement;
import org.santei.feetables.FeeItem;
import org.santei.feetables.TestRole;

/** Faults by what is left out. */
final class LostFaults {

    private static final int TEST_ROLE = 50;

    private final ItemPool items;

    LostFaults(ItemPool items) {
        this.items = items;
    }

    /** 検査等実施判断区分 (columns 50 and 51): the only fee for the judgement of tests that the claim has. */
    FaultWriter.@Nullable Written judgement(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        List<FeeItem> done = items.items(claim);
        List<LineGroup> fees = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            FeeItem fee = items.single(claim, group);
            if (fee != null
                    && fee.testing().role() == TestRole.JUDGEMENT
                    && rows.isApart(group)
                    && isOnly(fee, claim.month().atDay(1))
                    && claim.groups().stream().noneMatch(other -> items.mayBeContained(claim, other))
                    && done.stream().anyMatch(test -> isJudgedBy(test, fee))
                    && done.stream()
                                    .filter(other -> other.code().equals(fee.code()))
                                    .count()
                            == 1) {
                fees.add(group);
            }
        }
        LineGroup group = ItemPool.pick(fees, random);
        if (group == null) {
            return null;
        }
        FeeItem fee = items.single(claim, group);
        LineGroup test = claim.groups().stream()
                .filter(other -> other.lines().stream()
                        .map(line -> items.item(claim, other, line))
                        .anyMatch(item -> item != null && fee != null && isJudgedBy(item, fee)))
                .findFirst()
                .orElseThrow();
        rows.touch(group);
        rows.remove(group);
        String code = group.lines().get(0).code();
        return new FaultWriter.Written(rows.first(test), code, "医科診療行為マスター " + code + " 項番50・51 同じ群の検査がある");
    }

    private static boolean isJudgedBy(FeeItem test, FeeItem fee) {
        return test.testing().role() == TestRole.PERFORMANCE
                && test.testing().group().equals(fee.testing().group());
    }

    /** Whether the master has no other fee for the group of tests that an outpatient claim may carry. */
    private boolean isOnly(FeeItem fee, LocalDate day) {
        for (String code : items.table().codesWith(TEST_ROLE, Set.of(TestRole.JUDGEMENT.digit()), day)) {
            FeeItem other = items.table().find(code, day);
            if (other != null
                    && !code.equals(fee.code())
                    && other.applicability() != Applicability.INPATIENT
                    && other.testing().group().equals(fee.testing().group())) {
                return false;
            }
        }
        return true;
    }

    /** 年齢加算 (columns 100 to 111): the addition of the patient's age behind its item. */
    FaultWriter.@Nullable Written addition(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        List<LineGroup> groups = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            if (group.lines().size() == 2 && earned(claim, group) && !items.mayBeContained(claim, group)) {
                groups.add(group);
            }
        }
        LineGroup group = ItemPool.pick(groups, random);
        FeeItem base =
                group == null ? null : items.item(claim, group, group.lines().get(0));
        if (group == null || base == null) {
            return null;
        }
        String code = group.lines().get(1).code();
        rows.touch(group);
        rows.removeLast(group, ItemPool.points(base));
        return new FaultWriter.Written(
                rows.first(group), code, "医科診療行為マスター " + base.code() + " 項番100～111 年齢加算 " + code);
    }

    private boolean earned(Claim claim, LineGroup group) {
        FeeItem base = items.item(claim, group, group.lines().get(0));
        if (base == null || !ItemPool.isPlain(base) || group.lines().get(0).quantity() != null) {
            return false;
        }
        LocalDate day = claim.month().atDay(group.days().firstKey());
        for (AgeAddition addition : base.ages().additions()) {
            if (addition.code().equals(group.lines().get(1).code())
                    && addition.admits(claim.patient().birthDate(), day)) {
                return true;
            }
        }
        return false;
    }

    /** コメント関連テーブル: a comment that an act wants without any condition. */
    FaultWriter.@Nullable Written comment(ClaimRows rows, Random random) {
        Claim claim = rows.claim();
        Set<String> said = new HashSet<>();
        claim.particulars().comments().stream().map(Comment::code).forEach(said::add);
        List<FaultWriter.Written> wanted = new ArrayList<>();
        List<Set<String>> choices = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            for (var line : group.lines()) {
                LocalDate day = claim.month().atDay(group.days().firstKey());
                for (CommentRequirement requirement : items.table().comments().requirements(line.code(), day)) {
                    Set<String> codes = new HashSet<>();
                    requirement.choices().stream().map(CommentChoice::code).forEach(codes::add);
                    Set<String> met = new HashSet<>(codes);
                    met.retainAll(said);
                    if (isCertain(requirement) && !met.isEmpty() && rows.mayLoseComments(codes)) {
                        String proof = "コメント関連テーブル 項番" + requirement.number() + " " + String.join("・", met);
                        wanted.add(new FaultWriter.Written(rows.row(line.number()), line.code(), proof));
                        choices.add(codes);
                    }
                }
            }
        }
        if (wanted.isEmpty()) {
            return null;
        }
        int chosen = random.nextInt(wanted.size());
        rows.removeComments(choices.get(chosen));
        return wanted.get(chosen);
    }

    private static boolean isCertain(CommentRequirement requirement) {
        return requirement.duty().isUnconditional()
                && !requirement.duty().dpcHospitalsMayOmit()
                && requirement.notice().concernsMedicalClaims()
                && requirement.choices().stream()
                        .allMatch(choice -> choice.patientState().isEmpty());
    }
}
