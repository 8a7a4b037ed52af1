package org.santei.service.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Traces;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps calculations in the table {@code calculation}. */
@Component
public final class CalculationStore {

    /** From so many rows on they are streamed in. */
    private static final int BULK = 100;

    private static final Logger LOG = LoggerFactory.getLogger(CalculationStore.class);

    private static final String SELECT = """
        select id, edition, rules_hash, coalesce(shares_hash, '') as shares_hash, tables_hash,
            coalesce(share_tables_hash, '') as share_tables_hash, engine_build, input_kind, input::text as input,
            result::text as result, packed
        from calculation where id = any(?)\
        """;

    private static final String RESULT =
            "select result::text as result, null as input, packed from calculation where id = ?";

    /** Those under the same rules and tables one after the other. */
    private static final String ALL = """
        select id from calculation where input_kind is not null
        order by tables_hash, rules_hash, share_tables_hash, shares_hash, id limit ?\
        """;

    private static final String BEFORE =
            "select recalculation_of from calculation where id = ? and recalculation_of is not null";

    private static final String AFTER = "select id from calculation where recalculation_of = ? order by created_at, id";

    private final TenantDatabase database;
    private final CommonCommit<List<@Nullable Object>> together = new CommonCommit<>(this::write);

    CalculationStore(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Keeps calculations: all of them, or none. When it returns they are on the disk; inside a transaction of the tenant's
     * database they are part of it.
     *
     * @throws ProblemException when the database does not take them
     */
    public void keep(List<StoredAnswer> answers) {
        String tenant = Caller.current().tenant();
        try {
            List<List<@Nullable Object>> rows =
                    answers.stream().map(CalculationRow::of).toList();
            if (rows.size() == 1 && !TransactionSynchronizationManager.isActualTransactionActive()) {
                together.write(tenant, rows.get(0));
            } else if (!rows.isEmpty()) {
                write(tenant, rows);
            }
        } catch (RefusedRowException e) {
            LOG.error("The database does not take a calculation: {}", Traces.of(e));
            throw new ProblemException(ProblemType.INTERNAL, "計算結果を保存できません。保存がいらなければ store=none を付けてください。");
        }
    }

    private void write(String tenant, List<List<@Nullable Object>> rows) {
        database.call(tenant, jdbc -> {
            try {
                if (rows.size() < BULK) {
                    return jdbc.batchUpdate(
                            CalculationRow.INSERT,
                            rows.stream().map(row -> row.toArray()).toList());
                }
                BulkRows.insert(jdbc, rows);
                return new int[0];
            } catch (DataIntegrityViolationException e) {
                throw new RefusedRowException(e);
            }
        });
    }

    /**
     * The answer kept under a name, as JSON, byte for byte as it was given.
     *
     * @throws ProblemException when the database does not answer
     */
    public Optional<String> find(UUID id) {
        return database.call(jdbc -> TimedName.timeOf(id)
                .map(time -> jdbc.query(
                        RESULT + " and created_at = ?",
                        (row, number) -> PackedAnswer.of(row).answer(),
                        id,
                        CalculationRow.column(time)))
                .orElseGet(() ->
                        jdbc.query(RESULT, (row, number) -> PackedAnswer.of(row).answer(), id))
                .stream()
                .findFirst());
    }

    /**
     * Calculations with what is needed to calculate them again, in the order of the names; names that there are not are left
     * out.
     *
     * @throws ProblemException when the database does not answer
     */
    public List<KeptCalculation> findKept(List<UUID> ids) {
        Map<UUID, KeptCalculation> found = new HashMap<>();
        Object[] times = ids.stream()
                .flatMap(id -> TimedName.timeOf(id).stream())
                .map(CalculationRow::column)
                .toArray();
        boolean timed = times.length == ids.size();
        database.call(jdbc -> jdbc.query(
                        connection -> {
                            PreparedStatement statement =
                                    connection.prepareStatement(timed ? SELECT + " and created_at = any(?)" : SELECT);
                            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                            if (timed) {
                                statement.setArray(2, connection.createArrayOf("timestamptz", times));
                            }
                            return statement;
                        },
                        (row, number) -> kept(row)))
                .forEach(kept -> found.put(kept.id(), kept));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The names of calculations that can be calculated again.
     *
     * @param most at most so many
     * @throws ProblemException when the database does not answer
     */
    public List<UUID> replayable(int most) {
        return database.call(jdbc -> jdbc.queryForList(ALL, UUID.class, most));
    }

    /**
     * How many calculations were kept without their claim.
     *
     * @throws ProblemException when the database does not answer
     */
    public long withoutInput() {
        Long count = database.call(
                jdbc -> jdbc.queryForObject("select count(*) from calculation where input_kind is null", Long.class));
        return count == null ? 0 : count;
    }

    private static KeptCalculation kept(ResultSet row) throws SQLException {
        PackedAnswer texts = PackedAnswer.of(row);
        String kind = row.getString("input_kind");
        return new KeptCalculation(
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getString("rules_hash"),
                row.getString("shares_hash"),
                row.getString("tables_hash"),
                row.getString("share_tables_hash"),
                row.getString("engine_build"),
                kind == null ? null : new KeptCalculation.KeptInput(kind, texts.claim()),
                texts.answer());
    }

    /**
     * What a kept calculation recalculates, and by what it was recalculated.
     *
     * @throws ProblemException when the database does not answer
     */
    public Relatives relatives(UUID id) {
        return database.call(jdbc -> new Relatives(
                jdbc.queryForList(BEFORE, UUID.class, id).stream().findFirst().orElse(null),
                jdbc.queryForList(AFTER, UUID.class, id)));
    }

    /**
     * Calculations of the same claim.
     *
     * @param before the one that it recalculates; {@code null} when its claim came in
     * @param after those that recalculate it, oldest first
     */
    public record Relatives(@Nullable UUID before, List<UUID> after) {}
}
