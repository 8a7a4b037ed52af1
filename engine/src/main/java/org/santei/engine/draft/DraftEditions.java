package org.santei.engine.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.CompiledRule;
import org.santei.engine.rulebase.DraftRules;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleGuard;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.engine.rulebase.RuleTables;
import org.santei.engine.rulebase.ShareRules;

/**
 * The editions as a draft changes them: the rules of the draft are compiled alone and stand beside those in force, so that a
 * check takes no longer than the draft is.
 */
final class DraftEditions {

    private final DraftBase base;
    private final DraftTexts changed;
    private final LoadedReleases loaded;
    private final RuleTables tables;
    private final Consumer<DraftProblem> problems;
    private final boolean tablesChanged;
    private final Map<Edition, RuleBase> bases = new LinkedHashMap<>();
    private final Map<Edition, Placed> placed = new LinkedHashMap<>();

    /**
     * How an edition comes about.
     *
     * @param kept the rules in force
     * @param without ids of those that speak no more
     * @param added the rules that the draft adds, by the paths of their files
     */
    private record Placed(RuleBase kept, Set<String> without, Map<String, List<ParsedRule>> added) {}

    DraftEditions(
            DraftBase base,
            DraftTexts changed,
            LoadedReleases loaded,
            RuleTables tables,
            Consumer<DraftProblem> problems) {
        this.problems = problems;
        this.base = base;
        this.changed = changed;
        this.loaded = loaded;
        this.tables = tables;
        DraftTexts before = base.with(List.of());
        this.tablesChanged =
                !before.groups().equals(changed.groups()) || !before.limits().equals(changed.limits());
    }

    /**
     * Finds where the rules of the draft stand, and notes ids that are used twice.
     *
     * @param editions the editions that it changes
     * @param read the rules of its files, by the paths of the files
     */
    void place(List<Edition> editions, Map<String, List<ParsedRule>> read) {
        List<RuleFile> files = changed.rules();
        for (Edition edition : editions) {
            RuleRelease release = releaseBefore(edition);
            List<RuleFile> now = edition.filesInForce(files);
            List<RuleFile> before = release == null ? List.of() : release.rules();
            RuleBase kept = loaded.of(release == null ? anyOf(edition) : release);
            Set<String> without = release == null
                    ? kept.entries().stream().map(CompiledRule::id).collect(Collectors.toSet())
                    : before.stream()
                            .filter(file -> !now.contains(file))
                            .flatMap(file -> ids(file).stream())
                            .collect(Collectors.toSet());
            Map<String, List<ParsedRule>> added = new LinkedHashMap<>();
            now.stream().filter(file -> !before.contains(file)).forEach(file -> {
                List<ParsedRule> known = read.get(file.path());
                added.put(file.path(), known == null ? parsed(file) : known);
            });
            noteTwice(edition, kept, without, added);
            placed.put(edition, new Placed(kept, without, added));
        }
    }

    /**
     * Compiles the rules of the draft.
     *
     * @throws org.santei.engine.rulebase.RuleRefused if the compiler does not take them
     */
    void compile() {
        Map<List<String>, DraftRules> compiled = new HashMap<>();
        placed.forEach((edition, place) -> {
            List<ParsedRule> all =
                    place.added().values().stream().flatMap(List::stream).toList();
            DraftRules with = all.isEmpty()
                    ? null
                    : compiled.computeIfAbsent(List.copyOf(place.added().keySet()), paths -> DraftRules.compile(all));
            bases.put(edition, place.kept().changed(edition, place.without(), with, tables));
        });
    }

    /** Notes ids that are used twice in an edition, and tables that have two rules. */
    private void noteTwice(Edition edition, RuleBase kept, Set<String> without, Map<String, List<ParsedRule>> added) {
        Map<String, String> names = new HashMap<>();
        kept.entries().stream()
                .filter(rule -> !without.contains(rule.id()))
                .forEach(rule -> handles(rule).forEach(handle -> names.put(handle, rule.name())));
        for (ParsedRule rule : added.values().stream().flatMap(List::stream).toList()) {
            for (String handle : handles(CompiledRule.of(rule))) {
                String other = names.putIfAbsent(handle, rule.name());
                if (other != null) {
                    problems.accept(DraftProblem.error(
                            DraftTexts.RULES + rule.file(),
                            rule.line(),
                            1,
                            "id-twice",
                            "「" + rule.name() + "」と「" + other + "」は " + edition.name() + " の版で同じ「" + handle
                                    + "」の規則です。idを変えるか、どちらかを消してください。"));
                }
            }
        }
    }

    /** What no two rules may share: the id, and the table that a rule owns. */
    private static List<String> handles(CompiledRule rule) {
        return rule.factType().equals("表該当") ? List.of(rule.id(), rule.key()) : List.of(rule.id());
    }

    /** The release in force in the first month of an edition; {@code null} when there is none. */
    private @Nullable RuleRelease releaseBefore(Edition edition) {
        return base.releases().stream()
                .filter(release -> release.edition().isOfShares() == edition.isOfShares()
                        && release.edition().holds(edition.begins()))
                .findFirst()
                .orElse(null);
    }

    private RuleRelease anyOf(Edition edition) {
        return base.releases().stream()
                .filter(release -> release.edition().isOfShares() == edition.isOfShares())
                .findFirst()
                .orElseThrow();
    }

    private List<ParsedRule> parsed(RuleFile file) {
        return new RuleGuard(tables.codeSets(), tables.limits()).check(file).rules();
    }

    private Set<String> ids(RuleFile file) {
        RuleTables before = base.with(List.of()).tables();
        return new HashSet<>(new RuleGuard(before.codeSets(), before.limits())
                .check(file).rules().stream().map(ParsedRule::id).toList());
    }

    /** The rules of an edition as the draft changes them. */
    RuleBase of(Edition edition) {
        return Objects.requireNonNull(bases.get(edition));
    }

    /** The rules of the draft in an edition, by the paths of their files. */
    Map<String, List<ParsedRule>> rulesOf(Edition edition) {
        return Objects.requireNonNull(placed.get(edition)).added();
    }

    boolean tablesChanged() {
        return tablesChanged;
    }

    /** What answers in every month when the draft is in force. */
    RuleBases bases() {
        List<RuleBase> newestFirst = new ArrayList<>(bases.values().stream()
                .filter(changedBase -> !changedBase.edition().isOfShares())
                .toList());
        base.releases().stream()
                .filter(release -> !release.edition().isOfShares())
                .map(loaded::of)
                .forEach(newestFirst::add);
        return RuleBases.of(newestFirst);
    }

    /** The rules about who pays in every month when the draft is in force. */
    ShareRules shares() {
        ShareRules shares = ShareRules.of(
                base.releases().stream()
                        .filter(release -> release.edition().isOfShares())
                        .map(RuleRelease::name)
                        .toList(),
                this::share);
        shares.serve(bases.values().stream()
                .filter(changedBase -> changedBase.edition().isOfShares())
                .toList());
        return shares;
    }

    private RuleBase share(ReleaseName name) {
        return loaded.of(base.releases().stream()
                .filter(release -> release.name().equals(name))
                .findFirst()
                .orElseThrow());
    }
}
