package org.santei.service.copayment;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.service.problem.FieldErrors;

/** Notes what does not fit together in a household's month; what could not be read is passed over. */
final class HouseholdChecks {

    /** Yen of a point. */
    private static final long POINT = 10;

    /** What a share may grow by being rounded to 10 yen (健康保険法第75条). */
    private static final int ROUNDED = 5;

    private final HouseholdRequest request;
    private final HighCostLimits limits;
    private final FieldErrors errors;

    private HouseholdChecks(HouseholdRequest request, HighCostLimits limits, FieldErrors errors) {
        this.request = request;
        this.limits = limits;
        this.errors = errors;
    }

    static void check(HouseholdRequest request, HighCostLimits limits, FieldErrors errors) {
        HouseholdChecks checks = new HouseholdChecks(request, limits, errors);
        YearMonth month = request.month();
        if (month != null && month.isBefore(CopaymentChecks.FIRST_MONTH)) {
            errors.add("month", "計算できるのは" + CopaymentChecks.FIRST_MONTH + "からです。診療年月を確かめてください。");
        }
        if (request.kind() == InsuranceKind.LATE_ELDERLY && request.classUnder70() != null) {
            errors.add("classUnder70", "後期高齢者医療（late-elderly）には書けません。取り除いてください。");
        }
        checks.incomeClass(request.classUnder70(), AgeBand.UNDER_70, "classUnder70");
        checks.incomeClass(request.classFrom70(), AgeBand.FROM_70, "classFrom70");
        if (request.members().size() > HouseholdRequest.MEMBERS_LIMIT) {
            errors.add("members", "世帯員は" + HouseholdRequest.MEMBERS_LIMIT + "人までです。");
            return;
        }
        for (int i = 0; i < request.members().size(); i++) {
            checks.member(request.members().get(i), "members[" + i + "].");
        }
    }

    private void incomeClass(@Nullable String label, AgeBand band, String field) {
        if (label == null) {
            return;
        }
        if (!limits.incomeClasses(band).contains(IncomeLabels.ofTable(label))) {
            errors.add(field, (band == AgeBand.FROM_70 ? "70歳以上" : "70歳未満") + "の所得区分ではありません。所得区分を確かめてください。");
        } else if (IncomeLabels.OF_LATE_ELDERLY.contains(label)
                && request.kind() != null
                && request.kind() != InsuranceKind.LATE_ELDERLY) {
            errors.add(field, "後期高齢者医療（late-elderly）だけの所得区分です。所得区分と kind を確かめてください。");
        }
    }

    private void member(HouseholdRequest.MemberPart member, String path) {
        CopaymentChecks.birthDate(request.month(), member.birthDate(), path + "birthDate", errors);
        List<HouseholdRequest.BillPart> bills = member.bills();
        if (bills.size() > HouseholdRequest.BILLS_LIMIT) {
            errors.add(path + "bills", "支払いは1人" + HouseholdRequest.BILLS_LIMIT + "件までです。");
            return;
        }
        for (int i = 0; i < bills.size(); i++) {
            bill(bills.get(i), path + "bills[" + i + "].");
        }
    }

    private void bill(HouseholdRequest.BillPart bill, String path) {
        Integer share = bill.shareYen();
        if (share == null) {
            return;
        }
        if (bill.points() != null && share > bill.points() * POINT + ROUNDED) {
            errors.add(path + "shareYen", "総額（点数 × 10円）を超えています。点数と一部負担金の額を確かめてください。");
        }
        if (bill.paidYen() != null && bill.paidYen() > share + ROUNDED) {
            errors.add(path + "paidYen", "一部負担金の額（shareYen）を超えています。どちらかを直してください。");
        }
    }
}
