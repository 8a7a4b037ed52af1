package org.santei.engine.rulebase;

import java.util.List;
import java.util.Set;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The rules of one stage in Drools' own network, a session for every claim: what their meaning is held to. Every case is judged by
 * both in the tests; nothing else judges by it, because it takes many times as long (docs/decisions/0022). Safe for use by many
 * threads.
 */
public final class RuleNetwork {

    /** A fuse: facts never change while rules look at them, so no claim can come near. */
    private static final int MOST_FIRINGS = 1_000_000;

    private final KieBase base;
    private final Set<String> silent;
    private final @Nullable RuleNetwork added;

    private RuleNetwork(KieBase base, Set<String> silent, @Nullable RuleNetwork added) {
        this.base = base;
        this.silent = silent;
        this.added = added;
    }

    /** Builds the network of a stage; takes some tenths of a second. */
    public static RuleNetwork of(StageRules rules) {
        StageRules beside = rules.added();
        return new RuleNetwork(
                KieBaseBuilder.createKieBaseFromModel(rules.model()),
                rules.silent(),
                beside == null ? null : of(beside));
    }

    /** Shows facts to the rules. */
    public void judge(List<?> facts) {
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            int fired = session.fireAllRules(
                    match -> !silent.contains(match.getRule().getName()), MOST_FIRINGS);
            if (fired == MOST_FIRINGS) {
                throw new IllegalStateException("Rules did not come to an end.");
            }
        } finally {
            session.dispose();
        }
        if (added != null) {
            added.judge(facts);
        }
    }
}
