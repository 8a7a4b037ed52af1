package org.santei.service.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.authoring.PlainCondition;
import org.santei.engine.authoring.PlainRule;
import org.santei.engine.authoring.PlainRuleReader;
import org.santei.engine.authoring.RuleFileText;
import org.santei.engine.rulebase.RuleLanguage.Fact;
import org.santei.engine.rulebase.RuleLanguage.Kind;
import org.santei.engine.rulebase.RuleLanguage.Place;
import org.santei.engine.rulebase.RuleLanguage.Question;
import org.santei.engine.rulebase.RuleLanguage.Verb;

/**
 * The rules of a file that look at one fact and have one verb, as a table.
 *
 * @param fact the fact
 * @param verb the verb
 * @param columns the conditions that any of the rules has
 * @param rules the rules, in the order of the file
 */
record DecisionTable(Fact fact, Verb verb, List<Column> columns, List<PlainRule> rules) {

    private static final String BETWEEN = "／";
    private static final String HOLDS = "○";

    /**
     * A condition as a column.
     *
     * @param negated whether it must not hold
     * @param question the question
     */
    record Column(boolean negated, Question question) {

        /** How the column is headed. */
        public String title() {
            return Phrases.blank(negated ? question.fails() : question.holds());
        }

        private boolean isOf(PlainCondition condition) {
            return condition.negated() == negated
                    && condition.question().equals(question.name())
                    && condition.words().size() == question.places().size();
        }
    }

    /** The tables of a file; rules that no form can write are left out. */
    static List<DecisionTable> of(String text) {
        Map<List<Object>, List<PlainRule>> byVerb = RuleFileText.of(text).rules().stream()
                .flatMap(block -> PlainRuleReader.read(block.text()).stream())
                .filter(rule -> RuleForm.of(rule) != null)
                .collect(Collectors.groupingBy(
                        rule -> List.of(rule.fact(), rule.verb(), rule.words().size()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byVerb.values().stream().map(DecisionTable::of).toList();
    }

    private static DecisionTable of(List<PlainRule> rules) {
        RuleForm form = Objects.requireNonNull(RuleForm.of(rules.get(0)));
        List<Column> columns = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> form
                        .fact()
                        .question(condition.question(), condition.words().size())
                        .map(question -> new Column(condition.negated(), question))
                        .stream())
                .distinct()
                .toList();
        return new DecisionTable(form.fact(), form.verb(), columns, List.copyOf(rules));
    }

    /** The ids of its rules, in the order of their ids. */
    static List<String> ids(List<DecisionTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rules().stream())
                .map(PlainRule::id)
                .toList();
    }

    /** What stands in the cell of a condition: its words, a circle when it has none, nothing when the rule does not ask it. */
    public String cell(PlainRule rule, int column) {
        return rule.conditions().stream()
                .filter(columns.get(column)::isOf)
                .map(condition -> condition.words().isEmpty() ? HOLDS : typed(condition.words()))
                .findFirst()
                .orElse("");
    }

    /** The key as typed. */
    public String key(PlainRule rule) {
        return typed(List.of(rule.key()));
    }

    /** What the verb is given, as typed. */
    public String given(PlainRule rule) {
        return typed(rule.words());
    }

    private static String typed(List<String> words) {
        return words.stream()
                .map(word -> word.startsWith("\"") ? word.substring(1, word.length() - 1) : word)
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * A rule as its row was typed.
     *
     * @param rule the rule as it was
     * @param cells gives what was typed into the cell of a name: {@code id}, {@code requirement}, {@code key}, {@code c0}, {@code
     *     given}, {@code source}
     */
    PlainRule typed(PlainRule rule, Function<String, String> cells) {
        List<PlainCondition> conditions = new ArrayList<>();
        for (PlainCondition condition : rule.conditions()) {
            int place = place(condition);
            String cell = place < 0 ? "" : cells.apply("c" + place);
            if (place < 0) {
                conditions.add(condition);
            } else if (!cell.isEmpty()) {
                conditions.add(condition(columns.get(place), cell));
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.apply("c" + i);
            if (!cell.isEmpty() && rule.conditions().stream().noneMatch(columns.get(i)::isOf)) {
                conditions.add(condition(columns.get(i), cell));
            }
        }
        return new PlainRule(
                cells.apply("id"),
                cells.apply("requirement"),
                cells.apply("source"),
                rule.fact(),
                fact.key() == null ? "" : written(fact.key(), cells.apply("key")),
                conditions,
                rule.verb(),
                written(verb.places(), cells.apply("given")));
    }

    private int place(PlainCondition condition) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isOf(condition)) {
                return i;
            }
        }
        return -1;
    }

    private static PlainCondition condition(Column column, String cell) {
        return new PlainCondition(
                column.negated(),
                column.question().name(),
                written(column.question().places(), cell));
    }

    private static List<String> written(List<Place> places, String cell) {
        String[] words = Stream.concat(Arrays.stream(cell.split(BETWEEN, -1)), Stream.generate(() -> ""))
                .limit(places.size())
                .toArray(String[]::new);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            written.add(written(places.get(i), words[i].strip()));
        }
        return written;
    }

    private static String written(Place place, String word) {
        return place.kind() == Kind.CONSTANT ? word : '"' + word + '"';
    }
}
