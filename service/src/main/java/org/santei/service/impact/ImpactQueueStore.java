package org.santei.service.impact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.santei.engine.impact.Mover;
import org.santei.service.database.TenantDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whose turn it is, and what becomes of it; every change of a row is of its tenant. */
@Component
final class ImpactQueueStore {

    private static final String BEAT = """
        update impact set done = ?, beat_at = clock_timestamp() where id = ? and state = 'running' and attempts = ?\
        """;

    private static final String DONE = """
        update impact set state = 'done', finished_at = clock_timestamp(), done = ?, claims = ?, result = ?::jsonb
        where id = ? and state = 'running' and attempts = ?\
        """;

    private static final String FAILED = """
        update impact set state = 'failed', finished_at = clock_timestamp(), reason = ?
        where id = ? and state = 'running' and attempts = ?\
        """;

    private static final String BACK = """
        update impact set state = 'queued', beat_at = null, attempts = attempts - 1
        where id = ? and state = 'running' and attempts = ?\
        """;

    private static final String MOVER = """
        insert into impact_mover (impact, place, name, age, facility, points_before, points_after, yen, before, after)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final TenantDatabase database;

    ImpactQueueStore(TenantDatabase database) {
        this.database = database;
    }

    /**
     * An impact whose turn it is.
     *
     * @param attempt how often it was begun, this time included; who has been overtaken writes nothing
     */
    record Turn(String tenant, UUID impact, int attempt) {}

    private record Taken(String tenant, UUID impact) {}

    /**
     * Takes the next one.
     *
     * @param asker tenant in whose name the queue is asked
     */
    Optional<Turn> next(String asker) {
        Optional<Taken> taken = database.call(
                asker,
                jdbc -> jdbc
                        .query(
                                "select of_tenant, impact_id from next_impact()",
                                (row, n) -> new Taken(row.getString(1), row.getObject(2, UUID.class)))
                        .stream()
                        .findFirst());
        return taken.map(one -> new Turn(one.tenant(), one.impact(), attempt(one)));
    }

    private int attempt(Taken taken) {
        Integer attempt = database.call(
                taken.tenant(),
                jdbc -> jdbc.queryForObject("select attempts from impact where id = ?", Integer.class, taken.impact()));
        return attempt == null ? 0 : attempt;
    }

    /** Notes how far it is; false when it was given up or overtaken. */
    boolean beat(Turn turn, long done) {
        return update(turn, jdbc -> jdbc.update(BEAT, done, turn.impact(), turn.attempt()));
    }

    /** Keeps what came of it. */
    void done(Turn turn, ImpactOutcome outcome) {
        long claims = outcome.figures().counts().total();
        String result = ImpactMessages.text(outcome.withoutMovers());
        update(turn, jdbc -> {
            int changed = jdbc.update(DONE, claims, claims, result, turn.impact(), turn.attempt());
            if (changed == 1) {
                movers(jdbc, turn.impact(), outcome.figures().movers());
            }
            return changed;
        });
    }

    private static void movers(JdbcTemplate jdbc, UUID impact, List<Mover> movers) {
        for (int place = 1; place <= movers.size(); place++) {
            Mover mover = movers.get(place - 1);
            jdbc.update(
                    MOVER,
                    impact,
                    place,
                    mover.name(),
                    mover.age(),
                    mover.facility(),
                    mover.pointsBefore(),
                    mover.pointsAfter(),
                    mover.yen(),
                    mover.before(),
                    mover.after());
        }
    }

    /** It could not be calculated. */
    void failed(Turn turn, String reason) {
        update(turn, jdbc -> jdbc.update(FAILED, reason, turn.impact(), turn.attempt()));
    }

    /** The service stops; it waits for another turn. */
    void back(Turn turn) {
        update(turn, jdbc -> jdbc.update(BACK, turn.impact(), turn.attempt()));
    }

    private boolean update(Turn turn, ToIntFunction<JdbcTemplate> work) {
        Integer changed = database.call(turn.tenant(), work::applyAsInt);
        return changed != null && changed == 1;
    }
}
