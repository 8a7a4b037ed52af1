package org.santei.service.claim;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Waiver;
import org.santei.feetables.copayment.LimitCode;
import org.santei.feetables.copayment.PayerNumberException;
import org.santei.feetables.copayment.PublicFundNumber;
import org.santei.service.problem.FieldErrors;

/** Notes what does not fit together in what a claim says of its payers. */
final class PayerChecks {

    private static final int FUND_DIGITS = 8;
    private static final String ONLY_FUNDS = "公費だけの項目です。公費の行に書くか、取り除いてください。";

    private final FieldErrors errors;
    private final @Nullable YearMonth month;
    private final Set<Payer> payers = EnumSet.noneOf(Payer.class);

    PayerChecks(@Nullable YearMonth month, FieldErrors errors) {
        this.month = month;
        this.errors = errors;
    }

    /**
     * Checks all payers of a claim.
     *
     * @param path where they stand
     * @return who they are
     */
    Set<Payer> check(List<PayerPart> parts, String path) {
        for (int i = 0; i < parts.size(); i++) {
            check(parts.get(i), path + "[" + i + "]");
        }
        return payers;
    }

    private void check(PayerPart part, String path) {
        Payer payer = part.payer();
        if (payer == null) {
            return;
        }
        if (!payers.add(payer)) {
            errors.add(path + ".payer", "同じ支払う者が前にもあります。1件にまとめてください。");
        }
        if (payer == Payer.INSURANCE) {
            insurance(part, path);
        } else {
            fund(part, path);
        }
    }

    private void insurance(PayerPart part, String path) {
        if (part.limits() != null) {
            errors.add(path + ".limits", ONLY_FUNDS);
        }
        if (part.mealPercent() != null) {
            errors.add(path + ".mealPercent", ONLY_FUNDS);
        }
        String incomeClass = part.incomeClass();
        if (incomeClass != null && month != null && Formats.isLimitCode(incomeClass)) {
            if (LimitCode.find(incomeClass, month.atDay(1)) == null) {
                errors.add(path + ".incomeClass", "診療年月（" + month + "）にはない適用区分です。区分か診療年月を確かめてください。");
            }
        }
        PayerPart.WaiverPart waiver = part.waiver();
        if (waiver != null && waiver.kind() != null && waiver.kind() != Waiver.Kind.REDUCED) {
            if (waiver.percent() != null || waiver.yen() != null) {
                errors.add(path + ".waiver", "割合と金額は減額（reduced）だけに書けます。kind を直すか、percent と yen を取り除いてください。");
            }
        }
    }

    private void fund(PayerPart part, String path) {
        Stream.of(
                        "incomeClass",
                        "multiple",
                        "halved",
                        "longTermYen",
                        "longTermForAll",
                        "benefitPercent",
                        "waiver",
                        "reducedStandard")
                .filter(name -> isThere(part, name))
                .forEach(name -> errors.add(path + "." + name, "医療保険だけの項目です。医療保険の行に書くか、取り除いてください。"));
        String number = part.number();
        if (number == null) {
            return;
        }
        if (number.length() != FUND_DIGITS) {
            errors.add(path + ".number", "公費の負担者番号を数字8桁で書いてください。");
            return;
        }
        try {
            PublicFundNumber.of("number", number);
        } catch (PayerNumberException e) {
            errors.add(path + ".number", "都道府県番号（3・4桁目）が01～47ではありません。負担者番号を確かめてください。");
        }
    }

    private static boolean isThere(PayerPart part, String name) {
        return switch (name) {
            case "incomeClass" -> part.incomeClass() != null;
            case "multiple" -> part.multiple() != null;
            case "halved" -> part.halved() != null;
            case "longTermYen" -> part.longTermYen() != null;
            case "longTermForAll" -> part.longTermForAll() != null;
            case "reducedStandard" -> part.reducedStandard() != null;
            case "benefitPercent" -> part.benefitPercent() != null;
            default -> part.waiver() != null;
        };
    }
}
