package org.santei.engine.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.santei.engine.rulebase.RuleLanguage;

/** The shapes that most rules have: what a form helps to write. */
public enum RuleShape {
    /** An act earns another code when conditions hold. */
    ADDITION("加算", "条件に合うとき、加算や判断料を算定する", List.of("加算する", "付随して算定する", "月に算定する")),
    /** An act is not payable beside another. */
    EXCLUSION(
            "排他",
            "ほかの行為があるとき、算定しない",
            List.of("同日算定しない", "同月算定しない", "別に算定しない", "算定しない", "同日に一つだけ算定する", "同月に一つだけ算定する", "処方料を算定しない", "選定療養としない")),
    /** An act is payable so many times at most. */
    LIMIT("上限", "限度を超えて算定しない、または超えたことを指摘する", List.of("月の上限とする", "上限とする", "限度額とする", "本人の限度額とする", "指摘する")),
    /** The fee of an act holds others. */
    BUNDLE("包括", "ほかの行為の費用を含める", List.of("同日のほかの行為を含める", "同日のほかの行為が含まれると指摘する", "代えて算定する")),
    /** A percentage of a fee. */
    PERCENTAGE("割合", "費用に割合を乗じる、または負担の割合を決める", List.of("薬剤料を逓減する", "一部の薬剤料を逓減する", "負担割合とする", "日数分まで減点する"));

    private final String title;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> verbs;

    RuleShape(String title, String meaning, List<String> verbs) {
        this.title = title;
        this.meaning = meaning;
        this.verbs = verbs;
    }

    /** Its name for people, in Japanese. */
    public String title() {
        return title;
    }

    /** What rules of the shape do, a Japanese predicate without 。 */
    public String meaning() {
        return meaning;
    }

    /** The shape of a rule with a verb; empty when it has none of these. */
    public static Optional<RuleShape> of(String verb) {
        return Arrays.stream(values())
                .filter(shape -> shape.verbs.contains(verb))
                .findFirst();
    }

    /** The facts whose rules may have the shape. */
    public List<RuleLanguage.Fact> facts() {
        return RuleLanguage.facts().stream()
                .filter(fact -> !verbs(fact).isEmpty())
                .toList();
    }

    /** The verbs of a fact by which a rule has the shape, the usual one first. */
    public List<RuleLanguage.Verb> verbs(RuleLanguage.Fact fact) {
        return verbs.stream()
                .flatMap(
                        name -> fact.verbs().stream().filter(verb -> verb.name().equals(name)))
                .toList();
    }
}
