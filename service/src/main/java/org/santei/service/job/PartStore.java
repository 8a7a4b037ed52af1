package org.santei.service.job;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the parts of jobs and what they came to in the table {@code job_part}. */
@Component
final class PartStore {

    private static final String INSERT = """
            insert into job_part (job, number, first_byte, first_line, until_line, closed, claims)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final int BATCH = 1000;

    /** Nobody else gets the part while this transaction lives; when it dies, the part is free again. */
    private static final String TAKE = """
            select p.number, p.first_byte, p.first_line, p.until_line, p.closed, p.claims,
                j.format, j.input_kind, j.explain, j.file_key, j.bytes
            from job_part p join job j on j.tenant = p.tenant and j.id = p.job
            where p.job = ? and p.done_at is null and j.state = 'running'
            order by p.number limit 1 for update of p skip locked""";

    private static final String KEEP = """
            update job_part set done_at = clock_timestamp(), done = ?, failed = ?, undecided = ?, lines = ?, yen = ?,
                findings = ?::jsonb, results = ?, finding_rows = ?, corrections = ?
            where job = ? and number = ?""";

    private static final String COUNT = """
            update job set parts_left = parts_left - 1,
                state = case when parts_left > 1 or finished_at is not null then state
                    when broken is null then 'done' else 'failed' end,
                reason = case when parts_left > 1 then reason else coalesce(reason, broken) end,
                finished_at = case when parts_left > 1 then finished_at else coalesce(finished_at, clock_timestamp()) end
            where id = ?""";

    private static final String FAIL = """
            update job set state = 'failed', reason = ?, finished_at = clock_timestamp()
            where id = ? and finished_at is null""";

    private final TenantDatabase database;
    private final JobFiles files;

    /**
     * A job whose turn it is.
     *
     * @param tenant whose it is
     */
    record Turn(String tenant, UUID job) {}

    /**
     * A part to calculate.
     *
     * @param source where its file is
     */
    record Task(int number, Part part, JobOrder order, Source source) {}

    /**
     * The file of a job.
     *
     * @param key what opens it
     * @param bytes its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Source(byte[] key, long bytes) {}

    /** Calculates a part. */
    @FunctionalInterface
    interface Work {
        /** What the part came to. */
        PartResult of(Task task);
    }

    /** What is kept of a part, compressed. */
    enum Kept {
        RESULTS,
        FINDING_ROWS,
        CORRECTIONS
    }

    PartStore(TenantDatabase database, JobFiles files) {
        this.database = database;
        this.files = files;
    }

    /** Adds the parts of a new job. */
    static void insert(JdbcTemplate jdbc, UUID job, List<Part> parts) {
        for (int from = 0; from < parts.size(); from += BATCH) {
            int first = from;
            jdbc.batchUpdate(
                    INSERT,
                    java.util.stream.IntStream.range(first, Math.min(first + BATCH, parts.size()))
                            .mapToObj(number -> row(job, number, parts.get(number)))
                            .toList());
        }
    }

    private static Object[] row(UUID job, int number, Part part) {
        return new Object[] {job, number, part.offset(), part.line(), part.until(), part.closed(), part.claims()};
    }

    /**
     * The job whose turn it is, of all tenants; empty when there is nothing to do.
     *
     * @param tenant any tenant: the queue knows whose job it gives
     * @throws ProblemException when the database does not answer
     */
    Optional<Turn> next(String tenant) {
        return database.call(
                tenant,
                jdbc -> jdbc
                        .query(
                                "select * from next_job(?)",
                                (row, number) -> new Turn(row.getString(1), row.getObject(2, UUID.class)),
                                files.home())
                        .stream()
                        .findFirst());
    }

    /**
     * Calculates the next part of a job: its result and the progress of the job are kept together, or neither.
     *
     * @return whether there was a part that nobody else calculates
     * @throws ProblemException when the database does not answer
     */
    boolean calculate(Turn turn, Work work) {
        Boolean worked = database.call(turn.tenant(), jdbc -> {
            Task task = take(jdbc, turn.job());
            if (task == null) {
                return false;
            }
            PartResult result = work.of(task);
            jdbc.update(
                    KEEP,
                    result.done(),
                    result.failed(),
                    result.undecided(),
                    result.lines(),
                    result.yen(),
                    json(result),
                    result.results(),
                    result.findingRows(),
                    result.corrections(),
                    turn.job(),
                    task.number());
            jdbc.update(COUNT, turn.job());
            return true;
        });
        return Boolean.TRUE.equals(worked);
    }

    private static @Nullable Task take(JdbcTemplate jdbc, UUID job) {
        return jdbc
                .query(
                        TAKE,
                        (row, number) -> new Task(
                                row.getInt("number"),
                                new Part(
                                        row.getLong("first_byte"),
                                        row.getInt("first_line"),
                                        row.getInt("until_line"),
                                        row.getBoolean("closed"),
                                        row.getInt("claims")),
                                JobOrder.of(
                                        row.getString("format"), row.getString("input_kind"), row.getString("explain")),
                                new Source(row.getBytes("file_key"), row.getLong("bytes"))),
                        job)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static String json(PartResult result) {
        TreeMap<String, long[]> findings = new TreeMap<>();
        result.findings().forEach((type, count) -> findings.put(type, new long[] {count.count(), count.yen()}));
        return JsonMapper.shared().writeValueAsString(findings);
    }

    /** Ends a job that cannot be finished; what was calculated stays. */
    void fail(Turn turn, String reason) {
        database.call(turn.tenant(), jdbc -> jdbc.update(FAIL, reason, turn.job()));
    }

    /** Numbers of the parts of a job that have a result, in file order. */
    List<Integer> numbers(UUID job) {
        return database.call(jdbc -> jdbc.queryForList(
                "select number from job_part where job = ? and done_at is not null order by number",
                Integer.class,
                job));
    }

    /** What is kept of a part, compressed; empty when the job is gone. */
    Optional<byte[]> kept(UUID job, int number, Kept kept) {
        String column = kept.name().toLowerCase(java.util.Locale.ROOT);
        return database.call(jdbc -> jdbc
                .queryForList(
                        "select " + column + " from job_part where job = ? and number = ?", byte[].class, job, number)
                .stream()
                .findFirst());
    }

    /** The file of a job that is in this data directory; empty when it is elsewhere. */
    Optional<Source> source(UUID job) {
        return database.call(jdbc -> jdbc
                .query(
                        "select file_key, bytes from job where id = ? and home = ?",
                        (row, number) -> new Source(row.getBytes(1), row.getLong(2)),
                        job,
                        files.home())
                .stream()
                .findFirst());
    }
}
