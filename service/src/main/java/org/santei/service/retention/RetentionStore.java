package org.santei.service.retention;

import java.util.List;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;
import org.springframework.stereotype.Component;

/** The months of the database. They are those of all tenants; no row is read. */
@Component
final class RetentionStore {

    private static final String PERIOD = "select period::text from retention where period is not null";

    private final TenantDatabase database;

    RetentionStore(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Makes the months to come and drops those whose time is over, by {@code santei.retention}.
     *
     * @throws ProblemException when the database does not answer, or a month is in use
     */
    RetentionAnswer run() {
        return database.call(Caller.LOCAL, jdbc -> {
            jdbc.execute("select keep_months()");
            List<String> dropped = jdbc.queryForList("select * from drop_expired_months()", String.class);
            return new RetentionAnswer(
                    jdbc.queryForList(PERIOD, String.class).stream().findFirst().orElse(null), dropped);
        });
    }
}
