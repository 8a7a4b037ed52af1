package org.santei.service.conformance.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitPrints;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Keeps the runs of the caller's tenant, and what came of each case. */
@Component
public final class RunStore {

    /** Most runs of a tenant that are not finished. */
    private static final int MOST_OPEN = 5;

    private static final String INSERT = """
        insert into conformance_run (id, author, edition, kit_version, kit_hash, kit_draft, software, software_version,
            source, endpoint, answers, rerun_of, cases)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String PRINT = """
        insert into kit_print (hash, edition, version, certain) values (?, ?, ?, ?::jsonb) on conflict do nothing\
        """;

    private static final String PAGE = """
        where (?::text is null or r.edition = ?::text)
            and (?::uuid is null or (r.created_at, r.id) < (select created_at, id from conformance_run where id = ?::uuid))
        order by r.created_at desc, r.id desc limit ?\
        """;

    private static final String RESULTS = """
        select * from conformance_result
        where run = ? and number > ? and (?::text is null or verdict = ?::text) and (?::text is null or cause = ?::text)
            and (?::text is null or chapter = ?::text) and (?::text is null or clause = ?::text)
        order by number limit ?\
        """;

    private final TenantDatabase database;
    private final AuditLog audit;

    RunStore(TenantDatabase database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Which results are wanted.
     *
     * @param after only those with a higher number; empty for all
     * @param verdict only these; {@code null} for all
     * @param cause only these; {@code null} for all
     * @param chapter only those of this chapter; {@code null} for all
     * @param clause only those of this clause; {@code null} for all
     */
    record Wanted(
            String after,
            @Nullable String verdict,
            @Nullable String cause,
            @Nullable String chapter,
            @Nullable String clause) {

        /** Every result. */
        static final Wanted ALL = new Wanted("", null, null, null, null);
    }

    /**
     * Adds a run that waits for its turn.
     *
     * @param answers what was sent, packed
     * @param cases how many cases it has
     * @throws ProblemException when the tenant has too many that are not finished
     */
    void add(UUID id, Kit kit, RunOrder order, byte @Nullable [] answers, int cases) {
        database.call(jdbc -> {
            Long open =
                    jdbc.queryForObject("select count(*) from conformance_run where finished_at is null", Long.class);
            if (open != null && open >= MOST_OPEN) {
                throw new ProblemException(
                        ProblemType.JOB_LIMIT, "終わっていない実行は" + MOST_OPEN + "件までです。どれかが終わるのを待つか、取り消してから始めてください。");
            }
            jdbc.update(PRINT, kit.hash(), kit.edition(), kit.version(), RunRow.json(KitPrints.certain(kit)));
            audit.append("conformance.run", id.toString(), Map.of("kit", kit.version(), "software", order.software()));
            return jdbc.update(
                    INSERT,
                    id,
                    Caller.current().name(),
                    kit.edition(),
                    kit.version(),
                    kit.hash(),
                    kit.draft(),
                    order.software(),
                    order.version(),
                    order.endpoint() == null ? "upload" : "endpoint",
                    order.endpoint(),
                    answers,
                    order.rerunOf(),
                    cases);
        });
    }

    /** A run of the tenant. */
    public Optional<Run> find(UUID id) {
        return database.call(jdbc -> jdbc.query(RunRow.SELECT + "where r.id = ?", RunRow::read, id).stream()
                .findFirst());
    }

    /** The answers that were sent, packed; empty when none were. */
    Optional<byte[]> answers(UUID id) {
        return database.call(jdbc -> jdbc
                .query(
                        "select answers from conformance_run where id = ? and answers is not null",
                        (row, number) -> row.getBytes(1),
                        id)
                .stream()
                .findFirst());
    }

    /**
     * Runs of the tenant, the newest first.
     *
     * @param edition only those of this edition; {@code null} for all
     * @param before only those that are older than this one; {@code null} for all
     */
    public List<Run> list(@Nullable String edition, @Nullable UUID before, int limit) {
        return database.call(
                jdbc -> jdbc.query(RunRow.SELECT + PAGE, RunRow::read, edition, edition, before, before, limit));
    }

    /** What came of the cases of a run, by number. */
    List<CaseRow> results(UUID run, Wanted wanted, int limit) {
        return database.call(jdbc -> jdbc.query(
                RESULTS,
                RunRow::result,
                run,
                wanted.after(),
                wanted.verdict(),
                wanted.verdict(),
                wanted.cause(),
                wanted.cause(),
                wanted.chapter(),
                wanted.chapter(),
                wanted.clause(),
                wanted.clause(),
                limit));
    }

    /** What came of a case. */
    public Optional<CaseRow> result(UUID run, String number) {
        return database.call(
                jdbc -> jdbc
                        .query(
                                "select * from conformance_result where run = ? and number = ?",
                                RunRow::result,
                                run,
                                number)
                        .stream()
                        .findFirst());
    }

    /**
     * Gives a run up; one that is given up already stays as it is.
     *
     * @return whether there is one
     * @throws ProblemException when it has ended otherwise
     */
    boolean cancel(UUID id) {
        Boolean found = database.call(jdbc -> {
            Optional<RunState> state = jdbc
                    .query(
                            "select state from conformance_run where id = ? for update",
                            (row, n) -> RunState.of(row.getString(1)),
                            id)
                    .stream()
                    .findFirst();
            if (state.isEmpty()) {
                return false;
            }
            if (!state.get().isFinished()) {
                jdbc.update(
                        "update conformance_run set state = 'cancelled', finished_at = clock_timestamp(), answers = null"
                                + " where id = ?",
                        id);
                audit.append("conformance.cancelled", id.toString(), Map.of());
            } else if (state.get() != RunState.CANCELLED) {
                throw RunIds.wrongState(state.get());
            }
            return true;
        });
        return Boolean.TRUE.equals(found);
    }
}
