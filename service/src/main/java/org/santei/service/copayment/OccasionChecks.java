package org.santei.service.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.service.problem.FieldErrors;

/** Notes what does not fit together in the occasions of a patient's month. */
final class OccasionChecks {

    private final CopaymentRequest request;
    private final FieldErrors errors;
    private final boolean visitsTold;
    private final Map<Integer, LocalDate> dates = new HashMap<>();
    private @Nullable LocalDate before;

    private OccasionChecks(CopaymentRequest request, FieldErrors errors) {
        this.request = request;
        this.errors = errors;
        this.visitsTold = request.occasions().stream().anyMatch(occasion -> occasion.visit() != null);
    }

    static void check(CopaymentRequest request, FieldErrors errors) {
        OccasionChecks checks = new OccasionChecks(request, errors);
        for (int i = 0; i < request.occasions().size(); i++) {
            CopaymentRequest.OccasionPart occasion = request.occasions().get(i);
            String path = "occasions[" + i + "].";
            if (occasion.equals(CopaymentRequest.OccasionPart.NOTHING)) {
                continue;
            }
            checks.date(occasion.date(), path + "date");
            checks.visit(occasion, path + "visit");
            checks.payers(occasion.payers(), path + "payers");
        }
    }

    private void date(@Nullable LocalDate date, String path) {
        if (date == null) {
            return;
        }
        YearMonth month = request.month();
        if (month != null && !YearMonth.from(date).equals(month)) {
            errors.add(path, "診療年月（" + month + "）の日ではありません。日か診療年月を確かめてください。");
        } else if (request.birthDate() != null && date.isBefore(request.birthDate())) {
            errors.add(path, "生年月日（" + request.birthDate() + "）より前の日です。日か生年月日を確かめてください。");
        } else if (before != null && date.isBefore(before)) {
            errors.add(path, "前の会計の日（" + before + "）より前です。日付の順に並べてください。");
        } else {
            before = date;
        }
    }

    private void visit(CopaymentRequest.OccasionPart occasion, String path) {
        if (visitsTold && occasion.visit() == null) {
            errors.add(path, "ほかの会計に受診の番号があります。すべての会計に書くか、すべて省いてください。");
        }
        if (occasion.visit() == null || occasion.date() == null) {
            return;
        }
        LocalDate first = dates.putIfAbsent(occasion.visit(), occasion.date());
        if (first != null && !first.equals(occasion.date())) {
            errors.add(path, "同じ番号の受診が別の日（" + first + "）にあります。日ごとに別の番号にしてください。");
        }
    }

    private void payers(List<Payer> payers, String path) {
        for (int i = 0; i < payers.size(); i++) {
            Payer payer = payers.get(i);
            String place = path + "[" + i + "]";
            if (payer.insurance()) {
                insurance(payer, i, place);
            } else if (payer.index() >= request.funds().size()) {
                errors.add(place, "funds にない公費です。funds に加えるか、名前を確かめてください。");
            } else if (request.funds().get(payer.index()).isLongTerm()
                    && payers.stream().noneMatch(Payer::insurance)) {
                errors.add(place, "特定疾病療養受療証は保険とともに使います。保険を加えるか、取り除いてください。");
            }
        }
    }

    private void insurance(Payer payer, int place, String path) {
        if (payer.index() >= request.insurances().size()) {
            errors.add(path, "insurances にない保険です。insurances に加えるか、名前を確かめてください。");
        } else if (request.insurances().get(payer.index()).kind() == InsuranceKind.NONE) {
            errors.add(path, "保険なし（none）です。公費だけを書いてください。");
        } else if (place > 0) {
            errors.add(path, "保険は1つだけ、はじめに書いてください。続けて公費を支払う順に書きます。");
        }
    }
}
