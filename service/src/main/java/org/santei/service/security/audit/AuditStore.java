package org.santei.service.security.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.santei.service.json.AnswerJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code audit_entry}, by the functions that are all that the service may do with it. */
@Component
final class AuditStore {

    private final JdbcTemplate database;

    AuditStore(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * An entry as it is kept.
     *
     * @param seq its number, from 1 without gaps
     * @param entry the text that its hash covers
     * @param hash SHA-256 of the hash before it and the text, hexadecimal
     */
    record Link(long seq, String entry, String hash) {}

    /** Adds an entry in the transaction that there is, or in one of its own. */
    void append(String tenant, String actorTenant, String actor, String action, String object, Object facts) {
        database.queryForObject(
                "select audit_append(?, ?, ?, ?, ?, ?)",
                Long.class,
                tenant,
                actorTenant,
                actor,
                action,
                object,
                AnswerJson.line(facts));
    }

    /** Entries that concern a tenant or were caused by it, newest first. */
    List<Link> of(String tenant, long before, int most) {
        return database.query(
                "select * from audit_of(?, ?, ?)",
                (row, number) -> link(row, row.getString("entry")),
                tenant,
                before,
                most);
    }

    /** The chain after a number, oldest first. */
    List<Link> chain(long after, int most) {
        return database.query(
                "select * from audit_chain(?, ?)", (row, number) -> link(row, row.getString("entry")), after, most);
    }

    /** Number and hash of the last entry, as they were noted when it was added. */
    Link last() {
        return database.query("select * from audit_last()", (row, number) -> link(row, ""))
                .get(0);
    }

    private static Link link(ResultSet row, String entry) throws SQLException {
        return new Link(row.getLong("seq"), entry, HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
