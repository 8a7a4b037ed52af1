package org.santei.service.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Proof;
import org.santei.service.json.ClaimJson;

/** A row of the table {@code calculation}; the tenant is that of the transaction. */
final class CalculationRow {

    /** The columns of a row, in their order. */
    static final List<String> COLUMNS = List.of(
            "id",
            "created_at",
            "recalculation_of",
            "receipt",
            "month",
            "revision",
            "edition",
            "question",
            "rules_hash",
            "tables_hash",
            "engine_build",
            "input_hash",
            "complete",
            "total_points",
            "shares_hash",
            "share_tables_hash",
            "input_kind",
            "packed");

    /** Inserts one row. */
    static final String INSERT = "insert into calculation (" + String.join(", ", COLUMNS) + ") values ("
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    private CalculationRow() {}

    /** The values of a calculation. */
    static List<@Nullable Object> of(StoredAnswer answer) {
        Calculation calculation = answer.calculation();
        Proof proof = calculation.proof();
        @Nullable
        Object[] values = {
            answer.id(),
            column(answer.keptAt()),
            answer.recalculationOf(),
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
            proof.shares(),
            proof.shareTables(),
            answer.input().name().toLowerCase(Locale.ROOT),
            PackedAnswer.pack(answer.json(), ClaimJson.bytes(answer.claim()))
        };
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** A time as a column takes it. */
    static OffsetDateTime column(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
