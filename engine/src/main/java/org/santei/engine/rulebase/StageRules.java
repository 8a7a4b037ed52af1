package org.santei.engine.rulebase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The rules of one stage. Safe for use by many threads. */
public final class StageRules {

    private final Supplier<Model> model;
    private final RuleMatcher matcher;
    private final Map<String, Set<String>> keys;
    private final Set<String> silent;
    private final @Nullable StageRules added;

    /**
     * @param model makes the compiled model
     * @param keys keys of all rules, by their types of facts
     */
    StageRules(Supplier<Model> model, Map<String, Set<String>> keys) {
        this(model, RuleMatcher.of(model.get()), keys, Set.of(), null);
    }

    private StageRules(
            Supplier<Model> model,
            RuleMatcher matcher,
            Map<String, Set<String>> keys,
            Set<String> silent,
            @Nullable StageRules added) {
        this.model = model;
        this.matcher = matcher;
        this.keys = keys;
        this.silent = silent;
        this.added = added;
    }

    /**
     * The same rules as a draft changes them: nothing is compiled again. Rules never look at each other, so that it does not
     * matter beside which others they stand.
     *
     * @param keysNow keys of all rules that speak then
     * @param silentNow names of rules that do not speak any more
     * @param addedNow rules that speak beside these; {@code null} when there are none
     */
    StageRules changed(Map<String, Set<String>> keysNow, Set<String> silentNow, @Nullable StageRules addedNow) {
        return new StageRules(model, matcher.without(silentNow), keysNow, silentNow, addedNow);
    }

    /** The same rules, which see only facts of some keys. */
    StageRules ofKeys(Map<String, Set<String>> some) {
        return new StageRules(model, matcher, some, silent, added);
    }

    /** The keys of a type of facts that rules of the stage name; empty when none does. */
    public Set<String> keysOf(String factType) {
        return keys.getOrDefault(factType, Set.of());
    }

    /** Whether some rule of the stage matches facts of a type. */
    public boolean matches(String factType) {
        return keys.containsKey(factType);
    }

    /** Shows facts to the rules. */
    public void judge(List<?> facts) {
        matcher.judge(facts);
        if (added != null) {
            added.judge(facts);
        }
    }

    /** The compiled rules, those that are silent among them. */
    Model model() {
        return model.get();
    }

    /** Names of compiled rules that do not speak. */
    Set<String> silent() {
        return silent;
    }

    /** Rules that speak beside these; {@code null} when there are none. */
    @Nullable
    StageRules added() {
        return added;
    }
}
