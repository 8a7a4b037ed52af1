package org.santei.service.security.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.santei.engine.calculation.Traces;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.santei.service.security.audit.AuditLog;
import org.santei.service.security.key.KeyRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes refusals in the audit log: each kind once a minute, so that whoever knocks without end fills no disk. */
@Component
final class AccessAudit {

    private static final Logger LOG = LoggerFactory.getLogger(AccessAudit.class);

    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** Most different refusals that are noted in a minute. */
    private static final int NOTED = 300;

    private static final Caller NOBODY = new Caller(Caller.LOCAL, "anonymous", Set.of());

    private final AuditLog log;
    private final Cache<String, Boolean> noted =
            Caffeine.newBuilder().expireAfterWrite(SILENCE).maximumSize(NOTED).build();

    AccessAudit(AuditLog log) {
        this.log = log;
    }

    /** A key did not open the service. */
    void keyRefused(KeyRefusedException refused, HttpServletRequest request) {
        String tenant = refused.tenant();
        Map<String, String> facts = new TreeMap<>();
        facts.put("reason", refused.reason().name().toLowerCase(java.util.Locale.ROOT));
        facts.put("address", request.getRemoteAddr());
        append(
                NOBODY,
                tenant == null ? Caller.LOCAL : tenant,
                "key.refused",
                tenant == null ? "" : refused.id(),
                facts);
    }

    /** A token of another issuer did not open the service. */
    void tokenRefused(HttpServletRequest request) {
        append(NOBODY, Caller.LOCAL, "token.refused", "", Map.of("address", request.getRemoteAddr()));
    }

    /** A caller has none of the roles that a line of the table of access asks for. */
    void roleDenied(AccessTable.Entry entry) {
        String roles = entry.roles().stream().map(Role::word).sorted().collect(Collectors.joining(","));
        Caller caller = Caller.current();
        append(
                caller,
                caller.tenant(),
                "role.denied",
                entry.method() + " " + entry.path().getPatternString(),
                Map.of("needed", roles));
    }

    private void append(Caller caller, String tenant, String action, String object, Map<String, String> facts) {
        String what = String.join("|", caller.tenant(), caller.name(), tenant, action, object, facts.toString());
        if (noted.estimatedSize() >= NOTED || noted.asMap().putIfAbsent(what, true) != null) {
            return;
        }
        try {
            caller.run(() -> log.append(tenant, action, object, facts));
        } catch (DataAccessException | TransactionException e) {
            noted.invalidate(what);
            LOG.error("A refusal could not be noted in the audit log: {}", Traces.of(e));
        }
    }
}
