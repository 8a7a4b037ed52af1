package org.santei.engine.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineKind;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ItemKind;

/** Asks of one claim why it does not have a drug, a material, or a code that takes points off drugs. */
final class WhyNotSupplies {

    /** The section of drugs that are given once (頓服); any other would do. */
    private static final String DRUGS = "22";

    private static final String MATERIALS = "40";

    private final ClaimService claims;
    private final Claim claim;
    private final WhyNotClaim asked;
    private final WhyNotWords words;

    WhyNotSupplies(ClaimService claims, Claim claim, WhyNotClaim asked, WhyNotWords words) {
        this.claims = claims;
        this.claim = claim;
        this.asked = asked;
        this.words = words;
    }

    /** How the code stands where it is billed, or in each place where it could be. */
    List<WhyNotCandidate> candidates(ItemAnswer item) {
        boolean owned = asked.owners().own(item.code());
        List<WhyNotCandidate> billed = billed(item.code());
        boolean paid = billed.stream().anyMatch(candidate -> candidate.status() == WhyNotStatus.PAID);
        if (paid || (!owned && !billed.isEmpty())) {
            return billed;
        }
        List<WhyNotCandidate> candidates = new ArrayList<>();
        for (int day : asked.places().days()) {
            candidates.add(owned ? owned(item.code(), day) : alone(item, day));
        }
        return candidates;
    }

    private WhyNotCandidate owned(String code, int day) {
        Optional<Hindrance> hindrance = asked.owners().nearest(code, day);
        WhyNotStatus status = hindrance
                .map(found -> found.isOpen() ? WhyNotStatus.UNDECIDED : WhyNotStatus.REFUSED)
                .orElse(WhyNotStatus.EARNED);
        return new WhyNotCandidate(status, day, 0, hindrance.stream().toList(), List.of(), List.of());
    }

    private WhyNotCandidate alone(ItemAnswer item, int day) {
        boolean drug = item.item() == ItemKind.DRUG;
        LineKind kind = drug ? LineKind.DRUG : LineKind.MATERIAL;
        Line line = new Line(asked.places().line(), kind, item.code(), BigDecimal.ONE);
        Claim with = asked.places().alone(line, drug ? DRUGS : MATERIALS, day);
        return candidate(claims.answer(with, ClaimService.Input.STRIPPED), item.code(), day, line.number());
    }

    private WhyNotCandidate candidate(Answer answer, String code, int day, int line) {
        if (!(answer instanceof Calculation calculation)) {
            return new WhyNotCandidate(
                    WhyNotStatus.UNDECIDED, day, line, List.of(open("", List.of("請求の数量と回数"))), List.of(), List.of());
        }
        List<GroupResult> groups = calculation.groups();
        GroupResult group = groups.get(groups.size() - 1);
        return candidate(group, code, day, line, WhyNotStatus.CLAIMABLE);
    }

    private List<WhyNotCandidate> billed(String code) {
        List<WhyNotCandidate> candidates = new ArrayList<>();
        List<Integer> lines = claim.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.code().equals(code))
                .map(Line::number)
                .toList();
        if (!lines.isEmpty() && claims.answer(claim, ClaimService.Input.STRIPPED) instanceof Calculation calculation) {
            for (GroupResult group : calculation.groups()) {
                if (group.codes().contains(code)) {
                    candidates.add(candidate(group, code, 0, lines.get(0), WhyNotStatus.PAID));
                }
            }
        }
        return candidates;
    }

    private WhyNotCandidate candidate(GroupResult group, String code, int day, int line, WhyNotStatus good) {
        LineResult result = group.lines().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        if (result.outcome() == Outcome.PAID) {
            return new WhyNotCandidate(good, day, line, List.of(), group.assumed(), List.of());
        }
        if (result.outcome() == Outcome.UNDECIDED) {
            List<String> missing = group.missing().isEmpty() ? List.of("手元の公式マスターの価格") : group.missing();
            return new WhyNotCandidate(
                    WhyNotStatus.UNDECIDED, day, line, List.of(open(result.rule(), missing)), List.of(), List.of());
        }
        return new WhyNotCandidate(WhyNotStatus.REFUSED, day, line, List.of(refused(result)), List.of(), List.of());
    }

    private static Hindrance open(String rule, List<String> missing) {
        return new Hindrance(
                WhyNotObstacle.Kind.TABLE, "決められない", List.of(), List.of(), rule, "", List.of(), List.of(), missing);
    }

    private Hindrance refused(LineResult result) {
        String requirement = words.requirement(result.rule());
        String reason = requirement.isEmpty() ? "診療日に使えるコードでない" : "「" + requirement + "」という定めにあたる";
        return new Hindrance(
                WhyNotObstacle.Kind.RULE,
                reason,
                List.of(),
                List.of(),
                result.rule(),
                result.row(),
                List.of(),
                List.of(),
                List.of());
    }
}
