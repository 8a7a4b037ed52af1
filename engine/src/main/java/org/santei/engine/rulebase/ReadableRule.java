package org.santei.engine.rulebase;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.事実;
import org.santei.engine.language.動詞;

/** A compiled rule made ready to be read: its words are put together once, its questions are looked up once. */
final class ReadableRule {

    private final RuleText text;
    private final @Nullable ConditionReading keyFits;
    private final @Nullable ConditionReading keyFails;
    private final List<Asked> questions;

    ReadableRule(CompiledRule entry, RuleWords.Names names) {
        FactType type = FactType.compiled(entry.factType());
        boolean keyed = !entry.key().isEmpty();
        String needed = keyed ? names.key(entry.factType(), entry.key(), true) : "";
        this.keyFits = keyed ? new ConditionReading(needed, needed, Answered.YES, "") : null;
        this.keyFails = keyed
                ? new ConditionReading(needed, names.key(entry.factType(), entry.key(), false), Answered.NO, "")
                : null;
        this.questions = entry.conditions().stream()
                .skip(keyed ? 1 : 0)
                .map(condition -> Asked.of(type, condition, names))
                .toList();
        List<String> conditions = new ArrayList<>();
        if (keyed) {
            conditions.add(needed);
        }
        questions.forEach(question -> conditions.add(question.needed()));
        this.text = new RuleText(
                entry.id(),
                entry.stage(),
                entry.name().substring(entry.id().length()).strip(),
                entry.source(),
                entry.factType(),
                entry.key(),
                entry.awards(),
                List.copyOf(conditions),
                effect(entry, type, names));
    }

    private static String effect(CompiledRule entry, FactType type, RuleWords.Names names) {
        Call call = Call.of(entry.verb());
        Method verb = type.verb(call.name(), call.arguments().size()).orElseThrow();
        String words = Objects.requireNonNull(verb.getAnnotation(動詞.class)).効果();
        return names.fill(words, verb, call.arguments(), 1);
    }

    /** The rule in words. */
    RuleText text() {
        return text;
    }

    /** The rule as it looks at a fact of its type. */
    RuleReading of(事実 fact) {
        List<ConditionReading> conditions = new ArrayList<>(questions.size() + 1);
        if (keyFits != null && keyFails != null) {
            conditions.add(text.key().equals(FactType.keyOf(fact)) ? keyFits : keyFails);
        }
        for (int i = 0; i < questions.size(); i++) {
            conditions.add(questions.get(i).of(fact));
        }
        return new RuleReading(text, conditions);
    }
}
