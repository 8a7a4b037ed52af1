package org.santei.engine.copayment;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Waiver;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.copayment.LocalSchemes;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.copayment.PayerNumberException;
import org.santei.feetables.copayment.PublicFundNumber;
import org.santei.feetables.copayment.Verification;

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

    /**
     * @param schemes what knows public funds; a fund is taken in the ways of the first one that knows it
     */
    public PatientShares(ShareLaw law, HighCostLimits limits, InsurerKinds insurers, List<FundWays> schemes) {
        this.law = law;
        this.limits = limits;
        this.insured = new InsuredChoices(limits);
        this.insurers = insurers;
        this.schemes = new FundTables(schemes);
    }

    /** With the tables of this build. */
    public static PatientShares packaged(ShareLaw law) {
        return new PatientShares(
                law,
                HighCostLimits.read(),
                new InsurerTable(InsuranceLaws.read()),
                List.of(new NationalWays(NationalSchemes.read()), new LocalWays(LocalSchemes.read())));
    }

    /** What is open in a claim, and what was found. */
    private static final class Draft {
        final Claim claim;
        final PatientMonths months;
        final ShareLaw law;
        final @Nullable InsuranceKind ofNumber;
        final List<String> missing = new ArrayList<>(0);
        final Set<String> unverified = new TreeSet<>();
        final List<PublicFundNumber> numbers = new ArrayList<>(0);
        final List<Choice<FundTerms>> funds = new ArrayList<>(0);

        Draft(Claim claim, PatientMonths months, ShareLaw law, @Nullable InsuranceKind ofNumber) {
            this.claim = claim;
            this.months = months;
            this.law = law;
            this.ofNumber = ofNumber;
        }
    }

    /** What the patient of a claim pays for what its payers are charged. */
    public ShareAnswer of(Claim claim, List<Charge> charges) {
        if (claim.setting() == Setting.INPATIENT) {
            return ShareAnswer.undecided(List.of("入院の患者負担（判断：入院外だけを計算します）"));
        }
        ShareLaw remembered = new RememberedLaw(law);
        PatientMonths months = new PatientMonths(claim, charges);
        Certificate certificate = certificate(claim);
        String number = certificate.number();
        Draft draft = new Draft(claim, months, remembered, number == null ? null : insurers.of(number, claim.month()));
        InsuranceKind kind = hasInsurance(claim) ? InsuredChoices.kind(claim, draft.ofNumber) : InsuranceKind.NONE;
        for (Coverage coverage : claim.coverages()) {
            if (coverage.payer() != Payer.INSURANCE) {
                fund(draft, coverage, kind);
            }
        }
        if (kind == null) {
            draft.missing.add("適用される制度（scheme）");
        }
        Choice<Insured> insurances = kind == null ? null : insurances(draft, kind, certificate);
        if (insurances == null || !draft.missing.isEmpty()) {
            return ShareAnswer.undecided(draft.missing);
        }
        OpenMonth open = new OpenMonth(
                new CopaymentCalculator(remembered, limits),
                months,
                insurances,
                draft.numbers,
                draft.funds,
                longTerm(certificate));
        OpenMonth.Outcome outcome = open.decided();
        return outcome == null ? ShareAnswer.undecided(open.open()) : answer(draft, outcome);
    }

    private static ShareAnswer answer(Draft draft, OpenMonth.Outcome outcome) {
        if (!outcome.month().missing().isEmpty()) {
            return ShareAnswer.undecided(outcome.month().missing());
        }
        draft.unverified.addAll(outcome.month().unverified());
        List<String> notes = draft.months.isDayless() ? List.of("日のない剤は、日のある剤の最初の日（なければ月の初日）の受診とみなしました。") : List.of();
        return new ShareAnswer(outcome.input(), outcome.month(), draft.unverified, notes, List.of());
    }

    private static boolean hasInsurance(Claim claim) {
        return claim.coverages().get(0).payer() == Payer.INSURANCE;
    }

    private static Certificate certificate(Claim claim) {
        return hasInsurance(claim) ? claim.coverages().get(0).certificate() : Certificate.UNKNOWN;
    }

    private @Nullable Choice<Insured> insurances(Draft draft, InsuranceKind kind, Certificate certificate) {
        Waiver waiver = certificate.waiver();
        Reduction reduction =
                waiver == null ? null : InsuredChoices.reduction(waiver, draft.months.insuredOccasions() <= 1);
        if (waiver != null && reduction == null) {
            draft.missing.add("一部負担金の減免の割合または受診ごとの額（payers[].waiver）");
        }
        Choice<Insured> choice = insured.of(draft.claim, kind, certificate, reduction, draft.months.insuredCostYen());
        Integer benefit = certificate.benefitPercent();
        if (benefit == null || kind == InsuranceKind.NONE) {
            return choice;
        }
        List<Insured> fitting = choice.values().stream()
                .filter(each -> percent(draft, each) == HUNDRED - benefit)
                .toList();
        if (fitting.isEmpty()) {
            draft.missing.add("給付割合 " + benefit + "％の根拠（年齢と所得区分では "
                    + (HUNDRED - percent(draft, choice.values().get(0))) + "％）（payers[].benefitPercent）");
            return null;
        }
        return new Choice<>(choice.question(), fitting);
    }

    private static int percent(Draft draft, Insured each) {
        return draft.law.percentage(each, draft.months.bare(each)).percent();
    }

    private void fund(Draft draft, Coverage coverage, @Nullable InsuranceKind kind) {
        String text = coverage.certificate().number();
        if (text == null) {
            draft.missing.add("公費" + coverage.payer().fund() + "の負担者番号（payers[].number）");
            return;
        }
        PublicFundNumber number;
        try {
            number = PublicFundNumber.of("payers[].number", text);
        } catch (PayerNumberException e) {
            draft.missing.add(e.getMessage() + "（payers[].number）");
            return;
        }
        List<FundWay> ways = schemes.of(question(draft, number, coverage, kind));
        String question = "公費 " + text + " の"
                + ways.stream()
                        .map(FundWay::question)
                        .filter(Objects::nonNull)
                        .map(asked -> asked.what() + "（payers[]." + asked.field() + "）")
                        .findFirst()
                        .orElse("患者負担（1回・1日・1月の上限額）（payers[].limits）");
        if (ways.isEmpty() || ways.stream().anyMatch(way -> way.terms() == null)) {
            draft.missing.add(question);
            return;
        }
        ways.stream()
                .filter(way -> way.verification() != Verification.VERIFIED)
                .forEach(way -> draft.unverified.add("公費 " + text + ": " + way.row() + "（法令と照合していません）"));
        draft.numbers.add(number);
        draft.funds.add(new Choice<>(
                question,
                ways.stream()
                        .map(way -> Objects.requireNonNull(way.terms()))
                        .distinct()
                        .toList()));
    }

    private static FundQuestion question(
            Draft draft, PublicFundNumber number, Coverage coverage, @Nullable InsuranceKind kind) {
        boolean kindOfScheme = kind == InsuranceKind.NATIONAL_HEALTH && draft.ofNumber == null;
        return new FundQuestion(
                FundIdentity.of(number),
                draft.claim.month(),
                Period.between(
                                draft.claim.patient().birthDate(),
                                draft.claim.month().atDay(1))
                        .getYears(),
                kindOfScheme ? null : kind,
                draft.claim.setting() == Setting.INPATIENT,
                draft.months.funds().size() == 1,
                draft.months.isInEverything(coverage.payer()),
                coverage.certificate().limits(),
                coverage.billedPatientYen());
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
        return new Choice<>("特定疾病療養受療証の対象となる診療（判断：担当した医師）", List.of(Optional.of(fund), Optional.empty()));
    }
}
