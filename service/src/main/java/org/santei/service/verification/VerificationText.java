package org.santei.service.verification;

import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.InputError;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.verification.Verification;
import org.santei.engine.verification.VerificationSummary;

/** A verification as text for a person at a terminal. */
final class VerificationText {

    private VerificationText() {}

    static String lines(Object answer) {
        if (answer instanceof Verification verification) {
            return verified(verification);
        }
        if (answer instanceof FileVerification.Last last) {
            return summary(last.summary());
        }
        if (answer instanceof NotCalculated not) {
            return failed(not.receipt(), not.error());
        }
        UkeEntry.UnreadableClaim unreadable = (UkeEntry.UnreadableClaim) answer;
        return failed(unreadable.receipt(), unreadable.error());
    }

    private static String failed(String receipt, InputError error) {
        return "レセプト " + receipt + ": 点検できません。" + error.line() + "行目 " + error.field() + ": " + error.message();
    }

    private static String verified(Verification verification) {
        StringBuilder text = new StringBuilder();
        text.append("レセプト ").append(verification.receipt()).append(": ").append(verification.month());
        text.append("  請求 ").append(points(verification.billedPoints()));
        text.append("、算定できる ").append(points(verification.payablePoints()));
        text.append(verification.complete() ? "" : "（未確定の行があります）");
        for (Finding finding : verification.findings()) {
            text.append("\n  【").append(finding.type().title()).append("】 ");
            text.append(finding.line()).append("行目 ").append(finding.message());
            text.append("  ").append(yen(finding.yen()));
        }
        return text.toString();
    }

    private static String points(@Nullable Integer points) {
        return (points == null ? "－" : points) + " 点";
    }

    private static String yen(@Nullable Long yen) {
        if (yen == null) {
            return "（影響額は不明）";
        }
        return yen == 0 ? "" : "（影響額 " + yen + " 円）";
    }

    private static String summary(VerificationSummary summary) {
        StringBuilder text = new StringBuilder();
        text.append("全体: ").append(summary.claims()).append(" 件、点検できない ").append(summary.notVerified());
        text.append(" 件、すべて決まった ").append(summary.complete()).append(" 件、影響額 ");
        text.append(summary.yenAtStake()).append(" 円");
        for (VerificationSummary.OfType type : summary.findings()) {
            text.append("\n  ")
                    .append(type.title())
                    .append("  ")
                    .append(type.count())
                    .append(" 件、");
            text.append(type.yen()).append(" 円");
        }
        return text.toString();
    }
}
