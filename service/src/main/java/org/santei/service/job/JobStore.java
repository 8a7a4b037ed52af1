package org.santei.service.job;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the jobs of the caller's tenant in the table {@code job}. */
@Component
final class JobStore {

    private static final String INSERT = """
        insert into job (id, format, input_kind, explain, idempotency_key, home, bytes, sha256, file_key, broken,
            parts_left)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant, idempotency_key) do nothing\
        """;

    private static final String SAME = """
        select id, encode(sha256, 'hex') = ? and format = ? and input_kind = ? and explain = ? as same
        from job where idempotency_key = ?\
        """;

    private static final String OPEN = "select count(*) from job where finished_at is null";

    private static final String KEPT = "select coalesce(sum(bytes), 0) from job";

    private static final String PAGE = """
        where ?::uuid is null or (j.created_at, j.id) < (select created_at, id from job where id = ?)
        order by j.created_at desc, j.id desc limit ?\
        """;

    private final TenantDatabase database;
    private final JobFiles files;
    private final JobLimits limits;
    private final AuditLog audit;

    /**
     * A job that was asked for.
     *
     * @param isNew whether it was not there before
     */
    record Added(UUID id, boolean isNew) {}

    private record Same(UUID id, boolean same) {}

    JobStore(TenantDatabase database, JobFiles files, JobLimits limits, AuditLog audit) {
        this.database = database;
        this.files = files;
        this.limits = limits;
        this.audit = audit;
    }

    /**
     * Makes sure that the tenant may have one more job.
     *
     * @param bytes bytes of its file, as far as they are known
     * @throws ProblemException when it may not
     */
    void check(long bytes) {
        database.call(jdbc -> {
            check(jdbc, bytes);
            return true;
        });
    }

    private void check(JdbcTemplate jdbc, long bytes) {
        if (number(jdbc, OPEN) >= limits.open()) {
            throw new ProblemException(
                    ProblemType.JOB_LIMIT, "終わっていないジョブは" + limits.open() + "件までです。どれかが終わるのを待つか、取り消してから送ってください。");
        }
        if (number(jdbc, KEPT) + bytes > limits.kept().toBytes()) {
            throw new ProblemException(
                    ProblemType.INSUFFICIENT_STORAGE,
                    "ジョブのファイルは合わせて" + limits.kept().toMegabytes() + "MiBまで預かります。終わったジョブを削除してから送ってください。");
        }
    }

    private static long number(JdbcTemplate jdbc, String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    /**
     * Adds a job with its parts; with a key that was used before for the same file, gives that job.
     *
     * @throws ProblemException when the key was used for something else, or the tenant has too many jobs
     */
    Added add(Upload upload, JobOrder order, @Nullable String key) {
        return database.call(jdbc -> {
            Added before = key == null ? null : find(jdbc, upload, order, key);
            if (before != null) {
                return before;
            }
            check(jdbc, upload.bytes());
            List<Part> parts = upload.division().parts();
            int added = jdbc.update(
                    INSERT,
                    upload.id(),
                    order.format().word(),
                    order.inputWord(),
                    order.explainWord(),
                    key,
                    files.home(),
                    upload.bytes(),
                    upload.sha256(),
                    upload.key(),
                    upload.division().broken(),
                    parts.size());
            if (added == 0 && key != null) {
                Added other = find(jdbc, upload, order, key);
                if (other != null) {
                    return other;
                }
            }
            PartStore.insert(jdbc, upload.id(), parts);
            audit.append("job.started", upload.id().toString(), Map.of("bytes", String.valueOf(upload.bytes())));
            return new Added(upload.id(), true);
        });
    }

    private static @Nullable Added find(JdbcTemplate jdbc, Upload upload, JobOrder order, String key) {
        List<Same> found = jdbc.query(
                SAME,
                (row, number) -> new Same(row.getObject("id", UUID.class), row.getBoolean("same")),
                HexFormat.of().formatHex(upload.sha256()),
                order.format().word(),
                order.inputWord(),
                order.explainWord(),
                key);
        if (found.isEmpty()) {
            return null;
        }
        if (!found.get(0).same()) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "この Idempotency-Key は、別のファイルまたは別のパラメーターのジョブに使われています。新しいジョブには新しいキーを付けてください。");
        }
        return new Added(found.get(0).id(), false);
    }

    /** A job of the tenant. */
    Optional<Job> find(UUID id) {
        return database.call(jdbc -> jdbc.query(JobRow.SELECT + "where j.id = ?", JobRow::read, id).stream()
                .findFirst());
    }

    /**
     * Jobs of the tenant, the newest first.
     *
     * @param before only those that are older than this job; {@code null} for all
     */
    List<Job> list(@Nullable UUID before, int limit) {
        return database.call(jdbc -> jdbc.query(JobRow.SELECT + PAGE, JobRow::read, before, before, limit));
    }

    /**
     * Changes the state of a job.
     *
     * @return its state before; empty when there is no such job
     * @throws ProblemException when its state does not allow it
     */
    Optional<JobState> change(UUID id, JobAction action) {
        return database.call(jdbc -> {
            Optional<JobState> state = locked(jdbc, id);
            if (state.isPresent() && action.changes(state.get())) {
                jdbc.update(
                        "update job set state = ?, finished_at = case when ? then clock_timestamp() end where id = ?",
                        action.result().word(),
                        action.result().isFinished(),
                        id);
                audit.append("job." + action.result().word(), id.toString(), Map.of());
            } else if (state.isPresent() && !action.isDone(state.get())) {
                throw wrongState(state.get());
            }
            return state;
        });
    }

    /**
     * Removes a finished job.
     *
     * @return whether there was one
     * @throws ProblemException when it is not finished
     */
    boolean delete(UUID id) {
        Boolean deleted = database.call(jdbc -> {
            // A part that is being calculated is waited for; in this order nobody waits for the other.
            jdbc.queryForList("select number from job_part where job = ? for update", id);
            Optional<JobState> state = locked(jdbc, id);
            if (state.isPresent() && !state.get().isFinished()) {
                throw wrongState(state.get());
            }
            if (state.isEmpty()) {
                return false;
            }
            jdbc.update("delete from job_part where job = ?", id);
            jdbc.update("delete from job where id = ?", id);
            audit.append("job.deleted", id.toString(), Map.of());
            return true;
        });
        return Boolean.TRUE.equals(deleted);
    }

    private static Optional<JobState> locked(JdbcTemplate jdbc, UUID id) {
        return jdbc
                .query("select state from job where id = ? for update", (row, n) -> JobState.of(row.getString(1)), id)
                .stream()
                .findFirst();
    }

    static ProblemException wrongState(JobState state) {
        return new ProblemException(
                ProblemType.JOB_STATE,
                "ジョブの状態は「" + state.title() + "」（" + state.word() + "）なので、この操作はできません。ジョブの状態を確かめてください。");
    }

    /** The names of all jobs whose files are in this data directory, whoever's they are. */
    Set<UUID> here() {
        return Set.copyOf(database.call(
                Caller.LOCAL, jdbc -> jdbc.queryForList("select * from jobs_at(?)", UUID.class, files.home())));
    }
}
