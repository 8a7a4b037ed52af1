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

    /**
     * One sentence.
     *
     * @param known what the tables say of its code on its day
     */
    String of(LineTrace line, KnownCode known) {
        FeeItem item = known.item();
        String name = known.name();
        Outcome outcome = line.result().outcome();
        if (outcome == Outcome.PAID && item != null && (item.noticeKind1().isAddition() || name.contains(ADDITION))) {
            return age(item) + name + (name.contains(ADDITION) ? "があります。" : "の加算があります。");
        }
        String what = what(line, item);
        String end = switch (outcome) {
            case UNDECIDED -> "の料金は、まだ決まっていません。";
            case REFUSED -> "の料金は、かかりません。";
            case PAID -> "の料金です。" + amount(line.group().result());
        };
        return name.equals(line.result().code()) ? what + end : what + "（" + name + "）" + end;
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
