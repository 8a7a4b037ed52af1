package org.santei.service.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.authoring.PlainCondition;
import org.santei.engine.authoring.PlainRule;
import org.santei.engine.authoring.RuleShape;
import org.santei.engine.rulebase.RuleLanguage;
import org.santei.engine.rulebase.RuleLanguage.Fact;
import org.santei.engine.rulebase.RuleLanguage.Kind;
import org.santei.engine.rulebase.RuleLanguage.Place;
import org.santei.engine.rulebase.RuleLanguage.Question;
import org.santei.engine.rulebase.RuleLanguage.Verb;
import org.santei.service.problem.FieldErrors;

/**
 * A rule as the guided form has it: everything as typed, without quotes.
 *
 * @param shape its shape
 * @param fact the fact that it looks at
 * @param verb its verb
 * @param id its id
 * @param requirement what it requires
 * @param source clause
 * @param key what its first condition names
 * @param rows conditions, always as many as a rule may have beside its key
 * @param words what the verb is given
 */
public record RuleForm(
        RuleShape shape,
        Fact fact,
        Verb verb,
        String id,
        String requirement,
        String source,
        String key,
        List<Row> rows,
        List<String> words) {

    /** Conditions of a rule, its key among them. */
    private static final int MOST_CONDITIONS = 6;

    private static final Pattern PLAIN = Pattern.compile("[^\"'\\\\\\p{Cntrl}]{1,300}");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9-]{1,59}");

    /**
     * A condition of the form.
     *
     * @param negated whether it must not hold
     * @param question name of the question; empty for none
     * @param words what it is asked with
     */
    record Row(boolean negated, String question, List<String> words) {}

    /** An empty form. */
    static RuleForm empty(RuleShape shape, @Nullable String factName, @Nullable String verbName) {
        List<Fact> facts = shape.facts();
        Fact fact = facts.stream()
                .filter(one -> one.name().equals(factName))
                .findFirst()
                .orElseGet(() -> facts.stream()
                        .filter(one -> one.name().equals("群明細"))
                        .findFirst()
                        .orElse(facts.get(0)));
        List<Verb> verbs = shape.verbs(fact);
        Verb verb = verbs.stream()
                .filter(one -> one.name().equals(verbName))
                .findFirst()
                .orElse(verbs.get(0));
        return new RuleForm(shape, fact, verb, "", "", "", "", List.of(), List.of());
    }

    /** The form of a rule; {@code null} when it has none of the shapes. */
    static @Nullable RuleForm of(PlainRule rule) {
        RuleShape shape = RuleShape.of(rule.verb()).orElse(null);
        Fact fact = RuleLanguage.fact(rule.fact()).orElse(null);
        Verb verb = fact == null
                ? null
                : fact.verb(rule.verb(), rule.words().size()).orElse(null);
        if (shape == null || fact == null || verb == null) {
            return null;
        }
        return new RuleForm(
                shape,
                fact,
                verb,
                rule.id(),
                rule.requirement(),
                rule.source(),
                typed(rule.key()),
                rule.conditions().stream()
                        .map(one -> new Row(
                                one.negated(),
                                one.question(),
                                one.words().stream().map(RuleForm::typed).toList()))
                        .toList(),
                rule.words().stream().map(RuleForm::typed).toList());
    }

    /** The form as a browser sends it. */
    static RuleForm of(HttpServletRequest request) {
        RuleShape shape = shape(request.getParameter("shape"));
        String[] what = field(request, "what").split("\\.", 2);
        RuleForm empty = empty(shape, what[0], what.length > 1 ? what[1] : null);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < empty.most(); i++) {
            String question = field(request, "question" + i);
            if (!question.isEmpty()) {
                rows.add(new Row(
                        field(request, "negated" + i).equals("true"),
                        question,
                        List.of(field(request, "word" + i + "-0"), field(request, "word" + i + "-1"))));
            }
        }
        return new RuleForm(
                shape,
                empty.fact(),
                empty.verb(),
                field(request, "id"),
                field(request, "requirement"),
                field(request, "source"),
                field(request, "key"),
                rows,
                List.of(field(request, "given0"), field(request, "given1"), field(request, "given2")));
    }

    /** The shape of a name; the first one when there is none of that name. */
    static RuleShape shape(@Nullable String name) {
        for (RuleShape shape : RuleShape.values()) {
            if (shape.name().equals(name)) {
                return shape;
            }
        }
        return RuleShape.ADDITION;
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static String typed(String word) {
        return word.startsWith("\"") ? word.substring(1, word.length() - 1) : word;
    }

    /** Most conditions beside the key. */
    public int most() {
        return fact.keyProperty().isEmpty() ? MOST_CONDITIONS : MOST_CONDITIONS - 1;
    }

    /** The condition at a place of the form. */
    public Row row(int place) {
        return place < rows.size() ? rows.get(place) : new Row(false, "", List.of());
    }

    /** A word at a place of a list; empty when there is none. */
    public static String word(List<String> words, int place) {
        return place < words.size() ? words.get(place) : "";
    }

    /** The rule that the form says, whatever is missing. */
    PlainRule rule() {
        return new PlainRule(
                id,
                requirement,
                source,
                fact.name(),
                fact.key() == null ? "" : written(fact.key(), key),
                rows.stream().map(this::condition).toList(),
                verb.name(),
                written(verb.places(), words));
    }

    private PlainCondition condition(Row row) {
        return new PlainCondition(row.negated(), row.question(), written(places(row), row.words()));
    }

    /** What a condition is asked with. */
    public List<Place> places(Row row) {
        return fact.questions().stream()
                .filter(question -> question.name().equals(row.question()))
                .map(Question::places)
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> written(List<Place> places, List<String> words) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            written.add(written(places.get(i), word(words, i)));
        }
        return written;
    }

    private static String written(Place place, String word) {
        return place.kind() == Kind.CONSTANT ? word : '"' + word + '"';
    }

    /** What keeps the form from being a rule. */
    FieldErrors errors() {
        FieldErrors errors = new FieldErrors();
        if (!ID.matcher(id).matches()) {
            errors.add("id", "規則の番号は、区分番号で始めて英数字とハイフンで書いてください（例 A001-N4）。");
        }
        plain(errors, "requirement", requirement, "要件を日本語の1文で書いてください。");
        plain(errors, "source", source, "根拠の箇所を書いてください（例 令和8年告示第69号 別表第一 A001 注4）。");
        if (fact.key() != null) {
            word(errors, "key", fact.key(), key);
        }
        for (int i = 0; i < rows.size(); i++) {
            List<Place> places = places(rows.get(i));
            for (int j = 0; j < places.size(); j++) {
                word(
                        errors,
                        "word" + i + '-' + j,
                        places.get(j),
                        word(rows.get(i).words(), j));
            }
        }
        for (int i = 0; i < verb.places().size(); i++) {
            word(errors, "given" + i, verb.places().get(i), word(words, i));
        }
        if (fact.keyProperty().isEmpty() && rows.isEmpty()) {
            errors.add("question0", "条件を1つ以上選んでください。");
        }
        return errors;
    }

    private static void word(FieldErrors errors, String field, Place place, String word) {
        if (place.kind() == Kind.CONSTANT) {
            if (!place.constants().contains(word)) {
                errors.add(field, "一覧から選んでください。");
            }
        } else {
            plain(errors, field, word, place.kind().title() + "を書いてください。");
        }
    }

    private static void plain(FieldErrors errors, String field, String text, String hint) {
        if (!PLAIN.matcher(text).matches()) {
            errors.add(field, hint + "引用符と逆斜線は使えません。");
        }
    }

    /** How the conditions read, in Japanese. */
    public List<String> readings() {
        return rows.stream()
                .map(row -> fact.questions().stream()
                        .filter(question -> question.name().equals(row.question()))
                        .map(question ->
                                Phrases.filled(row.negated() ? question.fails() : question.holds(), row.words()))
                        .findFirst()
                        .orElse(row.question()))
                .toList();
    }

    /** What follows, in Japanese. */
    public String effect() {
        return Phrases.filled(verb.effect(), words);
    }
}
