package org.santei.engine.explanation;

import java.util.Map;
import org.santei.engine.calculation.CommonRules;
import org.santei.engine.law.ItemClauses;

/** What Java decides from the columns of the official tables, as rules in words: no rule file speaks of it. */
final class TableRules {

    /**
     * What is decided, and by which columns.
     *
     * @param requirement what it asks for
     * @param source the columns
     * @param by how a line that it pays comes to its value, as the beginning of a sentence
     */
    private record Words(String requirement, String source, String by) {}

    private static final Map<String, Words> WORDS = Map.of(
            CommonRules.MASTER,
            new Words("診療行為はマスターの点数により算定する", "医科診療行為マスター 項番11・12", "診療行為マスターの点数により"),
            CommonRules.VALIDITY,
            new Words("コードは診療日に有効でなければならない", "医科診療行為マスター 項番87・88", "診療行為マスターにより"),
            CommonRules.AGE_ADDITION,
            new Words("年齢による加算はマスターの年齢加算の欄により算定する", "医科診療行為マスター 項番100～111", "年齢により"),
            CommonRules.PRICE,
            new Words("薬剤と材料には診療日の価格がなければならない", "医薬品マスター・特定器材マスターの価格", "診療日の価格により"),
            CommonRules.DRUG_POINTS,
            new Words("薬剤料は剤ごとの薬価の合計から算定する", "医薬品マスター 項番11・12", "薬価により"),
            CommonRules.MATERIAL_POINTS,
            new Words("材料料は剤ごとの材料価格の合計から算定する", "特定器材マスターの価格", "材料価格により"),
            CommonRules.SELF_PAID,
            new Words("患者の希望による長期収載品には特別の料金がある", "医薬品マスター 項番41・42", "薬価により"),
            CommonRules.AGE,
            new Words("患者の年齢はマスターの上下限年齢の内でなければならない", "医科診療行為マスター 項番41・42", "年齢により"));

    private static final Words NONE = new Words("公式の表により算定する", "公式の表", "公式の表により");

    private static final String NOT_HERE = "この月の告示に、この行の区分番号の本文が見つかりません。欄の値は公表された表のものです。";

    private TableRules() {}

    /**
     * @param clause the clause of the notice that gives the line its value
     */
    static Explanation.ExplainedRule of(String id, ItemClauses.Clause clause) {
        Words words = WORDS.getOrDefault(id, NONE);
        boolean isHere = !clause.links().isEmpty();
        return new Explanation.ExplainedRule(
                id,
                words.requirement(),
                isHere ? clause.source() + "、" + words.source() : words.source(),
                clause.links(),
                isHere ? "" : NOT_HERE);
    }

    /** What such a rule asks for. */
    static String requirement(String id) {
        return WORDS.getOrDefault(id, NONE).requirement();
    }

    /** The columns that it reads. */
    static String source(String id) {
        return WORDS.getOrDefault(id, NONE).source();
    }

    /** How a line that such a rule pays comes to its value. */
    static String by(String id) {
        return WORDS.getOrDefault(id, NONE).by();
    }
}
