package org.santei.service.claim;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Waiver;
import org.santei.feetables.copayment.IncomeClass;
import org.santei.feetables.copayment.LimitCode;

/** Turns checked payers into those of the engine. */
final class PayerMapper {

    private PayerMapper() {}

    static Coverage coverage(PayerPart part, YearMonth month) {
        Certificate certificate = new Certificate(
                part.number(),
                incomeClass(part.incomeClass(), month),
                Boolean.TRUE.equals(part.multiple()),
                Boolean.TRUE.equals(part.halved()),
                part.longTermYen(),
                part.longTermForAll(),
                part.benefitPercent(),
                waiver(part.waiver()),
                CertificateLimits.of(part.limits()),
                part.reducedStandard(),
                part.mealPercent());
        return new Coverage(requireNonNull(part.payer()), part.points(), part.patientYen(), certificate);
    }

    /** As the tables name it: with a share of 10 percent 一般Ⅰ is 一般. */
    private static @Nullable String incomeClass(@Nullable String text, YearMonth month) {
        LimitCode code = text == null ? null : LimitCode.find(text, month.atDay(1));
        String label = code == null ? text : code.income().label();
        return IncomeClass.GENERAL_1.label().equals(label) ? IncomeClass.GENERAL.label() : label;
    }

    private static @Nullable Waiver waiver(PayerPart.@Nullable WaiverPart waiver) {
        return waiver == null ? null : new Waiver(requireNonNull(waiver.kind()), waiver.percent(), waiver.yen());
    }
}
