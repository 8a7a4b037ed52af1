package org.santei.benchmarks;

import org.santei.engine.language.包括検査;
import org.santei.engine.language.検査群;
import org.santei.engine.language.表該当;

/** Rules for the official tables by hand: see {@link PlainJavaRules}. One case for the rule of each table. */
final class PlainTableRules {

    private static final String OPERATIONS_TOGETHER =
            "同じ日にほかの手術があります。同一手術野又は同一病巣の手術であれば、主たる手術だけを算定し、告示の対にあるときは従たる手術一つを100分の50で算定します。手術野を確かめてください。";

    private PlainTableRules() {}

    /** common/*-columns.2020-04.drl, common/electronic-tables.2020-04.drl and common/operations.2020-04.drl. */
    static void judge(表該当 hit) {
        switch (hit.get表()) {
            case 入外適用区分 -> hit.算定しない("COMMON-setting");
            case 後期高齢者医療適用区分 -> hit.算定しない("COMMON-scheme");
            case 点数欄集計先識別 -> hit.指摘する("COMMON-section", "この診療行為の点数は別の診療識別に集計します。診療識別を確かめてください。");
            case DPC適用区分 -> hit.算定しない("COMMON-dpc");
            case 病院診療所区分 -> hit.算定しない("COMMON-facility-kind");
            case 医療観察法対象区分 -> hit.算定しない("COMMON-observation");
            case 傷病名関連区分 -> hit.算定しない("COMMON-disease");
            case 実日数 -> hit.上限とする("COMMON-treatment-days");
            case 実日数と日数回数 -> hit.指摘する("COMMON-visit-days", "初診料・再診料等（入院では入院基本料等）の回数の合計が診療実日数を超えています。どれかが誤りです。");
            case 実日数_外泊 -> hit.指摘する("COMMON-night-out", "外泊が入院基本料又は特定入院料に続けて記録されていません。間にある診療行為を確かめてください。");
            case 医薬品関連区分 -> hit.算定しない("COMMON-drug");
            case 上限回数 -> hit.上限とする("COMMON-count-cap");
            case 上限回数の確認 -> hit.指摘する("COMMON-count-check", "上限回数を超えています。回数を確かめてください。");
            case 注加算コード -> hit.算定しない("COMMON-note-addition");
            case 注加算通番 -> hit.算定しない("COMMON-note-addition-sequence");
            case 通則年齢 -> hit.算定しない("COMMON-general-age");
            case 上下限年齢 -> hit.算定しない("COMMON-age");
            case 時間加算区分 -> hit.算定しない("COMMON-time-addition");
            case 上下限エラー処理 -> hit.算定しない("COMMON-steps");
            case きざみ値の上限値 -> hit.指摘する("COMMON-steps-above", "数量データが上限値を超えています。数量を確かめてください。");
            case 基準適合識別の対象 -> hit.算定しない("COMMON-shortfall-base");
            case 基準適合識別の逓減点数 -> hit.指摘する("COMMON-shortfall-points", "届出のない施設基準です。基準を満たさない場合の点数の診療行為を算定してください。");
            case 基準適合識別 -> hit.加算する("COMMON-shortfall");
            case 検査等実施判断区分 -> hit.算定しない("COMMON-judgement");
            case 検査等実施判断グループ区分 -> judgementFee(hit, "COMMON-judgement-fee");
            case 逓減対象区分 -> hit.加算する("COMMON-repeat");
            case 外来管理加算区分 -> hit.算定しない("COMMON-outpatient-management");
            case 検体検査コメント -> hit.算定しない("COMMON-specimen");
            case 告示等識別区分 -> hit.算定しない("COMMON-addition-base");
            case 地域加算 -> hit.算定しない("COMMON-area");
            case 病床数区分 -> hit.算定しない("COMMON-beds");
            case 施設基準 -> hit.算定しない("COMMON-facility-standard");
            case 加算ごとの区分 -> hit.算定しない("COMMON-addition-column");
            case 背反_１日につき -> hit.算定しない("COMMON-exclusion-day");
            case 背反_同一月内 -> hit.算定しない("COMMON-exclusion-month");
            case 背反_同時 -> hit.算定しない("COMMON-exclusion-occasion");
            case 背反_１週間につき -> hit.算定しない("COMMON-exclusion-week");
            case 包括_被包括 -> hit.算定しない("COMMON-inclusion");
            case 入院基本料の加算 -> hit.算定しない("COMMON-stay-addition");
            case 入院基本料の加算識別 -> hit.算定しない("COMMON-stay-addition-number");
            case 算定回数 -> hit.上限とする("COMMON-frequency");
            case 複数手術の従たる手術 -> hit.算定しない("COMMON-secondary-operation");
            case 従たる手術の注加算 -> hit.算定しない("COMMON-secondary-note");
            case 同じ日の２以上の手術 -> hit.指摘する("COMMON-operations-together", OPERATIONS_TOGETHER);
            case 別の時点の電子点数表 -> hit.指摘する("COMMON-other-months", "手元の電子点数表はこの診療年月のものではありませんが、その行にあたります。この月の表を確かめてください。");
            case コメント関連 -> hit.指摘する("COMMON-comment", "記載要領が求めるコメントがありません。");
        }
    }

    /** common/test-bundles.2020-04.drl. */
    static void bundle(包括検査 sample) {
        if (sample.項目数が包括の区分に該当()) {
            sample.代えて算定する("COMMON-bundle");
        }
    }

    private static void judgementFee(表該当 hit, String rule) {
        if (!hit.検査の群が(検査群.眼科学的検査)) {
            hit.月に算定する(rule);
        }
    }
}
