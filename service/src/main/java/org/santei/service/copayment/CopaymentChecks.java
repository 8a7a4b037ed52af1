package org.santei.service.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;

/** Notes what does not fit together in a patient's month; what could not be read is passed over. */
final class CopaymentChecks {

    /** 後期高齢者医療 and the shares of today begin. */
    static final YearMonth FIRST_MONTH = YearMonth.of(2008, 4);

    private static final int LONGEST_LIFE = 150;

    private final CopaymentRequest request;
    private final FieldErrors errors;

    private CopaymentChecks(CopaymentRequest request, FieldErrors errors) {
        this.request = request;
        this.errors = errors;
    }

    static void check(CopaymentRequest request, CopaymentData data, FieldErrors errors) {
        CopaymentChecks checks = new CopaymentChecks(request, errors);
        checks.birthDate(request.month(), request.birthDate());
        if (checks.fits("insurances", request.insurances(), CopaymentRequest.INSURANCES_LIMIT, "医療保険")) {
            InsuranceChecks.check(request, data.limits(), data.laws(), errors);
        }
        FundChecks.check(request.funds(), data.specials(), errors);
        if (checks.fits("occasions", request.occasions(), CopaymentRequest.OCCASIONS_LIMIT, "会計")) {
            OccasionChecks.check(request, errors);
        }
        if (checks.fits("elsewhere", request.elsewhere(), CopaymentRequest.ELSEWHERE_LIMIT, "他の医療機関での支払い")) {
            checks.elsewhere();
        }
    }

    private void birthDate(@Nullable YearMonth month, @Nullable LocalDate birthDate) {
        if (month != null && month.isBefore(FIRST_MONTH)) {
            errors.add("month", "計算できるのは" + FIRST_MONTH + "からです。診療年月を確かめてください。");
        } else {
            birthDate(month, birthDate, "birthDate", errors);
        }
    }

    /** Notes a birthday that does not go with a month. */
    static void birthDate(@Nullable YearMonth month, @Nullable LocalDate birthDate, String field, FieldErrors errors) {
        if (month == null || birthDate == null) {
            return;
        }
        if (birthDate.isAfter(month.atEndOfMonth())) {
            errors.add(field, "生年月日が診療年月より後です。生年月日と診療年月を確かめてください。");
        } else if (birthDate.isBefore(month.minusYears(LONGEST_LIFE).atDay(1))) {
            errors.add(field, "生年月日が診療年月の" + LONGEST_LIFE + "年より前です。生年月日を確かめてください。");
        }
    }

    private boolean fits(String field, List<?> parts, int limit, String what) {
        if (parts.size() > limit) {
            errors.add(field, what + "は" + limit + "件までです。" + limit + "件以内にしてください。");
        }
        return parts.size() <= limit;
    }

    private void elsewhere() {
        for (int i = 0; i < request.elsewhere().size(); i++) {
            CopaymentRequest.ElsewherePart other = request.elsewhere().get(i);
            String path = "elsewhere[" + i + "]";
            if (other.beforeOccasion() != null
                    && other.beforeOccasion() > request.occasions().size() + 1) {
                errors.add(path + ".beforeOccasion", "会計は" + request.occasions().size() + "件です。会計の番号か、その次の番号を書いてください。");
            }
            Payer payer = other.fund();
            if (payer == null) {
                continue;
            }
            if (other.patientYen() == null && !Boolean.TRUE.equals(other.use())) {
                errors.add(path + ".patientYen", "支払った額（patientYen）を書くか、use を true にしてください。");
            }
            if (payer.index() >= request.funds().size()) {
                errors.add(path + ".fund", "funds にない公費です。funds に加えるか、名前を確かめてください。");
            } else if (request.funds().get(payer.index()).isLongTerm()) {
                errors.add(path + ".fund", "特定疾病療養受療証の支払いは書けません。公費の名前を書いてください。");
            }
        }
    }
}
