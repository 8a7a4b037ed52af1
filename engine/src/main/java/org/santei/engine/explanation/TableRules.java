package org.santei.engine.explanation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.calculation.CommonRules;
import org.santei.engine.law.ItemClauses;

/** What Java decides from the columns of the official tables, as rules in words: no rule file speaks of it. */
final class TableRules {

    /**
     * What is decided, and by which columns.
     *
     * @param by how a line that it pays comes to its value, as the beginning of a sentence
     */
    private record Words(Explanation.ExplainedRule rule, String by) {}

    private static final Map<String, Words> WORDS = Stream.of(
                    words(CommonRules.MASTER, "診療行為はマスターの点数により算定する", "医科診療行為マスター 項番11・12", "診療行為マスターの点数により"),
                    words(CommonRules.VALIDITY, "コードは診療日に有効でなければならない", "医科診療行為マスター 項番87・88", "診療行為マスターにより"),
                    words(CommonRules.AGE_ADDITION, "年齢による加算はマスターの年齢加算の欄により算定する", "医科診療行為マスター 項番100～111", "年齢により"),
                    words(CommonRules.PRICE, "薬剤と材料には診療日の価格がなければならない", "医薬品マスター・特定器材マスターの価格", "診療日の価格により"),
                    words(CommonRules.DRUG_POINTS, "薬剤料は剤ごとの薬価の合計から算定する", "医薬品マスター 項番11・12", "薬価により"),
                    words(CommonRules.MATERIAL_POINTS, "材料料は剤ごとの材料価格の合計から算定する", "特定器材マスターの価格", "材料価格により"),
                    words(CommonRules.SELF_PAID, "患者の希望による長期収載品には特別の料金がある", "医薬品マスター 項番41・42", "薬価により"),
                    words(CommonRules.AGE, "患者の年齢はマスターの上下限年齢の内でなければならない", "医科診療行為マスター 項番41・42", "年齢により"))
            .collect(Collectors.toUnmodifiableMap(words -> words.rule().id(), Function.identity()));

    private static final Words NONE = words("", "公式の表により算定する", "公式の表", "公式の表により");

    private static final String NOT_HERE = "この月の告示に、この行の区分番号の本文が見つかりません。欄の値は公表された表のものです。";

    private TableRules() {}

    /**
     * @param requirement what it asks for
     * @param source the columns
     */
    private static Words words(String id, String requirement, String source, String by) {
        return new Words(new Explanation.ExplainedRule(id, requirement, source, List.of(), ""), by);
    }

    /**
     * @param clause the clause of the notice that gives the line its value
     */
    static Explanation.ExplainedRule of(String id, ItemClauses.Clause clause) {
        boolean isHere = !clause.links().isEmpty();
        return new Explanation.ExplainedRule(
                id,
                requirement(id),
                isHere ? clause.source() + "、" + source(id) : source(id),
                clause.links(),
                isHere ? "" : NOT_HERE);
    }

    /** What such a rule asks for. */
    static String requirement(String id) {
        return WORDS.getOrDefault(id, NONE).rule().requirement();
    }

    /** The columns that it reads. */
    static String source(String id) {
        return WORDS.getOrDefault(id, NONE).rule().source();
    }

    /** How a line that such a rule pays comes to its value. */
    static String by(String id) {
        return WORDS.getOrDefault(id, NONE).by();
    }
}
