package org.santei.service.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an impact from a row of {@link #SELECT}. */
final class ImpactRow {

    static final String SELECT = """
        select i.id, i.state, i.wanted::text as wanted, i.author, i.draft, i.draft_hash, i.created_at, i.started_at,
            i.finished_at, i.claims, i.done, i.reason, clock_timestamp() as now
        from impact i
        """;

    private static final double MILLIS = 1000.0;

    private ImpactRow() {}

    static Impact read(ResultSet row, int number) throws SQLException {
        ImpactState state = ImpactState.of(row.getString("state"));
        ImpactOrder order = ImpactMessages.kept(row.getString("wanted"), ImpactOrder.class);
        Instant started = instant(row, "started_at");
        Instant finished = instant(row, "finished_at");
        long claims = row.getLong("claims");
        long done = row.getLong("done");
        Double speed = speed(done, started, finished == null ? instant(row, "now") : finished);
        return new Impact(
                row.getObject("id", UUID.class),
                state.word(),
                order.changeTitle(),
                order.corpusTitle(),
                row.getString("author"),
                row.getObject("draft", UUID.class),
                row.getString("draft_hash"),
                row.getTimestamp("created_at").toInstant(),
                started,
                finished,
                claims,
                done,
                speed,
                speed == null || state != ImpactState.RUNNING
                        ? null
                        : Long.valueOf(Math.round((claims - done) / speed)),
                row.getString("reason"));
    }

    private static @Nullable Double speed(long done, @Nullable Instant started, @Nullable Instant until) {
        if (started == null || until == null || done == 0) {
            return null;
        }
        double seconds = Duration.between(started, until).toMillis() / MILLIS;
        return seconds > 0 ? Double.valueOf(Math.round(done / seconds * 10) / 10.0) : null;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
