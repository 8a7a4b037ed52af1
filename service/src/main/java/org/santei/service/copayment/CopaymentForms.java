package org.santei.service.copayment;

import org.santei.service.request.TextForm;

/** The forms of the texts of a request. */
final class CopaymentForms {

    /** 01 北海道 to 47 沖縄県. */
    static final String PREFECTURES = "0[1-9]|[1-3][0-9]|4[0-7]";

    /** Law numbers of public funds. */
    static final String LAWS = "[0-9]{2}";

    /** Every code of a limit. */
    static final String LIMIT_CODES = "A0[1-6]|B0[1-9]|B10";

    /** Numbers of insurers. */
    static final String INSURERS = "([0-9]{2})?[0-9]{6}";

    /** Numbers of funds. */
    static final String FUNDS = "[0-9]{8}";

    static final TextForm FUND = TextForm.of(FUNDS, "公費負担者番号を数字8桁で書いてください（先頭の0を落とさない）。");
    static final TextForm INSURER = TextForm.of(INSURERS, "保険者番号を数字6桁または8桁で書いてください（先頭の0を落とさない）。");
    static final TextForm PREFECTURE = TextForm.of(PREFECTURES, "都道府県番号を \"01\"～\"47\" の数字2桁で書いてください（例 \"27\"）。");
    static final TextForm LAW = TextForm.of(LAWS, "法別番号を数字2桁で書いてください（例 \"21\"）。");

    private CopaymentForms() {}
}
