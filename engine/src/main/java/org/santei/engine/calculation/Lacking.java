package org.santei.engine.calculation;

import org.santei.engine.claim.MissingFact;

/** Names what is missing to price lines, as {@link MissingFact#read} reads it. */
final class Lacking {

    static final String DAY_OF_DRUGS = "内服薬の算定日（groups.days）";
    static final String DAYS_OF_STAY = "入院日数（stay.admitted）";
    static final String DRUGS_OF_MONTH = "その月の投薬と注射の使用量（groups.lines.quantity）、薬価（手元にない表：医薬品マスター）";
    static final String DRUGS_OF_DAY = "その日の内服薬の使用量（groups.lines.quantity）、薬価（手元にない表：医薬品マスター）";
    static final String DIVISION = "負担区分ごとの減点の分け方（判断：定める規定がない）";
    static final String ORDER = "同じ日のほかの減点との順（判断：定める規定がない）";

    private static final String PROCEDURES = "医科診療行為マスター";
    private static final String DRUGS = "医薬品マスター";
    private static final String MATERIALS = "特定器材マスター";

    private Lacking() {}

    /** Points of a procedure. */
    static String points(String code) {
        return table("診療行為コード " + code + " の点数", PROCEDURES);
    }

    /** What the points of a procedure are, where the specification gives its kind no meaning that can be priced. */
    static String kindOfPoints(String named, String digit) {
        return table(named + "の価格（点数識別 " + digit + "）", PROCEDURES + "の仕様");
    }

    /** Points of tests that are paid together. */
    static String bundle(int itemsFrom, String source) {
        return table(itemsFrom + "項目以上の包括点数", source);
    }

    /** The price of a drug. */
    static String drugPrice(String code) {
        return table("薬価 " + code, DRUGS);
    }

    /** The row of a drug. */
    static String drugRow(String code) {
        return table("医薬品コード " + code + " の行", DRUGS);
    }

    /** Until when a drug may be used. */
    static String lastUse(String named) {
        return table(named + "の経過措置年月日", DRUGS);
    }

    /** The price of a material. */
    static String materialPrice(String code) {
        return table("材料価格 " + code, MATERIALS);
    }

    /** How much was used, or 数量データ. */
    static String quantity(String named, String what) {
        return line(named + "の" + what, "quantity");
    }

    /** What the facility paid. */
    static String unitPrice(String named, String what) {
        return line(named + "の" + what, "unitPrice");
    }

    /** Another line that belongs to the same group. */
    static String otherLine(String named, String what) {
        return MissingFact.inClaim(named + what, "groups.lines").text();
    }

    /** That a line stands in a group of its own. */
    static String groupOfItsOwn(String named) {
        return MissingFact.inClaim(named + "だけの剤（何を減点したか）", "groups").text();
    }

    /** When something was done. */
    static String day(String named) {
        return MissingFact.inClaim(named + "の算定日", "groups.days").text();
    }

    /** That a reduction and its drugs have the same payers. */
    static String samePayers(String named) {
        return MissingFact.inClaim(named + "と内服薬の負担区分の一致", "groups.payers").text();
    }

    /** What a code of reductions takes off. */
    static String reduction(String named) {
        return human(named + "の減点する点数", "減点のもとになった処方");
    }

    /** The circumstances under which more than the price of the notice is paid. */
    static String exception(String named) {
        return human(named + "の単価が告示の価格を超える特別の事情の届出", "地方厚生局");
    }

    /** The section of the fee schedule that says what 15 yen or less are worth. */
    static String sectionOfLeast(String section) {
        return human("診療識別 " + section + " の15円以下の薬剤料を定める節", "定める規定がない");
    }

    /** Whether the patient pays for what comes to 15 yen or less. */
    static String chargeOfLeast(String section) {
        return human("15円以下の特別の料金を徴収するか（診療識別 " + section + "）", "定める規定がない");
    }

    /** Whether the patient may be charged for a drug of their wish. */
    static String choice(String named) {
        return human(named + "が選定療養の対象か", "定める規定がない");
    }

    private static String line(String title, String field) {
        return MissingFact.inClaim(title, "groups.lines." + field).text();
    }

    private static String table(String title, String table) {
        return MissingFact.inTable(title, table).text();
    }

    private static String human(String title, String who) {
        return MissingFact.byHuman(title, who).text();
    }
}
