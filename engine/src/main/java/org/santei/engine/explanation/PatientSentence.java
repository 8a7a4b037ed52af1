package org.santei.engine.explanation;

import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.FeeItem;

/** What a line is, in plain words for a patient. */
final class PatientSentence {

    private static final String ADDITION = "加算";
    private static final long YEN_A_POINT = 10;
    private static final int DIGITS_TOGETHER = 3;

    private final PlainWords plain;
    private final TracedClaim claim;

    PatientSentence(PlainWords plain, TracedClaim claim) {
        this.plain = plain;
        this.claim = claim;
    }

    /** One sentence. */
    String of(LineTrace line) {
        FeeItem item = claim.table().find(line.result().code(), claim.date(line.day()));
        String name = claim.name(line.result().code(), line.day());
        String what = what(line, item) + (name.equals(line.result().code()) ? "" : '（' + name + '）');
        if (line.result().outcome() == Outcome.UNDECIDED) {
            return what + "の料金は、まだ決まっていません。";
        }
        if (line.result().outcome() == Outcome.REFUSED) {
            return what + "の料金は、かかりません。";
        }
        if (item != null && (item.noticeKind1().isAddition() || name.contains(ADDITION))) {
            return age(item) + name + (name.contains(ADDITION) ? "があります。" : "の加算があります。");
        }
        return what + "の料金です。" + amount(line.group().result());
    }

    /** What the only line of a group comes to, before any share is taken of it. */
    private static String amount(GroupResult group) {
        Integer points = group.points();
        return points == null || group.lines().size() > 1
                ? ""
                : "保険を使う前の額は" + yen(YEN_A_POINT * points * group.count()) + "です。";
    }

    /** An amount of yen as people write it: {@code 12,340円}. */
    static String yen(long yen) {
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(yen)));
        for (int place = text.length() - DIGITS_TOGETHER; place > 0; place -= DIGITS_TOGETHER) {
            text.insert(place, ',');
        }
        return text.insert(0, yen < 0 ? "-" : "").append('円').toString();
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
