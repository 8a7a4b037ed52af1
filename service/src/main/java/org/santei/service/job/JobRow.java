package org.santei.service.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.FindingType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a job with what its parts came to from a row of {@link #SELECT}. */
final class JobRow {

    /** Seconds over which the speed is measured. */
    private static final int WINDOW = 30;

    static final String SELECT = """
            select j.*, p.*,
                (select json_object_agg(type, json_build_array(count, yen)) from (
                    select f.key as type, sum((f.value ->> 0)::bigint) as count, sum((f.value ->> 1)::bigint) as yen
                    from job_part q, jsonb_each(q.findings) f
                    where q.tenant = j.tenant and q.job = j.id group by f.key) types)::text as all_findings
            from job j cross join lateral (
                select coalesce(sum(coalesce(done, claims)), 0) as total, coalesce(sum(done), 0) as all_done,
                    coalesce(sum(failed), 0) as all_failed, coalesce(sum(undecided), 0) as all_undecided,
                    coalesce(sum(lines), 0) as all_lines, coalesce(sum(yen), 0) as all_yen,
                    coalesce(sum(done) filter (where done_at > clock_timestamp() - interval '%d seconds'), 0) as recent,
                    extract(epoch from clock_timestamp() - greatest(j.started_at,
                        clock_timestamp() - interval '%d seconds')) as seconds
                from job_part where tenant = j.tenant and job = j.id) p
            """.formatted(WINDOW, WINDOW);

    private JobRow() {}

    static Job read(ResultSet row, int number) throws SQLException {
        JobState state = JobState.of(row.getString("state"));
        Job.Claims claims = new Job.Claims(
                row.getLong("total"), row.getLong("all_done"), row.getLong("all_failed"), row.getLong("all_undecided"));
        Instant started = instant(row, "started_at");
        Instant finished = instant(row, "finished_at");
        Double speed = speed(
                claims,
                started,
                finished,
                state == JobState.RUNNING ? row.getLong("recent") : 0,
                row.getDouble("seconds"));
        return new Job(
                row.getObject("id", UUID.class),
                state.word(),
                row.getString("format"),
                row.getString("input_kind"),
                row.getString("explain"),
                row.getTimestamp("created_at").toInstant(),
                started,
                finished,
                row.getLong("bytes"),
                claims,
                row.getLong("all_lines"),
                speed,
                speed == null || state != JobState.RUNNING
                        ? null
                        : Long.valueOf(Math.round((claims.total() - claims.done()) / speed)),
                row.getLong("all_yen"),
                findings(row.getString("all_findings")),
                row.getString("reason"));
    }

    private static @Nullable Double speed(
            Job.Claims claims, @Nullable Instant started, @Nullable Instant finished, long recent, double window) {
        double speed = 0;
        if (finished != null && started != null) {
            double seconds = Duration.between(started, finished).toMillis() / 1000.0;
            speed = seconds > 0 ? claims.done() / seconds : 0;
        } else if (recent > 0 && window > 0) {
            speed = recent / window;
        }
        return speed > 0 ? Double.valueOf(Math.round(speed * 10) / 10.0) : null;
    }

    private static List<Job.Findings> findings(@Nullable String json) {
        List<Job.Findings> findings = new ArrayList<>();
        if (json != null) {
            JsonNode all = JsonMapper.shared().readTree(json);
            for (FindingType type : FindingType.values()) {
                String word = type.name().toLowerCase(Locale.ROOT);
                JsonNode one = all.get(word);
                if (one != null) {
                    findings.add(new Job.Findings(
                            word,
                            type.title(),
                            one.get(0).longValue(),
                            one.get(1).longValue()));
                }
            }
        }
        return findings;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
