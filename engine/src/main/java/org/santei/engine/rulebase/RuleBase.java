package org.santei.engine.rulebase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.language.限度;
import org.santei.engine.ledger.Stage;

/** The compiled rules of one edition: one small rule base per stage, and what must be known of each rule. */
public final class RuleBase {

    /** How a condition begins that asks whether a concept does not hold. */
    private static final String NOT_CLASSIFIED = "!認定済み(";

    /** So many can be named in an answer. */
    private static final int FEW_ITEMS = 20;

    private final Edition edition;
    private final String hash;
    private final RuleTables tables;
    private final Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
    private final List<CompiledRule> entries;
    private final Map<String, CompiledRule> rules = new HashMap<>();
    private final Map<String, List<String>> owners = new HashMap<>();
    private final Map<String, String> tableRules = new HashMap<>();
    private final Set<String> withException = new HashSet<>();
    private final String scope;

    RuleBase(RuleBaseIndex index, RuleTables tables, ClassLoader loader) {
        this(index.edition(), index.hash(), tables, index.rules(), stages(index, loader));
    }

    private RuleBase(
            Edition edition,
            String hash,
            RuleTables tables,
            List<CompiledRule> entries,
            Map<Stage, StageRules> stages) {
        this.edition = edition;
        this.hash = hash;
        this.tables = tables;
        this.entries = List.copyOf(entries);
        this.stages.putAll(stages);
        for (CompiledRule rule : entries) {
            rules.put(rule.id(), rule);
            if (rule.factType().equals("表該当")) {
                tableRules.put(rule.key(), rule.id());
            }
            if (rule.conditions().stream().anyMatch(condition -> condition.startsWith(NOT_CLASSIFIED))) {
                withException.add(rule.id());
            }
            if (!rule.awards().isEmpty()) {
                owners.computeIfAbsent(rule.awards(), code -> new ArrayList<>(1))
                        .add(rule.id());
            }
        }
        this.scope = scope(edition, entries);
    }

    private static Map<Stage, StageRules> stages(RuleBaseIndex index, ClassLoader loader) {
        Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
        for (RuleBaseIndex.StageModel model : index.models()) {
            stages.put(
                    model.stage(),
                    new StageRules(() -> model(model.className(), loader), keys(index.rules(), model.stage())));
        }
        return stages;
    }

    static Map<String, Set<String>> keys(List<CompiledRule> rules, Stage stage) {
        return Map.copyOf(rules.stream()
                .filter(rule -> rule.stage() == stage)
                .collect(Collectors.groupingBy(
                        CompiledRule::factType,
                        Collectors.mapping(CompiledRule::key, Collectors.toUnmodifiableSet()))));
    }

    /** The compiled model of a class. */
    static Model model(String name, ClassLoader loader) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules cannot be loaded: " + name, e);
        }
    }

    /**
     * The rules as a draft changes them, without compiling the others again.
     *
     * @param changedEdition the edition in which they are in force then
     * @param without ids of rules that speak no more
     * @param with rules that speak beside the others; {@code null} when there are none
     * @param tablesNow the tables that rules name
     */
    public RuleBase changed(
            Edition changedEdition, Set<String> without, @Nullable DraftRules with, RuleTables tablesNow) {
        List<CompiledRule> all = new ArrayList<>(
                entries.stream().filter(rule -> !without.contains(rule.id())).toList());
        if (with != null) {
            all.addAll(with.rules());
        }
        Set<String> silent = without.stream()
                .map(rules::get)
                .filter(Objects::nonNull)
                .flatMap(rule -> Stream.of(rule.name(), RuleWriter.twinName(rule.name())))
                .collect(Collectors.toUnmodifiableSet());
        Map<Stage, StageRules> changed = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            StageRules kept = stages.get(stage);
            StageRules added = with == null ? null : with.stage(stage);
            if (kept != null) {
                changed.put(stage, kept.changed(keys(all, stage), silent, added));
            } else if (added != null) {
                changed.put(stage, added);
            }
        }
        return new RuleBase(changedEdition, hash, tablesNow, all, changed);
    }

    /** The same without the rules of chapters: no fact is made for them, so that they never speak. */
    public RuleBase ofTables() {
        List<CompiledRule> common =
                entries.stream().filter(CompiledRule::isCommon).toList();
        Map<Stage, StageRules> same = new EnumMap<>(Stage.class);
        stages.forEach((stage, rulesOfStage) -> same.put(stage, rulesOfStage.ofKeys(keys(common, stage))));
        return new RuleBase(edition, hash, tables, common, same);
    }

    /** The edition. */
    public Edition edition() {
        return edition;
    }

    /** SHA-256 over the rule files in force and the tables that they name. */
    public String hash() {
        return hash;
    }

    /** Named sets of codes. */
    public CodeSets codeSets() {
        return tables.codeSets();
    }

    /** Named thresholds. */
    public 限度 limits() {
        return tables.limits();
    }

    /** The rules of a stage; {@code null} when the edition has none. */
    public @Nullable StageRules stage(Stage stage) {
        return stages.get(stage);
    }

    /** Ids of the rules that award a code, in the order of their files; empty when only the master speaks of it. */
    public List<String> ownersOf(String code) {
        return owners.getOrDefault(code, List.of());
    }

    /**
     * Id of the rule that owns a column or table.
     *
     * @param key the key that the rule names
     * @throws NullPointerException if none does
     */
    public String tableRule(String key) {
        return Objects.requireNonNull(tableRules.get(key), key);
    }

    /** What the rules of the edition reach, in Japanese. */
    public String scope() {
        return scope;
    }

    private static String scope(Edition edition, List<CompiledRule> rules) {
        List<String> chapters = rules.stream()
                .filter(rule -> !rule.isCommon())
                .map(CompiledRule::id)
                .toList();
        List<String> items = chapters.stream()
                .map(id -> id.split("-", 2)[0])
                .distinct()
                .sorted()
                .toList();
        String rest = "公式の表による判定だけをしています。";
        String name = edition.name() + " の版に";
        if (items.isEmpty()) {
            return name + "は点数表の章の規則がまだなく、" + rest;
        }
        return items.size() <= FEW_ITEMS
                ? name + "ある点数表の章の規則は " + String.join("、", items) + " についてのものだけで、ほかは" + rest
                : name + "は点数表の章の規則が " + items.size() + " の区分番号などについて " + chapters.size() + " あり、ほかは" + rest;
    }

    /** What the build wrote down of a rule; {@code null} when the edition has none of that id. */
    @Nullable
    CompiledRule entry(String id) {
        return rules.get(id);
    }

    /** The same of every rule, in the order of the files. */
    public List<CompiledRule> entries() {
        return entries;
    }

    /** Whether a rule asks that a concept of the law does not hold: it awards what an exception would take away. */
    public boolean hasException(String id) {
        return withException.contains(id);
    }

    /** Stage of a rule; {@code null} for what Java decides. */
    public @Nullable Stage stageOf(String id) {
        CompiledRule rule = rules.get(id);
        return rule == null ? null : rule.stage();
    }

    /** Name of a rule: its requirement in Japanese; the id itself for what Java decides. */
    public String nameOf(String id) {
        CompiledRule rule = rules.get(id);
        return rule == null ? id : rule.name();
    }

    /** The clause of a rule; the id itself for what Java decides. */
    public String sourceOf(String id) {
        CompiledRule rule = rules.get(id);
        return rule == null ? id : rule.source();
    }

    /** Ids of all rules. */
    public Set<String> ruleIds() {
        return Set.copyOf(rules.keySet());
    }
}
