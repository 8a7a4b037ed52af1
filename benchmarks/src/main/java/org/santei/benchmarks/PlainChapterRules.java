package org.santei.benchmarks;

import org.santei.engine.language.検査判断;
import org.santei.engine.language.群明細;
import org.santei.engine.ledger.Stage;

/** Chapters B, D, E and F of {@link PlainJavaRules}. */
final class PlainChapterRules {

    private static final String NOT_INCLUDED = "小児科外来診療料に含まれない行為";

    private PlainChapterRules() {}

    /** Finds the file that speaks of a set. */
    static void judge(Stage stage, 群明細 act) {
        switch (act.get群()) {
            case "小児科外来診療料" -> paediatricOutpatient(stage, act);
            case "血液採取料" -> bloodCollection(act);
            case "検体検査判断料" -> act.月の上限とする("D026-N1-C1", "検体検査判断料の月の回数");
            case "写真診断", "撮影" -> radiography(act);
            case "処方箋料" -> prescription(stage, act);
            default -> {
                // No rule of these chapters names it.
            }
        }
    }

    /** B001-2-paediatric-outpatient.2020-04.drl. */
    private static void paediatricOutpatient(Stage stage, 群明細 act) {
        if (stage == Stage.AWARD) {
            String code = act.act().code();
            if (PlainJavaRules.holds(act, "B001-2", code, PlainJavaRules.PAEDIATRICS, act.小児科を標榜())) {
                act.算定する("B001-2");
            }
            return;
        }
        if (act.同日にほかの行為あり(NOT_INCLUDED)) {
            act.同日のほかの行為が含まれると指摘する(
                    "B001-2-N3", "小児科外来診療料に含まれない行為", "同じ日のほかの診療の費用は、注３が除くものを除き小児科外来診療料に含まれます。併せて算定できるか確かめてください。");
        }
    }

    /** D026-judgement.2020-04.drl; its cap is in {@link #judge}. */
    static void judgementFees(検査判断 tests) {
        switch (tests.getグループ()) {
            case 尿糞便等検査 -> tests.月に算定する("D026-1", "160061710");
            case 血液学的検査 -> tests.月に算定する("D026-3", "160061810");
            case 生化学的検査Ⅰ -> tests.月に算定する("D026-4", "160061910");
            case 生化学的検査Ⅱ -> tests.月に算定する("D026-5", "160062010");
            case 免疫学的検査 -> tests.月に算定する("D026-6", "160062110");
            case 微生物学的検査 -> tests.月に算定する("D026-7", "160062210");
            case 眼科学的検査, 遺伝子関連染色体検査, その他 -> {
                // No rule names it.
            }
        }
    }

    /** D400-blood-collection.2020-04.drl. */
    private static void bloodCollection(群明細 act) {
        if (act.入院外()) {
            act.算定する("D400");
        }
    }

    /** E001-plain-radiography.2020-04.drl. */
    private static void radiography(群明細 act) {
        act.算定する(act.get群().equals("撮影") ? "E002" : "E001");
    }

    /** F400-prescription.2020-04.drl. */
    private static void prescription(Stage stage, 群明細 act) {
        if (stage == Stage.AWARD) {
            if (act.入院外()) {
                act.算定する("F400");
            }
        } else if (act.同日に実施("院内投薬の技術料")) {
            act.指摘する("F400-X1", "同じ日に院内投薬と処方箋の交付があります。原則として認められません。やむを得ない理由があるか確かめてください。");
        }
    }
}
