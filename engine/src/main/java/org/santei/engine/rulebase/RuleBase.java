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
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.language.限度;
import org.santei.engine.ledger.Stage;

/** The compiled rules of one edition: one small rule base per stage, and what must be known of each rule. */
public final class RuleBase {

    /** So many can be named in an answer. */
    /** How a condition begins that asks whether a concept does not hold. */
    private static final String NOT_CLASSIFIED = "!認定済み(";

    private static final int FEW_ITEMS = 20;

    private final Edition edition;
    private final String hash;
    private final RuleTables tables;
    private final Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
    private final List<RuleBaseIndex.RuleEntry> entries;
    private final Map<String, RuleBaseIndex.RuleEntry> rules = new HashMap<>();
    private final Map<String, List<String>> owners = new HashMap<>();
    private final Map<String, String> tableRules = new HashMap<>();
    private final Set<String> withException = new HashSet<>();
    private final String scope;

    RuleBase(RuleBaseIndex index, RuleTables tables, ClassLoader loader) {
        this.edition = index.edition();
        this.hash = index.hash();
        this.tables = tables;
        this.entries = index.rules();
        for (RuleBaseIndex.RuleEntry rule : index.rules()) {
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
        this.scope = scope(index);
        for (RuleBaseIndex.StageModel model : index.models()) {
            stages.put(model.stage(), stage(model, index.rules(), loader));
        }
    }

    private static StageRules stage(
            RuleBaseIndex.StageModel model, List<RuleBaseIndex.RuleEntry> rules, ClassLoader loader) {
        Map<String, Set<String>> keys = rules.stream()
                .filter(rule -> rule.stage() == model.stage())
                .collect(Collectors.groupingBy(
                        RuleBaseIndex.RuleEntry::factType,
                        Collectors.mapping(RuleBaseIndex.RuleEntry::key, Collectors.toUnmodifiableSet())));
        try {
            Model compiled = (Model)
                    loader.loadClass(model.className()).getDeclaredConstructor().newInstance();
            return new StageRules(KieBaseBuilder.createKieBaseFromModel(compiled), Map.copyOf(keys));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules cannot be loaded: " + model.className(), e);
        }
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

    private static String scope(RuleBaseIndex index) {
        List<String> chapters = index.rules().stream()
                .filter(rule -> !rule.isCommon())
                .map(RuleBaseIndex.RuleEntry::id)
                .toList();
        List<String> items = chapters.stream()
                .map(id -> id.split("-", 2)[0])
                .distinct()
                .sorted()
                .toList();
        String rest = "公式の表による判定だけをしています。";
        String edition = index.edition().name() + " の版に";
        if (items.isEmpty()) {
            return edition + "は点数表の章の規則がまだなく、" + rest;
        }
        return items.size() <= FEW_ITEMS
                ? edition + "ある点数表の章の規則は " + String.join("、", items) + " についてのものだけで、ほかは" + rest
                : edition + "は点数表の章の規則が " + items.size() + " の区分番号などについて " + chapters.size() + " あり、ほかは" + rest;
    }

    /** What the build wrote down of a rule; {@code null} when the edition has none of that id. */
    RuleBaseIndex.@Nullable RuleEntry entry(String id) {
        return rules.get(id);
    }

    /** The same of every rule, in the order of the files. */
    List<RuleBaseIndex.RuleEntry> entries() {
        return entries;
    }

    /** Whether a rule asks that a concept of the law does not hold: it awards what an exception would take away. */
    public boolean hasException(String id) {
        return withException.contains(id);
    }

    /** Stage of a rule; {@code null} for what Java decides. */
    public @Nullable Stage stageOf(String id) {
        RuleBaseIndex.RuleEntry rule = rules.get(id);
        return rule == null ? null : rule.stage();
    }

    /** Name of a rule: its requirement in Japanese; the id itself for what Java decides. */
    public String nameOf(String id) {
        RuleBaseIndex.RuleEntry rule = rules.get(id);
        return rule == null ? id : rule.name();
    }

    /** The clause of a rule; the id itself for what Java decides. */
    public String sourceOf(String id) {
        RuleBaseIndex.RuleEntry rule = rules.get(id);
        return rule == null ? id : rule.source();
    }

    /** Ids of all rules. */
    public Set<String> ruleIds() {
        return Set.copyOf(rules.keySet());
    }
}
