package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.CommonRules;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Verdict;
import org.santei.engine.facts.Act;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ConditionReading;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.rulebase.RuleText;

/** Why a line was paid, refused or left undecided, in one sentence for a clerk. */
final class LineSentence {

    private final TracedClaim claim;
    private final LineTrace line;
    private final String name;
    private final @Nullable RuleText rule;
    private final @Nullable Entry entry;
    private final @Nullable RuleReading reading;

    /**
     * @param name the name of its code
     * @param rule the rule that decided; {@code null} for what Java decides
     * @param entry what the rule wrote of the line; {@code null} when it wrote nothing
     * @param reading how the rule looked at the fact that it wrote of, or might have; {@code null} when there was none
     */
    LineSentence(
            TracedClaim claim,
            LineTrace line,
            String name,
            @Nullable RuleText rule,
            @Nullable Entry entry,
            @Nullable RuleReading reading) {
        this.claim = claim;
        this.line = line;
        this.name = name;
        this.rule = rule;
        this.entry = entry;
        this.reading = reading;
    }

    /** The sentence. */
    String text() {
        return switch (line.result().outcome()) {
            case PAID -> paid();
            case REFUSED -> refused();
            case UNDECIDED -> undecided();
        };
    }

    private String paid() {
        if (line.limit() != Verdict.NO_LIMIT) {
            return basis() + "「" + name + "」は１日に" + line.limit() + "回まで算定します。";
        }
        if (entry instanceof Entry.Replaced replaced) {
            return "「" + name + "」は、" + EntryWords.acts(replaced.sample().acts()) + "をまとめた点数により算定します。";
        }
        if (rule == null) {
            return TableRules.by(line.result().rule()) + assumed() + "「" + name + "」を算定します。";
        }
        return reasons() + assumed() + earnedBy() + "「" + name + "」を算定します。";
    }

    /** What could not be seen in the claim and is taken for granted. */
    private String assumed() {
        return line.open().isEmpty() ? "" : Predicates.facts(line.open()) + "は請求を根拠に満たすものとみなし、";
    }

    /** The act of another code that earned the line. */
    private String earnedBy() {
        return entry instanceof Entry.Awarded awarded && !awarded.act().code().equals(awarded.code())
                ? "「" + awarded.act().item().name() + "」（"
                        + awarded.act().line().number() + "行目）に伴い、"
                : "";
    }

    /** The conditions that hold, behind the key; without any the rule itself. */
    private String reasons() {
        List<String> said = new ArrayList<>();
        if (reading != null) {
            List<ConditionReading> conditions = reading.conditions();
            for (int i = reading.rule().key().isEmpty() ? 0 : 1; i < conditions.size(); i++) {
                if (conditions.get(i).answered() == Answered.YES) {
                    said.add(conditions.get(i).said());
                }
            }
        }
        return said.isEmpty() ? basis() : Predicates.because(said);
    }

    private String refused() {
        Act because = line.because();
        if (line.falls()) {
            return claim.known(line.base().code(), line.day()).named() + "を算定できないため、「" + name + "」も算定できません。";
        }
        if (line.isBeyondLimit()) {
            return basis() + "「" + name + "」は１日に" + line.limit() + "回まで算定でき、これを超える回数は算定できません。";
        }
        if (line.result().rule().equals(CommonRules.VALIDITY)) {
            return "診療日に使えるコードでないため、「" + name + "」を算定できません。";
        }
        if (because != null) {
            return place(because) + "があるため、" + basis() + "「" + name + "」を算定できません。";
        }
        if (entry == null && reading != null) {
            return hindered(reading);
        }
        if (entry == null && rule != null && line.result().row().isEmpty()) {
            return "規則「" + rule.requirement() + "」が求める事実がこのレセプトにないため、「" + name + "」を算定できません。";
        }
        return basis() + "「" + name + "」を算定できません。";
    }

    private String hindered(RuleReading ofRule) {
        ConditionReading hindrance = ofRule.hindrance().orElse(null);
        if (hindrance == null) {
            return "要件を満たす回数を超えているため、「" + name + "」を算定できません。";
        }
        return hindrance.answered() == Answered.OPEN
                ? Predicates.facts(List.of(hindrance.missing())) + "がわからないため、「" + name + "」を算定できません。"
                : Predicates.because(List.of(hindrance.said())) + "「" + name + "」を算定できません。";
    }

    private String undecided() {
        String decided = line.result().rule();
        if (decided.equals(CommonRules.PRICE)) {
            return "診療日の価格が手元の公式の表にないため、「" + name + "」の点数を決められません。";
        }
        if (decided.equals(CommonRules.VALIDITY)) {
            return "診療日の点数が手元の公式の表にないため、コード「" + name + "」を算定できるか決められません。";
        }
        List<String> missing =
                line.result().outcome() == Outcome.UNDECIDED && !line.open().isEmpty()
                        ? line.open()
                        : line.group().result().missing();
        return Predicates.facts(missing) + "がわからないため、「" + name + "」を算定できるか決められません。";
    }

    /** An act with the place where it stands, as seen from this line. */
    private String place(Act act) {
        String day = act.day() == 0 ? "" : act.day() == line.day() ? "同じ日の" : act.day() + "日の";
        return day + '「' + act.item().name() + "」（" + act.line().number() + "行目）";
    }

    /** What the decision rests on: the row of a table, else the rule. */
    private String basis() {
        if (!line.result().row().isEmpty()) {
            return "表の行（" + Predicates.plain(line.result().row()) + "）により、";
        }
        return rule == null ? TableRules.by(line.result().rule()) : "規則「" + rule.requirement() + "」により、";
    }
}
