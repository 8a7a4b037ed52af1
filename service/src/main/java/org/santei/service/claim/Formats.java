package org.santei.service.claim;

import org.santei.service.request.TextForm;

/** The forms of the texts of a claim. */
final class Formats {

    /** Sections in which lines can be billed (記録条件仕様 医科用, table 20). */
    static final String SECTION = "1[1-4]|2[1-8]|3[1239]|40|50|54|60|70|80|90|92|97";

    /** Codes of the official comment master. */
    static final String COMMENT_CODE = "8[0-9]{8}";

    static final TextForm RECEIPT = TextForm.of("[0-9A-Za-z_-]{0,20}", "英数字・ハイフン・下線20字までで書いてください。");
    static final TextForm SECTIONS = TextForm.of(SECTION, "診療識別2桁（別表20）を書いてください（例 \"11\"）。");
    static final TextForm ITEM = TextForm.of("[167][0-9]{8}", "診療行為（1）・医薬品（6）・特定器材（7）で始まる数字9桁のコードを書いてください。");
    static final TextForm DISEASE = TextForm.of("[0-9]{7}", "傷病名コードを数字7桁で書いてください（例 \"8848176\"）。");
    static final TextForm COMMENT =
            TextForm.of(COMMENT_CODE, "コメントコードを8で始まる数字9桁で書いてください（例 \"820100001\"）。文は書かないでください。");
    static final TextForm STANDARD = TextForm.of("[0-9]{4}", "施設基準のコードを数字4桁で書いてください（例 \"3681\"）。");

    private Formats() {}
}
