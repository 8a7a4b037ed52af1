package org.santei.engine.explanation;

import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.FeeItem;

/** What a line is, in plain words for a patient. */
final class PatientSentence {

    private final PlainWords plain;
    private final TracedClaim claim;

    PatientSentence(PlainWords plain, TracedClaim claim) {
        this.plain = plain;
        this.claim = claim;
    }

    /** One sentence. */
    String of(LineTrace line) {
        FeeItem item = claim.table().find(line.result().code(), claim.date(line.day()));
        String what = what(line, item) + '（' + claim.name(line.result().code(), line.day()) + '）';
        if (line.result().outcome() == Outcome.UNDECIDED) {
            return what + "の料金は、まだ決まっていません。";
        }
        if (line.result().outcome() == Outcome.REFUSED) {
            return what + "の料金は、かかりません。";
        }
        if (item != null && item.noticeKind1().isAddition()) {
            return age(item) + claim.name(item.code(), line.day()) + "の加算があります。";
        }
        return what + "の料金です。";
    }

    /** The age that an addition is for. */
    private static String age(FeeItem item) {
        AgeLimit upper = item.ages().upper();
        AgeLimit lower = item.ages().lower();
        if (upper.isNone()) {
            return lower.isNone() ? "" : lower.words() + "以上のため、";
        }
        return lower.isNone() ? upper.words() + "未満のため、" : lower.words() + "以上" + upper.words() + "未満のため、";
    }

    private String what(LineTrace line, @Nullable FeeItem item) {
        return switch (line.line().kind()) {
            case PROCEDURE -> item == null ? PlainWords.OTHERS : plain.of(item.reference(), claim.date(line.day()));
            case DRUG -> "お薬";
            case MATERIAL -> "医療用の材料";
        };
    }
}
