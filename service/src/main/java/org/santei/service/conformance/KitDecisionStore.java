package org.santei.service.conformance;

import java.util.List;
import java.util.Objects;
import org.santei.engine.conformance.KitDecision;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads decisions that changed kits; they are of the installation, and made where disputes are decided. */
@Component
final class KitDecisionStore {

    private final JdbcTemplate database;

    KitDecisionStore(JdbcTemplate database) {
        this.database = database;
    }

    /** The number of the last decision on a case of an edition; 0 when there is none. */
    int last(String edition) {
        return Objects.requireNonNullElse(
                database.queryForObject(
                        "select coalesce(max(seq), 0) from kit_decision where edition = ?", Integer.class, edition),
                0);
    }

    /** The decisions on cases of an edition, in their order. */
    List<KitDecision> of(String edition) {
        return database.query(
                "select * from kit_decision where edition = ? order by seq",
                (row, number) -> new KitDecision(
                        row.getInt("seq"),
                        row.getString("number"),
                        row.getString("print"),
                        KitDecision.Outcome.of(row.getString("outcome")).orElseThrow(),
                        Objects.requireNonNullElse(row.getString("question"), ""),
                        row.getString("reason")),
                edition);
    }
}
