package org.santei.service.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Proof;
import org.santei.service.database.TenantDatabase;
import org.santei.service.json.ClaimJson;
import org.santei.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Keeps calculations in the table {@code calculation}. */
@Component
public final class CalculationStore {

    private static final String INSERT = """
            insert into calculation (id, created_at, receipt, month, revision, edition, question, rules_hash, tables_hash,
                engine_build, input_hash, complete, total_points, result, shares_hash, share_tables_hash, input_kind,
                input)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?::json)""";

    private static final String SELECT = """
            select id, edition, rules_hash, coalesce(shares_hash, '') as shares_hash, tables_hash,
                coalesce(share_tables_hash, '') as share_tables_hash, engine_build, input_kind, input::text as input,
                result::text as result
            from calculation where id = any(?)""";

    private static final String RESULT = "select result::text from calculation where id = ?";

    /** Those under the same rules and tables one after the other. */
    private static final String ALL = """
            select id from calculation where input is not null
            order by tables_hash, rules_hash, share_tables_hash, shares_hash, id limit ?""";

    private final TenantDatabase database;

    CalculationStore(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Keeps calculations: all of them, or none.
     *
     * @throws ProblemException when the database does not take them
     */
    public void keep(List<StoredAnswer> answers) {
        if (!answers.isEmpty()) {
            List<@Nullable Object[]> rows =
                    answers.stream().map(CalculationStore::row).toList();
            database.call(jdbc -> jdbc.batchUpdate(INSERT, rows));
        }
    }

    /**
     * The answer kept under a name, as JSON, byte for byte as it was given.
     *
     * @throws ProblemException when the database does not answer
     */
    public Optional<String> find(UUID id) {
        return database.call(jdbc -> TimedName.timeOf(id)
                .map(time -> jdbc.queryForList(RESULT + " and created_at = ?", String.class, id, column(time)))
                .orElseGet(() -> jdbc.queryForList(RESULT, String.class, id))
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
                .map(CalculationStore::column)
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
                jdbc -> jdbc.queryForObject("select count(*) from calculation where input is null", Long.class));
        return count == null ? 0 : count;
    }

    private static KeptCalculation kept(ResultSet row) throws SQLException {
        String kind = row.getString("input_kind");
        return new KeptCalculation(
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getString("rules_hash"),
                row.getString("shares_hash"),
                row.getString("tables_hash"),
                row.getString("share_tables_hash"),
                row.getString("engine_build"),
                kind == null ? null : new KeptCalculation.KeptInput(kind, row.getString("input")),
                row.getString("result"));
    }

    private static OffsetDateTime column(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Object[] row(StoredAnswer answer) {
        Calculation calculation = answer.calculation();
        Proof proof = calculation.proof();
        return new @Nullable Object[] {
            answer.id(),
            column(answer.keptAt()),
            calculation.receipt().isEmpty() ? null : calculation.receipt(),
            calculation.month(),
            calculation.revision(),
            calculation.edition(),
            answer.question().name().toLowerCase(Locale.ROOT),
            proof.rules(),
            proof.tables(),
            proof.engine(),
            proof.input(),
            calculation.complete(),
            calculation.totalPoints(),
            answer.json(),
            proof.shares(),
            proof.shareTables(),
            answer.input().name().toLowerCase(Locale.ROOT),
            ClaimJson.write(answer.claim())
        };
    }
}
