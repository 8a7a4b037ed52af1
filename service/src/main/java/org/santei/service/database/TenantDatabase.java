package org.santei.service.database;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Traces;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as one tenant sees it: every piece of work is a transaction that PostgreSQL knows the tenant of. */
@Component
public final class TenantDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(TenantDatabase.class);

    /** Until the end of the transaction: a connection that is given back knows no tenant. */
    private static final String TENANT = "select set_config('santei.tenant', ?, true)";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    public TenantDatabase(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does work in one transaction of the caller's tenant: all of it, or nothing.
     *
     * @throws ProblemException when the database does not answer
     */
    public <T extends @Nullable Object> T call(Function<JdbcTemplate, T> work) {
        return call(Caller.current().tenant(), work);
    }

    /**
     * Does work in one transaction of a tenant, for work that goes on after its caller has left.
     *
     * @throws ProblemException when the database does not answer
     */
    public <T extends @Nullable Object> T call(String tenant, Function<JdbcTemplate, T> work) {
        try {
            return transaction.execute(status -> {
                database.queryForObject(TENANT, String.class, tenant);
                return work.apply(database);
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The database failed: {}", Traces.of(e));
            throw new ProblemException(
                    ProblemType.STORE_UNAVAILABLE, "データベースが応答しません。しばらくしてもう一度送るか、保存がいらなければ store=none を付けてください。");
        }
    }
}
