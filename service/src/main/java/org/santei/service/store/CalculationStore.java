package org.santei.service.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Proof;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps calculations in the table {@code calculation}. */
@Component
public final class CalculationStore {

    private static final Logger LOG = LoggerFactory.getLogger(CalculationStore.class);

    private static final String INSERT = """
            insert into calculation (id, receipt, month, revision, edition, question, rules_hash, tables_hash,
                engine_build, input_hash, complete, total_points, result)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)""";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    CalculationStore(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
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
            attempt(() -> transaction.execute(status -> database.batchUpdate(INSERT, rows)));
        }
    }

    /**
     * The answer kept under a name, as JSON, byte for byte as it was given.
     *
     * @throws ProblemException when the database does not answer
     */
    public Optional<String> find(UUID id) {
        return attempt(() ->
                database.queryForList("select result::text from calculation where id = ?", String.class, id).stream()
                        .findFirst());
    }

    /** Says and logs that the database fails, but nothing of what it was given. */
    private static <T extends @Nullable Object> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The database failed: {}", Traces.of(e));
            throw new ProblemException(
                    ProblemType.STORE_UNAVAILABLE, "データベースが応答しません。しばらくしてもう一度送るか、保存がいらなければ store=none を付けてください。");
        }
    }

    private static @Nullable Object[] row(StoredAnswer answer) {
        Calculation calculation = answer.calculation();
        Proof proof = calculation.proof();
        return new @Nullable Object[] {
            answer.id(),
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
            answer.json()
        };
    }
}
