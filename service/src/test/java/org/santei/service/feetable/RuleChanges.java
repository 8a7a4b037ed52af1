package org.santei.service.feetable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.language.区分;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleGuard;
import org.santei.engine.rulebase.RuleTables;

/** What two editions say by the same rule, and whether it is the same. */
final class RuleChanges {

    private static final Path RULES = Path.of("../rules/src/main/resources/rules");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final RuleTables tables;
    private final Map<String, ParsedRule> before;
    private final Map<String, ParsedRule> after;
    private final LocalDate beforeOn;
    private final LocalDate afterOn;

    RuleChanges(Edition before, Edition after) {
        try {
            this.tables = RuleTables.read(RULES);
            List<RuleFile> files = RuleFile.readAll(RULES);
            this.before = rules(before, files);
            this.after = rules(after, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.beforeOn = before.begins().atDay(1);
        this.afterOn = after.begins().atDay(1);
    }

    private Map<String, ParsedRule> rules(Edition edition, List<RuleFile> files) {
        RuleGuard guard = new RuleGuard(tables.codeSets(), tables.limits());
        Map<String, ParsedRule> byId = new HashMap<>();
        edition.filesInForce(files).stream()
                .flatMap(file -> guard.read(file).stream())
                .forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }

    /** How a rule differs for a claim; {@code null} when both editions say the same of it. */
    @Nullable
    String of(String id, Claim claim) {
        ParsedRule old = before.get(id);
        ParsedRule young = after.get(id);
        if (old == null || young == null) {
            return old == null && young == null ? null : old == null ? "new rule" : "ended rule";
        }
        if (!said(old).equals(said(young))) {
            return "changed rule";
        }
        Set<String> named = names(young);
        boolean sets = claim.groups().stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> !sets(line.code(), beforeOn, named).equals(sets(line.code(), afterOn, named)));
        boolean limits = named.stream()
                .filter(name -> tables.limits().knows(name))
                .anyMatch(name ->
                        tables.limits().value(name, beforeOn) != tables.limits().value(name, afterOn));
        return sets ? "changed set of codes" : limits ? "changed threshold" : null;
    }

    /** Whether a rule of one of the editions names a code, a set that it belongs to, or its part of the schedule. */
    boolean speaksOf(String id, String code, String reference) {
        return Stream.of(before.get(id), after.get(id))
                .anyMatch(rule -> rule != null
                        && (names(rule).contains(code)
                                || parts(rule).anyMatch(part -> reference.startsWith(part.letter()))
                                || !sets(code, beforeOn, names(rule)).isEmpty()
                                || !sets(code, afterOn, names(rule)).isEmpty()));
    }

    private Set<String> sets(String code, LocalDate day, Set<String> named) {
        return tables.codeSets().of(code, day).stream().filter(named::contains).collect(Collectors.toSet());
    }

    private static List<Object> said(ParsedRule rule) {
        return List.of(rule.factType(), rule.conditions(), rule.verb(), rule.arguments());
    }

    private static Stream<区分> parts(ParsedRule rule) {
        return Arrays.stream(区分.values())
                .filter(part -> Stream.concat(
                                rule.conditions().stream().map(ParsedRule.Condition::text), rule.arguments().stream())
                        .anyMatch(text -> text.contains("区分." + part.name())));
    }

    /** Every text that a rule quotes. */
    private static Set<String> names(ParsedRule rule) {
        return Stream.concat(rule.conditions().stream().map(ParsedRule.Condition::text), rule.arguments().stream())
                .flatMap(text -> QUOTED.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
