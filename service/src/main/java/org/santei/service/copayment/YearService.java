package org.santei.service.copayment;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.santei.engine.copayment.AnnualBenefit;
import org.santei.feetables.copayment.HighCostLimits;
import org.springframework.stereotype.Component;

/** Answers what is given back for a year. Safe for use by many threads. */
@Component
final class YearService {

    private static final int MONTHS = 12;

    private final HighCostLimits limits;

    YearService(HighCostLimits limits) {
        this.limits = limits;
    }

    /** The answer to a year that was read and checked. */
    YearAnswer answer(YearReader.Asked asked) {
        YearRequest request = asked.request();
        YearMonth first = requireNonNull(request.firstMonth());
        SortedMap<YearMonth, Long> paid = new TreeMap<>();
        request.months()
                .forEach(month -> paid.put(
                        requireNonNull(month.month()),
                        requireNonNull(month.paidYen()).longValue()));
        AnnualBenefit benefit = AnnualBenefit.of(
                first,
                asked.age(),
                IncomeLabels.ofTable(requireNonNull(request.incomeClass())),
                request.scope() == YearRequest.Scope.VISITS,
                paid,
                limits);
        boolean complete = benefit.missing().isEmpty();
        return new YearAnswer(
                first,
                first.plusMonths(MONTHS - 1L),
                complete,
                benefit.sumYen(),
                benefit.limitYen(),
                complete ? benefit.benefitYen() : null,
                complete ? benefit.sumYen() - benefit.benefitYen() : null,
                complete ? steps(benefit, paid.size()) : List.of(),
                List.copyOf(benefit.unverified()),
                benefit.missing(),
                BenefitProof.of(asked.input()));
    }

    private static List<YearAnswer.StepAnswer> steps(AnnualBenefit benefit, int months) {
        List<YearAnswer.StepAnswer> steps = new ArrayList<>();
        steps.add(new YearAnswer.StepAnswer(months + "か月の支払いの合計", benefit.sumYen()));
        if (benefit.limitYen() == null) {
            steps.add(new YearAnswer.StepAnswer("この年のこの区分に年間の限度額はない", 0));
        } else {
            steps.add(new YearAnswer.StepAnswer("年間の限度額（" + benefit.source() + "）", benefit.limitYen()));
            steps.add(new YearAnswer.StepAnswer("限度額を超える額を支給する", benefit.benefitYen()));
        }
        return steps;
    }
}
