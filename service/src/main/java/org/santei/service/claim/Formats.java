package org.santei.service.claim;

import org.santei.service.request.TextForm;

/** The forms of the texts of a claim. */
final class Formats {

    /** Sections in which lines can be billed (記録条件仕様 医科用, table 20). */
    static final String SECTION = "1[1-4]|2[1-8]|3[1239]|40|50|54|60|70|80|90|92|97";

    /** Codes of the official comment master. */
    static final String COMMENT_CODE = "8[0-9]{8}";

    /** Numbers of insurers and funds. */
    static final String PAYER_NUMBER = "[0-9]{6}|[0-9]{8}";

    private static final String LIMIT_CODE = "A0[1-6]|B0[1-9]|B10";

    /** Classes of income as certificates name them, and codes of the online check. */
    static final String INCOME = "none|[アイウ][①②③]?|エ[①②③]?|オ|現役並み[ⅠⅡⅢ]|一般[ⅠⅡ]?|低所得[ⅠⅡ]|" + LIMIT_CODE;

    static final TextForm RECEIPT = TextForm.of("[0-9A-Za-z_-]{0,20}", "英数字・ハイフン・下線20字までで書いてください。");
    static final TextForm SECTIONS = TextForm.of(SECTION, "診療識別2桁（別表20）を書いてください（例 \"11\"）。");
    static final TextForm ITEM = TextForm.code("167", 9, "診療行為（1）・医薬品（6）・特定器材（7）で始まる数字9桁のコードを書いてください。");
    static final TextForm DISEASE = TextForm.of("[0-9]{7}", "傷病名コードを数字7桁で書いてください（例 \"8848176\"）。");
    static final TextForm COMMENT =
            TextForm.of(COMMENT_CODE, "コメントコードを8で始まる数字9桁で書いてください（例 \"820100001\"）。文は書かないでください。");
    static final TextForm STANDARD = TextForm.of("[0-9]{1,4}", "施設基準のコードを数字1～4桁で書いてください（例 \"3681\"）。");
    static final TextForm PAYER = TextForm.of(PAYER_NUMBER, "保険者番号（6桁か8桁）または公費の負担者番号（8桁）を数字で書いてください。");
    static final TextForm INCOME_CLASS =
            TextForm.of(INCOME, "所得区分（例 \"ウ\"、\"一般\"）、適用区分のコード（例 \"A03\"）、または提示がなければ \"none\" を書いてください。");

    private Formats() {}

    /** Whether a class of income is written as a code of the online check. */
    static boolean isLimitCode(String text) {
        return text.matches(LIMIT_CODE);
    }
}
