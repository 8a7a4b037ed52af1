package org.santei.engine.copayment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Waiver;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.copayment.CopaymentFiles;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.copayment.LocalSchemes;
import org.santei.feetables.copayment.MealCodes;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.store.DataFolder;

/**
 * What the patients of claims pay. What a claim leaves open is taken in every way that is possible: when all come to the same
 * yen the share is decided, else the answer says what has to be known. Safe for use by many threads.
 */
public final class PatientShares {

    private static final int HUNDRED = 100;

    private final ShareLaw law;
    private final HighCostLimits limits;
    private final InsuredChoices insured;
    private final InsurerKinds insurers;
    private final FundTables schemes;
    private final String tablesHash;
    private final MealShares meals;

    /**
     * @param schemes what knows public funds; a fund is taken in the ways of the first one that knows it
     */
    public PatientShares(ShareLaw law, HighCostLimits limits, InsurerKinds insurers, List<FundWays> schemes) {
        this(law, limits, insurers, new FundTables(schemes), MealShares.packaged(), "");
    }

    private PatientShares(
            ShareLaw law,
            HighCostLimits limits,
            InsurerKinds insurers,
            FundTables schemes,
            MealShares meals,
            String tablesHash) {
        this.law = law;
        this.limits = limits;
        this.insured = new InsuredChoices(limits);
        this.insurers = insurers;
        this.schemes = schemes;
        this.meals = meals;
        this.tablesHash = tablesHash;
    }

    /** With the tables of this build. */
    public static PatientShares packaged(ShareLaw law) {
        return read(law, DataFolder.packaged());
    }

    /**
     * With the tables of a folder.
     *
     * @throws FeeTableException when a table is missing or does not follow its specification
     */
    public static PatientShares read(ShareLaw law, DataFolder tables) {
        return new PatientShares(
                law,
                HighCostLimits.read(tables),
                new InsurerTable(InsuranceLaws.read(tables)),
                new FundTables(List.of(
                        new NationalWays(NationalSchemes.read(tables)), new LocalWays(LocalSchemes.read(tables)))),
                MealShares.read(tables),
                CopaymentFiles.hash(tables));
    }

    /** The same as they stand now: whatever is published later, they come to the same. */
    public PatientShares asOfNow() {
        return new PatientShares(law.asOfNow(), limits, insurers, schemes, meals, tablesHash);
    }

    /** What identifies the rules about who pays in a month; empty when they are in no rules. */
    public String lawHash(YearMonth month) {
        return law.hash(month);
    }

    /** What identifies the tables: SHA-256, in 64 hexadecimal digits; empty when they are of no folder. */
    public String tablesHash() {
        return tablesHash;
    }

    /** Which codes are meals and living costs of stays. */
    public MealCodes mealCodes() {
        return meals.codes();
    }

    /** What the patient of a claim pays for what its payers are charged. */
    public ShareAnswer of(Claim claim, List<Charge> charges) {
        PatientMonths months = new PatientMonths(claim, charges);
        InsuranceKind ofNumber = ofNumber(claim);
        InsuranceKind kind = kind(claim, ofNumber);
        FundChoices funds = funds(claim, months, kind, ofNumber);
        List<String> missing = new ArrayList<>(funds.missing());
        if (kind == null) {
            missing.add("適用される制度（scheme）");
            return ShareAnswer.undecided(missing);
        }
        Certificate certificate = certificate(claim);
        Choice<Insured> insurances = insurances(new Asked(claim, months, law, missing), kind, certificate);
        if (insurances == null || !missing.isEmpty()) {
            return ShareAnswer.undecided(missing);
        }
        OpenMonth open = new OpenMonth(
                new CopaymentCalculator(law, limits),
                months,
                insurances,
                funds.numbers(),
                funds.terms(),
                longTerm(certificate));
        OpenMonth.Outcome outcome = open.decided();
        return outcome == null ? ShareAnswer.undecided(open.open()) : answer(months, funds, outcome);
    }

    /**
     * Who pays the meals and living costs of a stay.
     *
     * @param charges what is charged beside them
     * @param mealCharges meals, days and standard amounts; not empty
     * @param amounts the yen of standard amounts
     */
    public StayMeals meals(Claim claim, List<Charge> charges, List<MealCharge> mealCharges, StandardYen amounts) {
        InsuranceKind ofNumber = ofNumber(claim);
        FundChoices funds = funds(claim, new PatientMonths(claim, charges), kind(claim, ofNumber), ofNumber);
        return meals.of(claim, funds.questions(), mealCharges, amounts);
    }

    private FundChoices funds(
            Claim claim, PatientMonths months, @Nullable InsuranceKind kind, @Nullable InsuranceKind ofNumber) {
        boolean employeeOrNational = kind == InsuranceKind.NATIONAL_HEALTH && ofNumber == null;
        return new FundChoices(schemes, claim, months, employeeOrNational ? null : kind);
    }

    private static @Nullable InsuranceKind kind(Claim claim, @Nullable InsuranceKind ofNumber) {
        return hasInsurance(claim) ? InsuredChoices.kind(claim, ofNumber) : InsuranceKind.NONE;
    }

    private @Nullable InsuranceKind ofNumber(Claim claim) {
        String number = certificate(claim).number();
        return number == null ? null : insurers.of(number, claim.month());
    }

    /** A claim, and what was found missing in it. */
    private record Asked(Claim claim, PatientMonths months, ShareLaw law, List<String> missing) {}

    private static ShareAnswer answer(PatientMonths months, FundChoices funds, OpenMonth.Outcome outcome) {
        if (!outcome.month().missing().isEmpty()) {
            return ShareAnswer.undecided(outcome.month().missing());
        }
        Set<String> unverified = new TreeSet<>(funds.unverified());
        unverified.addAll(outcome.month().unverified());
        List<String> notes = months.isDayless() ? List.of("日のない剤は、日のある剤の最初の日（なければ月の初日）の受診とみなしました。") : List.of();
        return new ShareAnswer(outcome.input(), outcome.month(), unverified, notes, List.of());
    }

    private static boolean hasInsurance(Claim claim) {
        return claim.coverages().get(0).payer() == Payer.INSURANCE;
    }

    private static Certificate certificate(Claim claim) {
        return hasInsurance(claim) ? claim.coverages().get(0).certificate() : Certificate.UNKNOWN;
    }

    private @Nullable Choice<Insured> insurances(Asked asked, InsuranceKind kind, Certificate certificate) {
        Waiver waiver = certificate.waiver();
        Reduction reduction = waiver == null
                ? null
                : InsuredChoices.reduction(waiver, asked.months().insuredOccasions() <= 1);
        if (waiver != null && reduction == null) {
            asked.missing().add("一部負担金の減免の割合または受診ごとの額（payers[].waiver）");
        }
        Choice<Insured> choice = insured.of(
                asked.claim(), kind, certificate, reduction, asked.months().insuredCostYen());
        Integer benefit = certificate.benefitPercent();
        if (benefit == null || kind == InsuranceKind.NONE) {
            return choice;
        }
        List<Insured> fitting = choice.values().stream()
                .filter(each -> percent(asked, each) == HUNDRED - benefit)
                .toList();
        if (fitting.isEmpty()) {
            asked.missing()
                    .add("給付割合 " + benefit + "％の根拠（年齢と所得区分では "
                            + (HUNDRED - percent(asked, choice.values().get(0))) + "％）（payers[].benefitPercent）");
            return null;
        }
        return new Choice<>(choice.question(), fitting);
    }

    private static int percent(Asked asked, Insured each) {
        return asked.law().percentage(each, asked.months().bare(each)).percent();
    }

    private static Choice<Optional<PublicFund>> longTerm(Certificate certificate) {
        Integer yen = certificate.longTermYen();
        if (yen == null) {
            return Choice.only(Optional.empty());
        }
        FundTerms terms = PlainTerms.of(
                FundLimits.ofMonth(yen),
                FundCategory.LONG_TERM,
                CountRule.ALL,
                ReliefScope.NONE,
                LimitHandling.BY_INCOME);
        PublicFund fund = new PublicFund(null, terms, false, false, false);
        Boolean forAll = certificate.longTermForAll();
        if (forAll != null) {
            return Choice.only(forAll ? Optional.of(fund) : Optional.empty());
        }
        return new Choice<>("特定疾病療養受療証の対象となる診療（payers[].longTermForAll）", List.of(Optional.of(fund), Optional.empty()));
    }
}
