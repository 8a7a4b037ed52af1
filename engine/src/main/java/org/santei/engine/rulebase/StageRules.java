package org.santei.engine.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules of one stage. Each thread keeps a session of its own, because a new session costs more than a claim; after
 * any exception it is thrown away.
 */
public final class StageRules {

    /** A fuse: facts never change while rules look at them, so no claim can come near. */
    private static final int MOST_FIRINGS = 1_000_000;

    private final KieBase base;
    private final Map<String, Set<String>> keys;
    private final ThreadLocal<KieSession> session = ThreadLocal.withInitial(this::newSession);

    StageRules(KieBase base, Map<String, Set<String>> keys) {
        this.base = base;
        this.keys = keys;
    }

    /** Whether some rule of the stage matches facts of a type with a key. */
    public boolean names(String factType, String key) {
        Set<String> ofType = keys.get(factType);
        return ofType != null && ofType.contains(key);
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
        KieSession kept = session.get();
        try {
            List<FactHandle> handles = new ArrayList<>(facts.size());
            for (Object fact : facts) {
                handles.add(kept.insert(fact));
            }
            if (kept.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                throw new IllegalStateException("Rules did not come to an end.");
            }
            handles.forEach(kept::delete);
        } catch (RuntimeException e) {
            session.remove();
            kept.dispose();
            throw e;
        }
    }

    /** Sessions that are kept at this moment, over all threads. */
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
