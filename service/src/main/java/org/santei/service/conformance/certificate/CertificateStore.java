package org.santei.service.conformance.certificate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santei.service.database.TenantDatabase;
import org.santei.service.security.audit.AuditLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps certificates: those of the caller's tenant, and any by its number. */
@Component
final class CertificateStore {

    private static final String INSERT = """
        insert into conformance_certificate (id, run, edition, kit_hash, issued_at, file) values (?, ?, ?, ?, ?, ?)
        on conflict (tenant, run) do nothing\
        """;

    private final TenantDatabase tenants;
    private final JdbcTemplate database;
    private final AuditLog audit;

    CertificateStore(TenantDatabase tenants, JdbcTemplate database, AuditLog audit) {
        this.tenants = tenants;
        this.database = database;
        this.audit = audit;
    }

    /** A certificate as it is kept. */
    record Kept(String edition, String kitHash, String file) {}

    /** Keeps a certificate of a run; a run has one, and the first stays. */
    void add(UUID id, UUID run, Statement statement, Instant issuedAt, String file) {
        tenants.call(jdbc -> {
            int added = jdbc.update(
                    INSERT, id, run, statement.edition(), statement.kitHash(), Timestamp.from(issuedAt), file);
            if (added == 1) {
                audit.append("conformance.certified", id.toString(), Map.of("run", run.toString()));
            }
            return added;
        });
    }

    /** The number of the certificate of a run of the tenant; empty when it has none. */
    Optional<UUID> ofRun(UUID run) {
        return tenants.call(jdbc ->
                jdbc.queryForList("select id from conformance_certificate where run = ?", UUID.class, run).stream()
                        .findFirst());
    }

    /** The numbers of the certificates of the tenant, the newest first. */
    List<UUID> newest(int limit) {
        return tenants.call(jdbc -> jdbc.queryForList(
                "select id from conformance_certificate order by issued_at desc, id limit ?", UUID.class, limit));
    }

    /** A certificate of any tenant, for whoever has its number. */
    Optional<Kept> find(UUID id) {
        return database
                .query(
                        "select edition, kit_hash, file from find_certificate(?)",
                        (row, number) -> new Kept(row.getString(1), row.getString(2), row.getString(3)),
                        id)
                .stream()
                .findFirst();
    }

    /** The certain cases of a kit: number and print of each. */
    Map<String, String> certain(String kitHash) {
        String json =
                database.queryForObject("select certain::text from kit_print where hash = ?", String.class, kitHash);
        return JsonMapper.shared().readValue(String.valueOf(json), new TypeReference<Map<String, String>>() {});
    }
}
