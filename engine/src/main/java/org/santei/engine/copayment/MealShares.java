package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.feetables.copayment.FundMeals;
import org.santei.feetables.copayment.LocalSchemes;
import org.santei.feetables.copayment.MealCodes;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.store.DataFolder;

/** Who pays the meals and living costs of stays. Safe for use by many threads. */
final class MealShares {

    private final MealCodes codes;
    private final List<MealWays> schemes;

    /**
     * @param schemes what knows public funds; a fund is taken in the ways of the first one that knows it
     */
    MealShares(MealCodes codes, List<MealWays> schemes) {
        this.codes = codes;
        this.schemes = List.copyOf(schemes);
    }

    /** With the tables of this build. */
    static MealShares packaged() {
        return read(DataFolder.packaged());
    }

    /** With the tables of a folder. */
    static MealShares read(DataFolder tables) {
        return new MealShares(
                MealCodes.read(tables),
                List.of(
                        new NationalMeals(NationalSchemes.read(tables), FundMeals.read(tables)),
                        new LocalMeals(new LocalWays(LocalSchemes.read(tables)))));
    }

    /** Which codes are meals and living costs. */
    MealCodes codes() {
        return codes;
    }

    /**
     * Who pays.
     *
     * @param questions what the claim tells of its funds, in claim order; {@code null} for one without a usable number
     * @param charges meals, days and standard amounts of the claim
     * @param amounts the yen of standard amounts
     */
    StayMeals of(Claim claim, List<@Nullable FundQuestion> questions, List<MealCharge> charges, StandardYen amounts) {
        List<MealFund> funds = funds(claim, questions);
        Coverage first = claim.coverages().get(0);
        Certificate insurance = first.payer() == Payer.INSURANCE ? first.certificate() : Certificate.UNKNOWN;
        StandardClasses classes = new StandardClasses(codes, insurance, laws(questions));
        StandardParts standards = new StandardParts(claim.month(), charges, classes, amounts);
        MealRun run = new MealRun(claim, funds, charges, standards.parts());
        Set<String> missing = new LinkedHashSet<>();
        charges.stream()
                .filter(charge -> charge.yen() == null)
                .forEach(charge -> missing.add(
                        "「" + charge.code().name() + "」（" + charge.code().code() + "）の金額（groups）"));
        missing.addAll(standards.missing());
        return missing.isEmpty() ? run.answer() : run.undecided(List.copyOf(missing));
    }

    private static Set<String> laws(List<@Nullable FundQuestion> questions) {
        return questions.stream()
                .filter(Objects::nonNull)
                .map(question -> question.fund().lawNumber())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<MealFund> funds(Claim claim, List<@Nullable FundQuestion> questions) {
        List<List<MealTerms>> ways = new ArrayList<>();
        for (FundQuestion question : questions) {
            ways.add(question == null ? List.of() : ways(question));
        }
        boolean welfare = ways.stream().flatMap(List::stream).anyMatch(MealTerms::welfare);
        List<MealFund> funds = new ArrayList<>();
        for (Coverage coverage : claim.coverages()) {
            if (coverage.payer() != Payer.INSURANCE) {
                funds.add(new MealFund(coverage, ways.get(funds.size()), welfare));
            }
        }
        return funds;
    }

    private List<MealTerms> ways(FundQuestion fund) {
        for (MealWays each : schemes) {
            List<MealTerms> ways = each.of(fund);
            if (!ways.isEmpty()) {
                return ways;
            }
        }
        return List.of();
    }
}
