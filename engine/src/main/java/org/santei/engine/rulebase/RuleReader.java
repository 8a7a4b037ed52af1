package org.santei.engine.rulebase;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.language.事実;
import org.santei.engine.language.動詞;
import org.santei.engine.ledger.Stage;
import org.santei.feetables.FeeTable;

/**
 * Reads the compiled rules of an edition to a person: what they ask for, and how a fact answers it. Asks the very methods
 * that the compiled rules ask. Safe for use by many threads.
 */
public final class RuleReader {

    private final RuleBase rules;
    private final RuleWords words;
    private final Map<String, List<Asked>> asked = new ConcurrentHashMap<>();

    /**
     * @param table names codes
     */
    public RuleReader(RuleBase rules, FeeTable table) {
        this.rules = rules;
        this.words = new RuleWords(rules, table);
    }

    /**
     * A rule in words.
     *
     * @param day names and thresholds are those of the day
     * @throws NullPointerException if the edition has no rule of that id
     */
    public RuleText text(String id, LocalDate day) {
        return text(entry(id), words.on(day));
    }

    /** Every rule of the edition in words, in the order of the files. */
    public List<RuleText> texts(LocalDate day) {
        RuleWords.Names names = words.on(day);
        return rules.entries().stream().map(entry -> text(entry, names)).toList();
    }

    /**
     * The rules of a stage that look at a fact, in the order of the files.
     *
     * @param fact a fact that the stage was shown; it answers as it did then
     */
    public List<RuleReading> readings(Stage stage, 事実 fact, LocalDate day) {
        String type = fact.getClass().getSimpleName();
        String key = FactType.keyOf(fact);
        RuleWords.Names names = words.on(day);
        List<RuleReading> readings = new ArrayList<>();
        for (RuleBaseIndex.RuleEntry entry : rules.entries()) {
            if (entry.stage() == stage
                    && entry.factType().equals(type)
                    && entry.key().equals(key)) {
                readings.add(reading(entry, fact, names));
            }
        }
        return List.copyOf(readings);
    }

    /**
     * A rule as it looks at a fact.
     *
     * @throws NullPointerException if the edition has no rule of that id
     * @throws IllegalArgumentException if the rule looks at facts of another type
     */
    public RuleReading reading(String id, 事実 fact, LocalDate day) {
        RuleBaseIndex.RuleEntry entry = entry(id);
        if (!entry.factType().equals(fact.getClass().getSimpleName())) {
            throw new IllegalArgumentException(id + " looks at " + entry.factType() + ", not at " + fact.getClass());
        }
        return reading(entry, fact, words.on(day));
    }

    private RuleReading reading(RuleBaseIndex.RuleEntry entry, 事実 fact, RuleWords.Names names) {
        List<ConditionReading> conditions = new ArrayList<>();
        if (!entry.key().isEmpty()) {
            boolean fits = entry.key().equals(FactType.keyOf(fact));
            conditions.add(new ConditionReading(
                    names.key(entry.factType(), entry.key(), true),
                    names.key(entry.factType(), entry.key(), fits),
                    fits ? Answered.YES : Answered.NO,
                    ""));
        }
        for (Asked question : questions(entry)) {
            conditions.add(question.of(fact, names));
        }
        return new RuleReading(text(entry, names), List.copyOf(conditions));
    }

    private RuleText text(RuleBaseIndex.RuleEntry entry, RuleWords.Names names) {
        List<String> conditions = new ArrayList<>();
        if (!entry.key().isEmpty()) {
            conditions.add(names.key(entry.factType(), entry.key(), true));
        }
        questions(entry).forEach(question -> conditions.add(question.needed(names)));
        return new RuleText(
                entry.id(),
                entry.stage(),
                entry.name().substring(entry.id().length()).strip(),
                entry.source(),
                entry.factType(),
                entry.key(),
                entry.awards(),
                List.copyOf(conditions),
                effect(entry, names));
    }

    private static String effect(RuleBaseIndex.RuleEntry entry, RuleWords.Names names) {
        Call call = Call.of(entry.verb());
        Method verb = FactType.compiled(entry.factType())
                .verb(entry.id(), call.name(), call.arguments().size());
        String text = Objects.requireNonNull(verb.getAnnotation(動詞.class)).効果();
        return names.fill(text, verb, call.arguments(), 1);
    }

    private List<Asked> questions(RuleBaseIndex.RuleEntry entry) {
        return asked.computeIfAbsent(entry.id(), id -> {
            FactType type = FactType.compiled(entry.factType());
            return entry.conditions().stream()
                    .skip(entry.key().isEmpty() ? 0 : 1)
                    .map(condition -> Asked.of(type, condition))
                    .toList();
        });
    }

    private RuleBaseIndex.RuleEntry entry(String id) {
        return Objects.requireNonNull(rules.entry(id), id);
    }
}
