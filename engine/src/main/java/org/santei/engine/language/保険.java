package org.santei.engine.language;

/** 医療保険の種類. */
public enum 保険 {
    被用者保険,
    国民健康保険,
    後期高齢者医療,
    退職者医療,
    /** 公費だけの者. */
    なし
}
