package org.santei.engine.copayment;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.feetables.copayment.PayerNumberException;
import org.santei.feetables.copayment.PublicFundNumber;
import org.santei.feetables.copayment.Verification;

/** In which ways the funds of a claim can charge its patient. */
final class FundChoices {

    private final FundTables schemes;
    private final Claim claim;
    private final PatientMonths months;
    private final @Nullable InsuranceKind insurance;
    private final List<@Nullable FundQuestion> questions = new ArrayList<>(0);
    private final List<PublicFundNumber> numbers = new ArrayList<>(0);
    private final List<Choice<FundTerms>> terms = new ArrayList<>(0);
    private final List<String> missing = new ArrayList<>(0);
    private final Set<String> unverified = new TreeSet<>();

    /**
     * @param schemes what knows public funds
     * @param insurance the law under which the patient is insured; {@code null} when it is not known
     */
    FundChoices(FundTables schemes, Claim claim, PatientMonths months, @Nullable InsuranceKind insurance) {
        this.schemes = schemes;
        this.claim = claim;
        this.months = months;
        this.insurance = insurance;
        for (Coverage coverage : claim.coverages()) {
            if (coverage.payer() != Payer.INSURANCE) {
                add(coverage);
            }
        }
    }

    /** What the claim tells of each fund, in claim order; {@code null} for one without a usable number. */
    List<@Nullable FundQuestion> questions() {
        return questions;
    }

    /** The numbers of the funds that are known, in claim order. */
    List<PublicFundNumber> numbers() {
        return numbers;
    }

    /** What they may leave to pay, in the same order. */
    List<Choice<FundTerms>> terms() {
        return terms;
    }

    /** What must be known of the others, in Japanese; empty when all are known. */
    List<String> missing() {
        return missing;
    }

    /** Schemes that are taken into account and not verified, in Japanese. */
    Set<String> unverified() {
        return unverified;
    }

    private void add(Coverage coverage) {
        String text = coverage.certificate().number();
        if (text == null) {
            questions.add(null);
            missing.add("公費" + coverage.payer().fund() + "の負担者番号（payers[].number）");
            return;
        }
        PublicFundNumber number;
        try {
            number = PublicFundNumber.of("payers[].number", text);
        } catch (PayerNumberException e) {
            questions.add(null);
            missing.add(e.getMessage() + "（payers[].number）");
            return;
        }
        FundQuestion asked = question(number, coverage);
        questions.add(asked);
        List<FundWay> ways = schemes.of(asked);
        String question = "公費 " + text + " の"
                + ways.stream()
                        .map(FundWay::question)
                        .filter(Objects::nonNull)
                        .map(open -> open.what() + "（payers[]." + open.field() + "）")
                        .findFirst()
                        .orElse(usualQuestion());
        List<@Nullable FundTerms> possible = ways.stream()
                .map(way -> terms(way, coverage.payer()))
                .distinct()
                .toList();
        if (possible.isEmpty() || possible.contains(null)) {
            missing.add(question);
            return;
        }
        ways.stream()
                .filter(way -> way.verification() != Verification.VERIFIED)
                .forEach(way -> unverified.add("公費 " + text + ": " + way.row() + "（法令と照合していません）"));
        numbers.add(number);
        terms.add(new Choice<>(
                question, possible.stream().map(Objects::requireNonNull).toList()));
    }

    private String usualQuestion() {
        return isStay() ? "入院の患者負担（1日・1月の上限額）（payers[].limits）" : "患者負担（1回・1日・1月の上限額）（payers[].limits）";
    }

    private boolean isStay() {
        return claim.setting() == Setting.INPATIENT;
    }

    private @Nullable FundTerms terms(FundWay way, Payer fund) {
        FundTerms told = way.terms();
        return told == null || !isStay() ? told : StayTerms.of(told, months.daysOfStay(fund));
    }

    private FundQuestion question(PublicFundNumber number, Coverage coverage) {
        return new FundQuestion(
                FundIdentity.of(number),
                claim.month(),
                Period.between(claim.patient().birthDate(), claim.month().atDay(1))
                        .getYears(),
                insurance,
                isStay(),
                months.funds().size() == 1,
                months.isInEverything(coverage.payer()),
                coverage.certificate().limits(),
                coverage.billedPatientYen());
    }
}
