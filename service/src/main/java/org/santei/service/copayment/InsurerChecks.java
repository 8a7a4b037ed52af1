package org.santei.service.copayment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.copayment.InsurerKind;
import org.santei.feetables.copayment.InsurerNumber;
import org.santei.feetables.copayment.PayerNumberException;
import org.santei.service.problem.FieldErrors;

/** Notes a number of an insurer (保険者番号) that cannot be right, or that says otherwise than what stands beside it. */
final class InsurerChecks {

    private InsurerChecks() {}

    static void check(
            CopaymentRequest.InsurancePart insurance,
            @Nullable YearMonth month,
            InsuranceLaws laws,
            String path,
            FieldErrors errors) {
        if (insurance.insurerNumber() == null || month == null) {
            return;
        }
        String field = path + "insurerNumber";
        try {
            InsurerNumber number = InsurerNumber.of(field, insurance.insurerNumber(), laws, month.atDay(1));
            String problem = number.checkDigitProblem(field);
            if (problem == null) {
                compare(insurance, number, path, errors);
            } else {
                errors.add(field, withoutField(problem, field));
            }
        } catch (PayerNumberException e) {
            errors.add(field, withoutField(String.valueOf(e.getMessage()), field));
        }
    }

    /** What is wrong with a field, without its name before it. */
    static String withoutField(String problem, String field) {
        return problem.substring(field.length() + ": ".length());
    }

    private static void compare(
            CopaymentRequest.InsurancePart insurance, InsurerNumber number, String path, FieldErrors errors) {
        InsuranceKind kind = kind(number.kind());
        if (insurance.kind() != null && insurance.kind() != kind) {
            errors.add(path + "kind", "保険者番号からは \"" + kind.label() + "\" です。保険者番号と kind を確かめてください。");
        }
        if (insurance.prefecture() != null && !insurance.prefecture().equals(number.prefecture())) {
            errors.add(
                    path + "prefecture", "保険者番号からは \"" + number.prefecture() + "\" です。どちらかを直すか、prefecture を省いてください。");
        }
        boolean union = number.kind() == InsurerKind.UNION;
        if (insurance.union() != null && insurance.union() != union) {
            errors.add(path + "union", "保険者番号からは " + union + " です。どちらかを直すか、union を省いてください。");
        }
    }

    private static InsuranceKind kind(InsurerKind insurer) {
        return switch (insurer) {
            case EMPLOYEE -> InsuranceKind.EMPLOYEE;
            case NATIONAL_HEALTH, UNION -> InsuranceKind.NATIONAL_HEALTH;
            case LATE_ELDERLY -> InsuranceKind.LATE_ELDERLY;
            case RETIRED -> InsuranceKind.RETIRED;
        };
    }
}
