package org.santei.service.conformance.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.santei.service.database.TenantDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whose turn it is, and what becomes of it; every change of a row is of its tenant. */
@Component
final class RunQueueStore {

    private static final String MINE = "where id = ? and state = 'running' and attempts = ?";

    private static final String BEAT = "update conformance_run set done = ?, beat_at = clock_timestamp() " + MINE;

    private static final String DONE = """
        update conformance_run set state = 'done', finished_at = clock_timestamp(), done = cases, summary = ?::jsonb,
            answers = null\s""" + MINE;

    private static final String FAILED = """
        update conformance_run set state = 'failed', finished_at = clock_timestamp(), reason = ?, answers = null\s""" + MINE;

    private static final String BACK =
            "update conformance_run set state = 'queued', beat_at = null, attempts = attempts - 1 " + MINE;

    private static final String RESULTS = """
        insert into conformance_result (run, number, verdict, status, chapter, clause, title, carried, cause, rule,
            rule_name, rule_source, differences)
        select ?, r.number, r.verdict, r.status, r.chapter, r.clause, r.title, r.carried, r.cause, coalesce(r.rule, ''),
            coalesce(r."ruleName", ''), coalesce(r."ruleSource", ''), r.differences
        from jsonb_to_recordset(?::jsonb) as r(number text, verdict text, status text, chapter text, clause text, title text,
            carried boolean, cause text, rule text, "ruleName" text, "ruleSource" text, differences jsonb)\
        """;

    private final TenantDatabase database;

    RunQueueStore(TenantDatabase database) {
        this.database = database;
    }

    /**
     * A run whose turn it is.
     *
     * @param attempt how often it was begun, this time included; who has been overtaken writes nothing
     */
    record Turn(String tenant, UUID run, int attempt) {}

    /**
     * Takes the next one.
     *
     * @param asker tenant in whose name the queue is asked
     */
    Optional<Turn> next(String asker) {
        return database.call(
                asker,
                jdbc -> jdbc
                        .query(
                                "select of_tenant, run_id, attempt from next_conformance_run()",
                                (row, n) -> new Turn(row.getString(1), row.getObject(2, UUID.class), row.getInt(3)))
                        .stream()
                        .findFirst());
    }

    /** Notes how far it is; false when it was given up or overtaken. */
    boolean beat(Turn turn, int done) {
        return update(turn, jdbc -> jdbc.update(BEAT, done, turn.run(), turn.attempt()));
    }

    /** Keeps what came of it. */
    void done(Turn turn, RunSummary summary, List<CaseRow> results) {
        String rows = RunRow.json(results);
        update(turn, jdbc -> {
            int changed = jdbc.update(DONE, RunRow.json(summary), turn.run(), turn.attempt());
            if (changed == 1) {
                jdbc.update(RESULTS, turn.run(), rows);
            }
            return changed;
        });
    }

    /** It could not be carried out. */
    void failed(Turn turn, String reason) {
        update(turn, jdbc -> jdbc.update(FAILED, reason, turn.run(), turn.attempt()));
    }

    /** The service stops; it waits for another turn. */
    void back(Turn turn) {
        update(turn, jdbc -> jdbc.update(BACK, turn.run(), turn.attempt()));
    }

    private boolean update(Turn turn, ToIntFunction<JdbcTemplate> work) {
        Integer changed = database.call(turn.tenant(), work::applyAsInt);
        return changed != null && changed == 1;
    }
}
