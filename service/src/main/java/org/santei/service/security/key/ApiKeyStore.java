package org.santei.service.security.key;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Traces;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code api_key}, by the functions that are all that the service may do with it. */
@Component
final class ApiKeyStore {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyStore.class);

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    ApiKeyStore(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does work in one transaction: all of it, or nothing.
     *
     * @throws ProblemException when the database does not answer
     */
    <T> T call(Supplier<T> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The keys cannot be reached: {}", Traces.of(e));
            throw new ProblemException(ProblemType.STORE_UNAVAILABLE, "データベースが応答しないため、キーを確かめられません。しばらくしてもう一度送ってください。");
        }
    }

    /** The key of a name. */
    Optional<StoredKey> find(String id) {
        return database
                .query(
                        "select * from key_find(?)",
                        (row, number) ->
                                new StoredKey(key(row), row.getBytes("secret_hash"), row.getBytes("previous_hash")),
                        id)
                .stream()
                .findFirst();
    }

    /** Every key, oldest first, without hashes. */
    List<ApiKey> all() {
        return database.query("select * from key_list()", (row, number) -> key(row));
    }

    /** Keeps a new key. */
    void create(ApiKey key, Secret secret) {
        database.query(
                "select key_create(?, ?, ?, ?, ?, ?, ?)",
                row -> {},
                key.id(),
                key.tenant(),
                key.name(),
                roles(key),
                new SqlParameterValue(Types.INTEGER, key.requestsPerMinute()),
                secret.hash(),
                time(key.expiresAt()));
    }

    /** Keeps a new key when there is none yet; says whether. */
    boolean createFirst(ApiKey key, Secret secret) {
        return isTrue(database.queryForObject(
                "select key_create_first(?, ?, ?, ?, ?, ?)",
                Boolean.class,
                key.id(),
                key.tenant(),
                key.name(),
                roles(key),
                secret.hash(),
                time(key.expiresAt())));
    }

    /** Exchanges the secret; says whether the key was active. */
    boolean rotate(Secret secret, int graceSeconds, @Nullable Instant expiresAt) {
        return isTrue(database.queryForObject(
                "select key_rotate(?, ?, ?, ?)",
                Boolean.class,
                secret.id(),
                secret.hash(),
                graceSeconds,
                new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, expiresAt == null ? null : time(expiresAt))));
    }

    /** Withdraws a key; says whether it was there and not withdrawn. */
    boolean revoke(String id) {
        return isTrue(database.queryForObject("select key_revoke(?)", Boolean.class, id));
    }

    /** Notes that a key is used today. */
    void used(String id) {
        database.query("select key_used(?)", row -> {}, id);
    }

    private static boolean isTrue(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    private static String[] roles(ApiKey key) {
        return key.roles().stream().map(Role::word).sorted().toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        Integer rate = row.getObject("requests_per_minute", Integer.class);
        return new ApiKey(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("name"),
                Arrays.stream((String[]) roles.getArray())
                        .map(word -> Role.of(word).orElseThrow())
                        .collect(Collectors.toSet()),
                rate,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "rotated_at"),
                instant(row, "previous_until"),
                row.getObject("last_used", LocalDate.class),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
