package org.santei.service.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Proof;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps calculations in the table {@code calculation}. Fails with Spring's {@code DataAccessException}. */
@Component
public class CalculationStore {

    private static final String INSERT = """
            insert into calculation (id, receipt, month, revision, edition, question, rules_hash, tables_hash,
                engine_build, input_hash, complete, total_points, result)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final JdbcTemplate batches;
    private final JdbcClient client;

    CalculationStore(JdbcTemplate batches, JdbcClient client) {
        this.batches = batches;
        this.client = client;
    }

    /** Keeps calculations: all of them, or none. */
    @Transactional
    public void keep(List<StoredAnswer> answers) {
        if (!answers.isEmpty()) {
            batches.batchUpdate(
                    INSERT, answers.stream().map(CalculationStore::row).toList());
        }
    }

    /** The answer kept under a name, as JSON; the order of its fields is the database's. */
    public Optional<String> find(UUID id) {
        return client.sql("select result::text from calculation where id = ?")
                .param(id)
                .query(String.class)
                .optional();
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
