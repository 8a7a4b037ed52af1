package org.santei.service.impact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.impact.Mover;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the impacts of the caller's tenant in the tables {@code impact} and {@code impact_mover}. */
@Component
final class ImpactStore {

    /** Most impacts of a tenant that are not finished. */
    private static final int MOST_OPEN = 10;

    private static final String OPEN = "select count(*) from impact where finished_at is null";

    private static final String INSERT = """
        insert into impact (id, author, wanted, draft, draft_hash, claims) values (?, ?, ?::jsonb, ?, ?, ?)\
        """;

    private static final String PAGE = """
        where (?::uuid is null or i.draft = ?::uuid)
            and (?::uuid is null or (i.created_at, i.id) < (select created_at, id from impact where id = ?::uuid))
        order by i.created_at desc, i.id desc limit ?\
        """;

    private static final String LATEST = """
        where i.draft = ? and i.draft_hash = ? and i.state = 'done' order by i.created_at desc, i.id desc limit 1\
        """;

    private static final String MOVERS = """
        select name, age, facility, points_before, points_after, yen, before, after from impact_mover
        where impact = ? order by place\
        """;

    private final TenantDatabase database;
    private final AuditLog audit;

    ImpactStore(TenantDatabase database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Adds an impact that waits for its turn.
     *
     * @param draftHash hash of the texts of the draft; {@code null} without one
     * @throws ProblemException when the tenant has too many that are not finished
     */
    void add(UUID id, ImpactOrder order, @Nullable String draftHash, long claims) {
        database.call(jdbc -> {
            Long open = jdbc.queryForObject(OPEN, Long.class);
            if (open != null && open >= MOST_OPEN) {
                throw new ProblemException(
                        ProblemType.JOB_LIMIT, "終わっていない影響の計算は" + MOST_OPEN + "件までです。どれかが終わるのを待つか、取り消してから始めてください。");
            }
            audit.append("impact.started", id.toString(), Map.of("claims", String.valueOf(claims)));
            return jdbc.update(
                    INSERT, id, Caller.current().name(), ImpactMessages.text(order), order.draft(), draftHash, claims);
        });
    }

    /** An impact of the tenant. */
    Optional<Impact> find(UUID id) {
        return database.call(jdbc -> jdbc.query(ImpactRow.SELECT + "where i.id = ?", ImpactRow::read, id).stream()
                .findFirst());
    }

    /**
     * What was ordered.
     *
     * @throws ProblemException when there is no such impact
     */
    ImpactOrder order(UUID id) {
        return database.call(jdbc ->
                        jdbc.queryForList("select wanted::text from impact where id = ?", String.class, id).stream()
                                .findFirst())
                .map(text -> ImpactMessages.kept(text, ImpactOrder.class))
                .orElseThrow(ImpactIds::notFound);
    }

    /**
     * Impacts of the tenant, the newest first.
     *
     * @param draft only those of this draft; {@code null} for all
     * @param before only those that are older than this one; {@code null} for all
     */
    List<Impact> list(@Nullable UUID draft, @Nullable UUID before, int limit) {
        return database.call(
                jdbc -> jdbc.query(ImpactRow.SELECT + PAGE, ImpactRow::read, draft, draft, before, before, limit));
    }

    /** The last finished impact of a draft with these texts. */
    Optional<Impact> latest(UUID draft, String hash) {
        return database.call(jdbc -> jdbc.query(ImpactRow.SELECT + LATEST, ImpactRow::read, draft, hash).stream()
                .findFirst());
    }

    /** What came of an impact; empty when it is not done. */
    Optional<ImpactOutcome> outcome(UUID id) {
        return database.call(
                jdbc -> jdbc
                        .queryForList(
                                "select result::text from impact where id = ? and state = 'done'", String.class, id)
                        .stream()
                        .findFirst()
                        .map(text -> ImpactMessages.kept(text, ImpactOutcome.class)));
    }

    /** The claims that move most, in order; their number is their place, from 1. */
    List<Mover> movers(UUID id) {
        return database.call(jdbc -> jdbc.query(
                MOVERS,
                (row, number) -> new Mover(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getString(8)),
                id));
    }

    /**
     * Gives an impact up; one that is given up already stays as it is.
     *
     * @return whether there is one
     * @throws ProblemException when it has ended otherwise
     */
    boolean cancel(UUID id) {
        Boolean found = database.call(jdbc -> {
            Optional<ImpactState> state = locked(jdbc, id);
            if (state.isEmpty()) {
                return false;
            }
            if (!state.get().isFinished()) {
                jdbc.update("update impact set state = 'cancelled', finished_at = clock_timestamp() where id = ?", id);
                audit.append("impact.cancelled", id.toString(), Map.of());
            } else if (state.get() != ImpactState.CANCELLED) {
                throw wrongState(state.get());
            }
            return true;
        });
        return Boolean.TRUE.equals(found);
    }

    private static Optional<ImpactState> locked(JdbcTemplate jdbc, UUID id) {
        return jdbc
                .query(
                        "select state from impact where id = ? for update",
                        (row, n) -> ImpactState.of(row.getString(1)),
                        id)
                .stream()
                .findFirst();
    }

    static ProblemException wrongState(ImpactState state) {
        return new ProblemException(
                ProblemType.IMPACT_STATE,
                "影響の計算の状態は「" + state.title() + "」（" + state.word() + "）なので、この操作はできません。状態を確かめてください。");
    }
}
