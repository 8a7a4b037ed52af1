package org.santei.benchmarks;

import org.santei.engine.language.事実;
import org.santei.engine.language.処方;
import org.santei.engine.language.答え;

/** F-medication/F200-drugs, which is the same in every edition that has it. */
final class PlainDrugRules {

    private static final String RULE = "F200-N3";
    private static final String REDUCTION = "630010002";
    private static final String PERCENT = "多剤投与の薬剤料の百分率";

    private PlainDrugRules() {}

    static void judge(処方 prescription) {
        if (!prescription.入院外() || prescription.同日に算定("向精神薬多剤投与の処方料")) {
            return;
        }
        答え kinds = prescription.内服薬の種類が("多剤投与の内服薬の種類", "１種類とする所定単位の薬価");
        答え comprehensive = prescription.同月に算定("地域包括診療加算と地域包括診療料");
        答え fee = prescription.処方料が一つ("処方料");
        答え regular = prescription.常態の投薬("臨時の投薬の日数", "連続する投与とみなす投与中止の日数");
        if (kinds == 答え.いいえ || comprehensive == 答え.はい || fee == 答え.いいえ || regular == 答え.いいえ) {
            return;
        }
        prescription.薬剤料を逓減する(
                RULE,
                REDUCTION,
                PERCENT,
                事実.不足("内服薬の種類の数え方（混合して服薬する散剤・顆粒剤・液剤、二つの剤にある同じ銘柄、薬価のわからない剤）（判断：処方箋）", kinds),
                事実.不足("点数のわからない診療行為（手元にない表：医科診療行為マスター）", comprehensive),
                事実.不足("算定日（groups.days）、どの剤が一つの処方か（判断：処方箋）", fee),
                事実.不足("臨時の投薬（連続する投与期間が２週間以内）かどうか（判断：処方した医師）", regular));
    }
}
