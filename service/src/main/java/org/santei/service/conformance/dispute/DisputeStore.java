package org.santei.service.conformance.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.TenantDatabase;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.santei.service.security.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Keeps disputes. Vendors see those of their tenant; who decides, writes rules or audits sees all. */
@Component
final class DisputeStore {

    private static final String INSERT = """
        insert into conformance_dispute (id, author, edition, kit_version, number, print, clause, claimed, words)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String PAGE = """
        where (?::text is null or d.state = ?::text)
            and (?::uuid is null or (d.created_at, d.id) < (select b.created_at, b.id from %s b where b.id = ?::uuid))
        order by d.created_at desc, d.id desc limit ?\
        """;

    private final TenantDatabase database;
    private final AuditLog audit;

    DisputeStore(TenantDatabase database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Of whom the caller may read disputes. */
    private static String source() {
        boolean all = Caller.current().roles().stream()
                .anyMatch(role -> role == Role.APPROVER || role == Role.AUTHOR || role == Role.AUDITOR);
        return all ? "all_disputes()" : "conformance_dispute";
    }

    /** Adds a dispute of the caller. */
    void add(UUID id, Disputes.Contested contested, DisputeRequest request) {
        database.call(jdbc -> {
            audit.append(
                    "conformance.disputed",
                    id.toString(),
                    Map.of("kit", contested.kitVersion(), "case", request.number()));
            return jdbc.update(
                    INSERT,
                    id,
                    Caller.current().name(),
                    contested.edition(),
                    contested.kitVersion(),
                    request.number(),
                    contested.print(),
                    request.clause(),
                    request.claimed(),
                    request.words());
        });
    }

    /** A dispute that the caller may read. */
    Optional<Dispute> find(UUID id) {
        return database.call(
                jdbc -> jdbc.query("select d.* from " + source() + " d where d.id = ?", DisputeStore::read, id).stream()
                        .findFirst());
    }

    /**
     * Disputes that the caller may read, the newest first.
     *
     * @param state only these; {@code null} for all
     * @param before only those that are older than this one; {@code null} for all
     */
    List<Dispute> list(@Nullable String state, @Nullable UUID before, int limit) {
        String sql = "select d.* from " + source() + " d " + PAGE.formatted(source());
        return database.call(jdbc -> jdbc.query(sql, DisputeStore::read, state, state, before, before, limit));
    }

    /** Decides a dispute; false when it is decided already, or the caller raised it. */
    boolean decide(UUID id, Decision decision) {
        Boolean decided = database.call(jdbc -> {
            Integer changed = jdbc.queryForObject(
                    "select decide_dispute(?, ?, ?, ?, ?, ?, ?)",
                    Integer.class,
                    id,
                    decision.accepted() ? "accepted" : "rejected",
                    decision.outcome(),
                    decision.question(),
                    decision.reason(),
                    Caller.current().tenant(),
                    Caller.current().name());
            if (changed == null || changed == 0) {
                return false;
            }
            String outcome = decision.outcome();
            audit.append(
                    "conformance.decided", id.toString(), Map.of("outcome", outcome == null ? "rejected" : outcome));
            return true;
        });
        return Boolean.TRUE.equals(decided);
    }

    private static Dispute read(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Dispute(
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getString("kit_version"),
                row.getString("number"),
                row.getString("clause"),
                row.getString("claimed"),
                row.getString("words"),
                row.getString("state"),
                row.getTimestamp("created_at").toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("outcome"),
                row.getString("question"),
                row.getString("reason"));
    }
}
