package org.santei.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.TenantDatabase;
import org.springframework.stereotype.Component;

/** Lists what is kept of the caller's tenant, the newest first: names are in the order of time. */
@Component
public final class CalculationListStore {

    private static final String SELECT = """
        select id, created_at, receipt, month, revision, edition, question, complete, total_points
        from calculation where true\
        """;

    private final TenantDatabase database;

    CalculationListStore(TenantDatabase database) {
        this.database = database;
    }

    /**
     * What is looked for; {@code null} for whatever it is.
     *
     * @param month month of treatment, {@code YYYY-MM}
     * @param receipt number of the claim
     * @param complete whether the total is decided
     * @param before only what was kept before the calculation of this name
     */
    public record Filter(
            @Nullable String month,
            @Nullable String receipt,
            @Nullable Boolean complete,
            @Nullable UUID before) {}

    /**
     * Calculations, the newest first.
     *
     * @param most at most so many
     * @throws org.santei.service.problem.ProblemException when the database does not answer
     */
    public List<ListedCalculation> find(Filter filter, int most) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        add(sql, values, " and month = ?", filter.month());
        add(sql, values, " and receipt = ?", filter.receipt());
        add(sql, values, " and complete = ?", filter.complete());
        add(sql, values, " and id < ?", filter.before());
        add(sql, values, " order by id desc limit ?", most);
        return database.call(jdbc -> jdbc.query(sql.toString(), (row, number) -> listed(row), values.toArray()));
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static ListedCalculation listed(ResultSet row) throws SQLException {
        return new ListedCalculation(
                row.getObject("id", UUID.class),
                row.getObject("created_at", java.time.OffsetDateTime.class).toInstant(),
                row.getString("receipt"),
                row.getString("month"),
                row.getString("revision"),
                row.getString("edition"),
                row.getString("question"),
                row.getBoolean("complete"),
                row.getObject("total_points", Integer.class));
    }
}
