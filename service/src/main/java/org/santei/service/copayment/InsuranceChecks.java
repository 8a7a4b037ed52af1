package org.santei.service.copayment;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.engine.copayment.Reduction;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.service.problem.FieldErrors;

/** Notes what does not fit together in the insurances of a patient's month. */
final class InsuranceChecks {

    private static final int MOST_PERCENT = 100;

    private final CopaymentRequest request;
    private final HighCostLimits limits;
    private final InsuranceLaws laws;
    private final FieldErrors errors;

    private InsuranceChecks(CopaymentRequest request, HighCostLimits limits, InsuranceLaws laws, FieldErrors errors) {
        this.request = request;
        this.limits = limits;
        this.laws = laws;
        this.errors = errors;
    }

    static void check(CopaymentRequest request, HighCostLimits limits, InsuranceLaws laws, FieldErrors errors) {
        InsuranceChecks checks = new InsuranceChecks(request, limits, laws, errors);
        for (int i = 0; i < request.insurances().size(); i++) {
            checks.insurance(request.insurances().get(i), "insurances[" + i + "].");
        }
    }

    private void insurance(CopaymentRequest.InsurancePart insurance, String path) {
        if (insurance.kind() == InsuranceKind.NONE) {
            none(insurance, path);
            return;
        }
        InsurerChecks.check(insurance, request.month(), laws, path, errors);
        if (Boolean.TRUE.equals(insurance.union()) && isOther(insurance.kind(), InsuranceKind.NATIONAL_HEALTH)) {
            errors.add(path + "union", "国民健康保険組合は国民健康保険（national-health）だけです。kind を確かめるか、union を除いてください。");
        }
        AgeBand band = band(insurance);
        if (band != null && insurance.ageBand() != null && insurance.ageBand() != band) {
            errors.add(path + "ageBand", "生年月日と診療年月からは \"" + band.label() + "\" です。生年月日を確かめるか、ageBand を省いてください。");
        }
        incomeClass(insurance, band, path);
        if (insurance.reduction() != null) {
            reduction(insurance.reduction(), insurance.kind(), path + "reduction.");
        }
    }

    private void none(CopaymentRequest.InsurancePart insurance, String path) {
        Stream.of(
                        named("insurerNumber", insurance.insurerNumber()),
                        named("prefecture", insurance.prefecture()),
                        named("union", insurance.union()),
                        named("incomeClass", insurance.incomeClass()),
                        named("limitCode", insurance.limitCode()),
                        named("multipleMonths", insurance.multipleMonths()),
                        named("turning75", insurance.turning75()),
                        named("reduction", insurance.reduction()))
                .flatMap(name -> name)
                .forEach(name -> errors.add(path + name, "保険なし（none）には書けません。kind を確かめるか、取り除いてください。"));
    }

    private static Stream<String> named(String name, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(name);
    }

    private @Nullable AgeBand band(CopaymentRequest.InsurancePart insurance) {
        return insurance.kind() == null || request.birthDate() == null || request.month() == null
                ? null
                : PatientAge.band(insurance.kind(), request.birthDate(), request.month());
    }

    private void incomeClass(CopaymentRequest.InsurancePart insurance, @Nullable AgeBand band, String path) {
        String label = IncomeLabels.told(insurance);
        if (label == null) {
            return;
        }
        if (insurance.incomeClass() != null
                && insurance.limitCode() != null
                && !label.equals(insurance.limitCode().income().label())) {
            errors.add(
                    path + "limitCode",
                    "適用区分 " + insurance.limitCode().digit() + " は「"
                            + insurance.limitCode().income().label() + "」で、incomeClass と違います。どちらか一方にしてください。");
        }
        String field = path + (insurance.incomeClass() == null ? "limitCode" : "incomeClass");
        if (band != null && !limits.incomeClasses(band).contains(IncomeLabels.ofTable(label))) {
            errors.add(field, (band == AgeBand.FROM_70 ? "70歳以上" : "70歳未満") + "の所得区分ではありません。所得区分と生年月日を確かめてください。");
        } else if (IncomeLabels.OF_LATE_ELDERLY.contains(label)
                && isOther(insurance.kind(), InsuranceKind.LATE_ELDERLY)) {
            errors.add(field, "後期高齢者医療（late-elderly）だけの所得区分です。所得区分と kind を確かめてください。");
        }
    }

    private void reduction(CopaymentRequest.ReductionPart reduction, @Nullable InsuranceKind insurance, String path) {
        Reduction.Kind kind = reduction.kind();
        if (kind == null) {
            return;
        }
        boolean counted = kind == Reduction.Kind.AMOUNT || kind == Reduction.Kind.RATE;
        if (counted && reduction.value() == null) {
            errors.add(path + "value", "必須です。amount では円、rate では％を書いてください。");
        } else if (!counted && reduction.value() != null) {
            errors.add(path + "value", "amount と rate だけに書けます。取り除いてください。");
        } else if (kind == Reduction.Kind.RATE && Objects.requireNonNullElse(reduction.value(), 0) > MOST_PERCENT) {
            errors.add(path + "value", "減免率は1以上" + MOST_PERCENT + "以下の％で書いてください。");
        }
        if (kind == Reduction.Kind.MUNICIPAL_RELIEF && isOther(insurance, InsuranceKind.NATIONAL_HEALTH)) {
            errors.add(path + "kind", "自立支援減免は国民健康保険（national-health）だけです。kind を確かめてください。");
        }
    }

    private static boolean isOther(@Nullable InsuranceKind kind, InsuranceKind wanted) {
        return kind != null && kind != wanted;
    }
}
