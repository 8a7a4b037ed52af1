package org.santei.service.security.audit;

import java.util.Map;
import java.util.TreeMap;
import org.santei.service.security.Caller;
import org.springframework.stereotype.Component;

/**
 * What happened to the service: keys, refusals, rules, tables, jobs, retention, exports. Never the content of a claim, never a
 * patient, never a secret. An entry is added in the transaction of what it tells of, when there is one: both stay, or neither.
 */
@Component
public final class AuditLog {

    private final AuditStore store;

    AuditLog(AuditStore store) {
        this.store = store;
    }

    /**
     * Adds an entry of the caller about its own tenant.
     *
     * @param action what was done, such as {@code key.created}
     * @param object what it was done to: an id
     * @param facts more, by name; no content of a claim
     */
    public void append(String action, String object, Map<String, String> facts) {
        append(Caller.current().tenant(), action, object, facts);
    }

    /**
     * Adds an entry of the caller about a tenant.
     *
     * @param tenant whom it concerns
     * @param action what was done, such as {@code key.created}
     * @param object what it was done to: an id
     * @param facts more, by name; no content of a claim
     */
    public void append(String tenant, String action, String object, Map<String, String> facts) {
        Caller caller = Caller.current();
        store.append(tenant, caller.tenant(), caller.name(), action, object, new TreeMap<>(facts));
    }
}
