package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.santei.engine.facts.Act;
import org.santei.engine.language.事実;
import org.santei.engine.language.行為の事実;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ConditionReading;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.rulebase.RuleText;

/** What rules of the notice say against an act: beside others, by its own conditions, or beyond a limit. */
final class WhyNotRules {

    private final RuleReader reader;
    private final WhyNotHearing heard;
    private final WhyNotWords words;

    WhyNotRules(RuleReader reader, WhyNotHearing heard, WhyNotWords words) {
        this.reader = reader;
        this.heard = heard;
        this.words = words;
    }

    /** A rule of the notice refuses the act: beside others, or by its conditions alone. */
    Optional<Hindrance> excluded(String rule, Act act, List<Act> because) {
        List<Act> standing = because.stream().filter(heard.judged()::stands).toList();
        if (!because.isEmpty() && standing.isEmpty()) {
            return Optional.empty();
        }
        List<ConditionReading> conditions = conditions(rule, act);
        List<ConditionReading> beside = conditions.stream()
                .skip(reader.text(rule, act.date()).key().isEmpty() ? 0 : 1)
                .toList();
        String reason = "「" + words.requirement(rule) + "」という定めに";
        List<String> needed;
        if (!standing.isEmpty()) {
            reason += words.named(standing) + "があたる";
            needed = List.of(words.named(standing) + "の請求がない");
        } else if (beside.isEmpty()) {
            reason += "あたる";
            needed = List.of();
        } else {
            reason = "「" + words.requirement(rule) + "」という定めがあり、"
                    + beside.stream().map(ConditionReading::said).collect(Collectors.joining("、かつ"));
            needed = List.of(refuted(beside));
        }
        return Optional.of(new Hindrance(
                WhyNotObstacle.Kind.RULE, reason, needed, List.of(), rule, "", conditions, standing, List.of()));
    }

    /** What would keep a rule from refusing: that one of its conditions does not hold. The act itself cannot be another. */
    private static String refuted(List<ConditionReading> conditions) {
        return conditions.stream()
                .map(ConditionReading::needed)
                .map(needed -> Predicates.opposite(needed).orElse("『" + needed + "』にあたらない"))
                .collect(Collectors.joining("、又は"));
    }

    /** The conditions of a rule on the fact by which it spoke: of the act itself, if it looked at it. */
    private List<ConditionReading> conditions(String rule, Act act) {
        RuleText text = reader.text(rule, act.date());
        List<RuleReading> readings = new ArrayList<>();
        for (事実 fact : heard.facts(text.stage(), text.factType()).toList()) {
            RuleReading reading = reader.reading(rule, fact, act.date());
            if (reading.outcome() == Answered.YES) {
                boolean own = fact instanceof 行為の事実 ofAct && ofAct.act().equals(act);
                readings.add(own ? 0 : readings.size(), reading);
            }
        }
        return readings.isEmpty() ? List.of() : readings.get(0).conditions();
    }

    /** The code of an act was payable as often as a limit says, before this act. */
    Hindrance capped(Entry.Capped capped) {
        String limit = "「" + words.requirement(capped.rule()) + "」という定めの回数を";
        return new Hindrance(
                WhyNotObstacle.Kind.LIMIT,
                limit + "超える",
                List.of(limit + "超えない"),
                List.of(),
                capped.rule(),
                "",
                conditions(capped.rule(), capped.act()),
                List.of(),
                List.of());
    }
}
