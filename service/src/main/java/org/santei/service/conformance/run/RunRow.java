package org.santei.service.conformance.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads runs and results from rows. */
final class RunRow {

    static final String SELECT = """
        select r.id, r.state, r.edition, r.kit_version, r.kit_hash, r.kit_draft, r.software, r.software_version, r.source,
            r.endpoint, r.rerun_of, r.author, r.created_at, r.started_at, r.finished_at, r.cases, r.done,
            r.summary::text as summary, r.reason
        from conformance_run r
        """;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RunRow() {}

    static Run read(ResultSet row, int number) throws SQLException {
        String summary = row.getString("summary");
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getString("edition"),
                row.getString("kit_version"),
                row.getString("kit_hash"),
                row.getBoolean("kit_draft"),
                row.getString("software"),
                row.getString("software_version"),
                row.getString("source"),
                row.getString("endpoint"),
                row.getObject("rerun_of", UUID.class),
                row.getString("author"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("cases"),
                row.getInt("done"),
                summary == null ? null : MAPPER.readValue(summary, RunSummary.class),
                row.getString("reason"));
    }

    static CaseRow result(ResultSet row, int number) throws SQLException {
        boolean failed = row.getString("cause") != null;
        return new CaseRow(
                row.getString("number"),
                row.getString("verdict"),
                row.getString("status"),
                row.getString("chapter"),
                row.getString("clause"),
                row.getString("title"),
                row.getBoolean("carried"),
                row.getString("cause"),
                failed ? row.getString("rule") : null,
                failed ? row.getString("rule_name") : null,
                failed ? row.getString("rule_source") : null,
                List.of(MAPPER.readValue(row.getString("differences"), CaseRow.Difference[].class)));
    }

    /** What is kept in a column of JSON. */
    static String json(Object kept) {
        return MAPPER.writeValueAsString(kept);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
