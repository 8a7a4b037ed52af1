package org.santei.service.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.RuleLanguage;
import org.santei.engine.rulebase.RuleLanguage.Fact;
import org.santei.engine.rulebase.RuleLanguage.Kind;
import org.santei.engine.rulebase.RuleLanguage.Place;
import org.springframework.stereotype.Component;

/** What may stand at a place of a text: verbs, questions, constants, sets, thresholds, codes. Safe for use by many threads. */
@Component
final class Completion {

    private static final int MOST = 60;
    private static final String NAME = "[\\p{L}\\p{N}_ー]+";

    /** A call whose argument is being written: its name, what stands before the argument, whether a quote is open. */
    private static final Pattern CALL = Pattern.compile(
            "(\\$" + NAME + "\\.)?(" + NAME + ")\\(((?:\\s*(?:\"[^\"]*\"|[^,\"()]+)\\s*,)*)\\s*(\"?)[^,\"()]*$");

    private static final Pattern KEY = Pattern.compile("(" + NAME + ")\\s*==\\s*\"?[^\"]*$");
    private static final Pattern VERB = Pattern.compile("\\$(" + NAME + ")\\.(" + NAME + ")?$");
    private static final Pattern SOURCE = Pattern.compile("@Source\\(\"[^\"]*$");
    private static final Pattern CITED = Pattern.compile("@Source\\(\"([^\"]+)\"\\)");

    private final Choices choices;

    Completion(Choices choices) {
        this.choices = choices;
    }

    /**
     * Something that may stand at the place.
     *
     * @param label what is shown and, without {@code apply}, written
     * @param type how it is marked
     * @param detail a few words beside it
     * @param apply what is written instead of the label
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Option(
            String label,
            String type,
            @Nullable String detail,
            @Nullable String apply) {}

    /**
     * What may stand at a place, best first.
     *
     * @param path path of the file
     * @param word the word before the cursor
     * @param before the line up to the cursor
     * @param fact the fact whose pattern the cursor stands in; empty when that is not known
     */
    List<Option> of(Overlay overlay, String path, String word, String before, String fact) {
        Optional<RulePath> rule = RulePath.of(path);
        List<Option> all = rule.isPresent()
                ? drl(overlay, rule.get(), word, before, fact)
                : path.equals(DraftPaths.GROUPS) ? choices.names(overlay, Kind.SET) : List.of();
        String wanted = word.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        all.stream().filter(option -> option.label().startsWith(word)),
                        all.stream()
                                .filter(option -> !option.label().startsWith(word))
                                .filter(option ->
                                        option.label().toLowerCase(Locale.ROOT).contains(wanted)
                                                || (option.detail() != null
                                                        && option.detail().contains(word))))
                .limit(MOST)
                .toList();
    }

    private List<Option> drl(Overlay overlay, RulePath path, String word, String before, String name) {
        LocalDate day = path.begins().atDay(1);
        if (SOURCE.matcher(before).find()) {
            return sources(overlay, path);
        }
        Matcher verb = VERB.matcher(before);
        if (verb.find()) {
            return RuleLanguage.fact(verb.group(1)).map(Completion::verbs).orElse(List.of());
        }
        Optional<Fact> fact = RuleLanguage.fact(name);
        Matcher key = KEY.matcher(before);
        if (key.find()) {
            return RuleLanguage.facts().stream()
                    .filter(one -> one.keyProperty().equals(key.group(1)))
                    .findFirst()
                    .map(one -> choices.of(overlay, one.key(), word, day))
                    .orElse(List.of());
        }
        Matcher call = CALL.matcher(before);
        if (call.find() && RuleLanguage.fact(call.group(2)).isEmpty()) {
            int index = (int) call.group(3).chars().filter(c -> c == ',').count();
            return place(call.group(1) != null, call.group(2), index, fact)
                    .map(place -> choices.of(overlay, place, word, day))
                    .orElse(List.of());
        }
        return fact.map(Completion::questions).orElseGet(Completion::beginnings);
    }

    /** The place of an argument: of a verb, whose first argument is the id, or of a question. */
    private static Optional<Place> place(boolean ofVerb, String name, int index, Optional<Fact> fact) {
        return fact.map(List::of).orElseGet(RuleLanguage::facts).stream()
                .flatMap(one -> ofVerb
                        ? one.verbs().stream()
                                .filter(verb -> verb.name().equals(name))
                                .map(RuleLanguage.Verb::places)
                        : one.questions().stream()
                                .filter(question -> question.name().equals(name))
                                .map(RuleLanguage.Question::places))
                .filter(places -> index - (ofVerb ? 1 : 0) >= 0 && index - (ofVerb ? 1 : 0) < places.size())
                .map(places -> places.get(index - (ofVerb ? 1 : 0)))
                .findFirst();
    }

    private static List<Option> verbs(Fact fact) {
        return fact.verbs().stream()
                .map(verb -> new Option(
                        verb.name(),
                        "function",
                        Phrases.blank(verb.effect()),
                        verb.name() + "( \"" + (verb.places().isEmpty() ? "\" );" : "\", ")))
                .toList();
    }

    private static List<Option> questions(Fact fact) {
        List<Option> options = new ArrayList<>();
        if (!fact.keyProperty().isEmpty()) {
            options.add(new Option(fact.keyProperty(), "variable", "最初の条件", fact.keyProperty() + " == "));
        }
        fact.questions()
                .forEach(question -> options.add(new Option(
                        question.name(),
                        "function",
                        Phrases.blank(question.holds()),
                        question.places().isEmpty() ? null : question.name() + "( ")));
        return options;
    }

    private static List<Option> beginnings() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("rule", "keyword", "新しい規則", "rule \"A000-N1 要件\"\n    @Source(\"\")\nwhen\n"));
        RuleLanguage.facts()
                .forEach(fact -> options.add(new Option(
                        '$' + fact.name(), "class", "事実", '$' + fact.name() + " : " + fact.name() + "(\n        ")));
        List.of("when", "then", "end").forEach(word -> options.add(new Option(word, "keyword", null, null)));
        return options;
    }

    /** What the versions of the file cite already. */
    private static List<Option> sources(Overlay overlay, RulePath path) {
        return path.versions(overlay.texts()).stream()
                .flatMap(version -> CITED.matcher(String.valueOf(overlay.text(version.path())))
                        .results()
                        .map(found -> found.group(1)))
                .distinct()
                .map(source -> new Option(source, "constant", "根拠", null))
                .toList();
    }
}
