package org.santei.engine.rulebase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.language.事実;
import org.santei.engine.ledger.Stage;
import org.santei.feetables.FeeTable;

/**
 * Reads the compiled rules of an edition to a person: what they ask for, and how a fact answers it. Asks the very methods
 * that the compiled rules ask. Safe for use by many threads.
 */
public final class RuleReader {

    /** Claims of an edition are of some 24 months; more days than this are not kept ready. */
    private static final int MOST_DAYS = 64;

    private final RuleBase rules;
    private final RuleWords words;
    private final Map<Place, List<CompiledRule>> byPlace = new HashMap<>();
    private final Map<LocalDate, Map<String, ReadableRule>> ready = new ConcurrentHashMap<>();

    private record Place(Stage stage, String factType, String key) {}

    /**
     * @param table names codes
     */
    public RuleReader(RuleBase rules, FeeTable table) {
        this.rules = rules;
        this.words = new RuleWords(rules, table);
        for (CompiledRule entry : rules.entries()) {
            byPlace.computeIfAbsent(new Place(entry.stage(), entry.factType(), entry.key()), each -> new ArrayList<>())
                    .add(entry);
        }
    }

    /**
     * A rule in words.
     *
     * @param day names and thresholds are those of the day
     * @throws NullPointerException if the edition has no rule of that id
     */
    public RuleText text(String id, LocalDate day) {
        return rule(entry(id), day).text();
    }

    /** Every rule of the edition in words, in the order of the files. */
    public List<RuleText> texts(LocalDate day) {
        return rules.entries().stream().map(entry -> rule(entry, day).text()).toList();
    }

    /**
     * The rules of a stage that look at a fact, in the order of the files.
     *
     * @param fact a fact that the stage was shown; it answers as it did then
     */
    public List<RuleReading> readings(Stage stage, 事実 fact, LocalDate day) {
        Place place = new Place(stage, fact.getClass().getSimpleName(), FactType.keyOf(fact));
        List<CompiledRule> entries = byPlace.getOrDefault(place, List.of());
        List<RuleReading> readings = new ArrayList<>(entries.size());
        for (CompiledRule entry : entries) {
            readings.add(rule(entry, day).of(fact));
        }
        return readings;
    }

    /**
     * A rule as it looks at a fact.
     *
     * @throws NullPointerException if the edition has no rule of that id
     * @throws IllegalArgumentException if the rule looks at facts of another type
     */
    public RuleReading reading(String id, 事実 fact, LocalDate day) {
        CompiledRule entry = entry(id);
        if (!entry.factType().equals(fact.getClass().getSimpleName())) {
            throw new IllegalArgumentException(id + " looks at " + entry.factType() + ", not at " + fact.getClass());
        }
        return rule(entry, day).of(fact);
    }

    private ReadableRule rule(CompiledRule entry, LocalDate day) {
        Map<String, ReadableRule> ofDay = ready.get(day);
        if (ofDay == null) {
            if (ready.size() >= MOST_DAYS) {
                ready.clear();
            }
            ofDay = ready.computeIfAbsent(day, each -> new ConcurrentHashMap<>());
        }
        ReadableRule rule = ofDay.get(entry.id());
        return rule == null ? ofDay.computeIfAbsent(entry.id(), id -> new ReadableRule(entry, words.on(day))) : rule;
    }

    private CompiledRule entry(String id) {
        return Objects.requireNonNull(rules.entry(id), id);
    }
}
