package org.santei.service.copayment;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Setting;
import org.santei.engine.copayment.HouseholdBenefit;
import org.santei.engine.copayment.HouseholdMonth;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;
import org.springframework.stereotype.Component;

/** Answers what a household gets back for a month. Safe for use by many threads. */
@Component
final class HouseholdService {

    /** Yen of a point. */
    private static final long POINT = 10;

    private final HighCostLimits limits;

    HouseholdService(HighCostLimits limits) {
        this.limits = limits;
    }

    /** The answer to a month that was read and checked. */
    HouseholdAnswer answer(HouseholdReader.Asked asked) {
        HouseholdRequest request = asked.request();
        YearMonth month = requireNonNull(request.month());
        HouseholdMonth household = new HouseholdMonth(
                month,
                ofTable(request.classUnder70()),
                ofTable(request.classFrom70()),
                Boolean.TRUE.equals(request.multipleMonths()),
                bills(request, month));
        HouseholdBenefit benefit = HouseholdBenefit.of(household, limits);
        boolean complete = benefit.missing().isEmpty();
        return new HouseholdAnswer(
                month,
                complete,
                benefit.steps().stream().map(HouseholdService::step).toList(),
                household.bills().stream()
                        .mapToLong(HouseholdMonth.Bill::leftYen)
                        .sum(),
                complete ? benefit.benefitYen() : null,
                complete ? benefit.leftYen() : null,
                benefit.unverified().stream().sorted().toList(),
                new TreeMap<>(benefit.missing())
                        .entrySet().stream()
                                .map(each -> withField(each.getKey(), each.getValue(), month))
                                .toList(),
                BenefitProof.of(asked.input()));
    }

    private static @Nullable String ofTable(@Nullable String label) {
        return label == null ? null : IncomeLabels.ofTable(label);
    }

    private static List<HouseholdMonth.Bill> bills(HouseholdRequest request, YearMonth month) {
        List<HouseholdMonth.Bill> bills = new ArrayList<>();
        for (int person = 0; person < request.members().size(); person++) {
            HouseholdRequest.MemberPart member = request.members().get(person);
            AgeBand age = PatientAge.band(requireNonNull(request.kind()), requireNonNull(member.birthDate()), month);
            boolean turning = requireNonNullElse(member.turning75(), PatientAge.turns75(member.birthDate(), month));
            for (HouseholdRequest.BillPart bill : member.bills()) {
                int share = requireNonNull(bill.shareYen());
                bills.add(new HouseholdMonth.Bill(
                        person,
                        age,
                        bill.setting() == Setting.OUTPATIENT,
                        requireNonNull(bill.points()) * POINT,
                        requireNonNullElse(bill.paidYen(), share),
                        share,
                        turning));
            }
        }
        return bills;
    }

    private static HouseholdAnswer.StepAnswer step(HouseholdBenefit.Step step) {
        return new HouseholdAnswer.StepAnswer(
                step.paragraph().words(),
                step.person(),
                step.costYen(),
                step.summedYen(),
                step.limitYen(),
                step.benefitYen(),
                step.source());
    }

    private String withField(AgeBand age, String missing, YearMonth month) {
        return (age == AgeBand.FROM_70 ? "classFrom70: " : "classUnder70: ") + missing + "（表にある区分: "
                + String.join("、", IncomeLabels.known(limits, month, age)) + "）";
    }
}
