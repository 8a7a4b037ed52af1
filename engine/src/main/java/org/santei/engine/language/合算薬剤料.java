package org.santei.engine.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Stay;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.StayDrugs;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Remainder;
import org.santei.engine.ledger.Stage;
import org.santei.feetables.DiseaseRelation;
import org.santei.feetables.Diseases;

/** 合算薬剤料: the points of the drugs of 投薬 and 注射 of a month of a stay. */
public final class 合算薬剤料 extends 事実 {

    private final StayDrugs drugs;
    private final ClaimIndex claim;
    private final 限度 limits;

    public 合算薬剤料(StayDrugs drugs, ClaimIndex claim, Ledger ledger, 限度 limits) {
        super(ledger);
        this.drugs = drugs;
        this.claim = claim;
        this.limits = limits;
    }

    /** A hospital may have such a ward, though the patient is in another one. */
    @問い(肯定 = "「%s」を算定する病棟のある病院である", 否定 = "「%s」を算定する病棟のない病院である", 必要な事実 = "特別入院基本料等を算定する病棟のある病院かどうか（判断：医療機関）")
    public 答え 病棟あり(@名前(名前.種類.集合の名) String set) {
        return drugs.acts().stream().anyMatch(act -> act.sets().contains(set)) ? 答え.はい : 答え.不明;
    }

    /** Whether so many months had passed since the admission when the month began; while the patient stays they may pass. */
    @問い(肯定 = "入院期間が「%s」を超えている", 否定 = "入院期間が「%s」以内である", 必要な事実 = "通算した入院年月日（stay.admitted）、退院年月日（stay.discharged）")
    public 答え 入院期間が超える(@名前(名前.種類.限度の名) String months) {
        Stay stay = claim.claim().particulars().stay();
        if (stay == null) {
            return 答え.不明;
        }
        LocalDate passed = stay.admitted().plusMonths(value(months));
        if (!drugs.date().isBefore(passed)) {
            return 答え.はい;
        }
        LocalDate end = claim.claim().month().atEndOfMonth();
        LocalDate discharged = stay.discharged();
        LocalDate last = discharged == null || discharged.isAfter(end) ? end : discharged;
        return last.isBefore(passed) ? 答え.いいえ : 答え.不明;
    }

    /** Whether the patient has neither 悪性新生物 nor a disease for which 難病外来指導管理料 is paid (指定難病等). */
    @問い(
            肯定 = "悪性新生物その他の特定の疾患に罹患していない",
            否定 = "悪性新生物に罹患している",
            必要な事実 = "悪性新生物その他の特定の疾患に罹患しているかどうか（diagnoses）、指定難病等に罹患しているかどうか（判断：受給者証）")
    public 答え 特定の疾患なし() {
        Diseases diseases = claim.table().diseases();
        boolean known = !claim.claim().diagnoses().isEmpty();
        for (Diagnosis diagnosis : claim.claim().diagnoses()) {
            if (diseases.isMalignant(diagnosis.code(), drugs.date())) {
                return 答え.いいえ;
            }
            known &= diseases.knows(diagnosis.code(), drugs.date())
                    && !diseases.answers(DiseaseRelation.INTRACTABLE, diagnosis.code(), drugs.date());
        }
        return known ? 答え.はい : 答え.不明;
    }

    @問い(
            肯定 = "「%s」に入院日数を乗じた点数を超えている",
            否定 = "「%s」に入院日数を乗じた点数以内である",
            必要な事実 = "入院日数（stay.admitted）、薬剤の使用量（groups.lines.quantity）、薬価（手元にない表：医薬品マスター）")
    public 答え 日数分を超える(@名前(名前.種類.限度の名) String pointsOfDay) {
        Integer points = drugs.points();
        Integer most = most(pointsOfDay);
        return points == null || most == null ? 答え.不明 : 答え.of(points > most);
    }

    /** 日数分まで減点する: of the points of the drugs those of a day are paid for each day of the stay, by a code that takes off the rest. */
    @動詞(value = Stage.FOLLOW, 効果 = "「%s」により、薬剤料を「%s」に入院日数を乗じた点数まで減点する")
    public void 日数分まで減点する(String rule, @名前(名前.種類.診療行為コード) String code, @名前(名前.種類.限度の名) String pointsOfDay) {
        日数分まで減点する(rule, code, pointsOfDay, new String[0]);
    }

    /**
     * The same while facts are missing. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public void 日数分まで減点する(String rule, String code, String pointsOfDay, String... missing) {
        ledger.write(new Entry.Reduced(rule, drugs, code, new Remainder.Points(most(pointsOfDay)), named(missing)));
    }

    private @Nullable Integer most(String pointsOfDay) {
        Integer days = drugs.days();
        return days == null ? null : Math.multiplyExact(days, value(pointsOfDay));
    }

    private int value(String limit) {
        return limits.value(limit, drugs.date());
    }
}
