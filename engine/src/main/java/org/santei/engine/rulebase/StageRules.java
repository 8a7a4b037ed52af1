package org.santei.engine.rulebase;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules of one stage. Sessions are kept, because a new one costs more than a claim: there are as many as threads
 * ever judged at the same moment, however many threads come and go. After any exception a session is thrown away.
 */
public final class StageRules {

    /** A fuse: facts never change while rules look at them, so no claim can come near. */
    private static final int MOST_FIRINGS = 1_000_000;

    private final KieBase base;
    private final Map<String, Set<String>> keys;
    private final Set<String> silent;
    private final @Nullable StageRules added;
    private final Deque<KieSession> idle = new ConcurrentLinkedDeque<>();

    StageRules(KieBase base, Map<String, Set<String>> keys) {
        this(base, keys, Set.of(), null);
    }

    private StageRules(KieBase base, Map<String, Set<String>> keys, Set<String> silent, @Nullable StageRules added) {
        this.base = base;
        this.keys = keys;
        this.silent = silent;
        this.added = added;
    }

    /**
     * The same rules as a draft changes them: nothing is compiled again. Rules never look at each other, so that it does not
     * matter in which network they stand.
     *
     * @param keysNow keys of all rules that speak then
     * @param silentNow names of rules that do not speak any more
     * @param addedNow rules that speak beside these; {@code null} when there are none
     */
    StageRules changed(Map<String, Set<String>> keysNow, Set<String> silentNow, @Nullable StageRules addedNow) {
        return new StageRules(base, keysNow, silentNow, addedNow);
    }

    /** The same rules, which see only facts of some keys. */
    StageRules ofKeys(Map<String, Set<String>> some) {
        return new StageRules(base, some, silent, added);
    }

    /** The keys of a type of facts that rules of the stage name; empty when none does. */
    public Set<String> keysOf(String factType) {
        return keys.getOrDefault(factType, Set.of());
    }

    /** Whether some rule of the stage matches facts of a type. */
    public boolean matches(String factType) {
        return keys.containsKey(factType);
    }

    /** Shows facts to the rules and forgets them again. */
    public void judge(List<?> facts) {
        if (facts.isEmpty()) {
            return;
        }
        KieSession kept = idle.pollFirst();
        if (kept == null) {
            kept = newSession();
        }
        boolean sound = false;
        try {
            judge(kept, facts, silent);
            sound = true;
        } finally {
            if (sound) {
                idle.addFirst(kept);
            } else {
                kept.dispose();
            }
        }
        if (added != null) {
            added.judge(facts);
        }
    }

    private static void judge(KieSession session, List<?> facts, Set<String> silent) {
        List<FactHandle> handles = new ArrayList<>(facts.size());
        for (Object fact : facts) {
            handles.add(session.insert(fact));
        }
        int fired = silent.isEmpty()
                ? session.fireAllRules(MOST_FIRINGS)
                : session.fireAllRules(match -> !silent.contains(match.getRule().getName()), MOST_FIRINGS);
        if (fired == MOST_FIRINGS) {
            throw new IllegalStateException("Rules did not come to an end.");
        }
        handles.forEach(session::delete);
    }

    /** Sessions that exist at this moment. */
    public int keptSessions() {
        return base.getKieSessions().size();
    }

    /**
     * Thread safety stays on: with it off, Drools 10.2 keeps the facts of a consequence in one array per rule of the base,
     * and threads that share the base would run a verb on each other's facts (docs/decisions/0005).
     */
    private KieSession newSession() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.YES);
        return base.newKieSession(configuration, null);
    }
}
