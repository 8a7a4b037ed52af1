package org.santei.service.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps identities in the table {@code calculation_identity}, each column encrypted. */
final class IdentityStore {

    private static final String INSERT =
            "insert into calculation_identity (calculation, created_at, key_id, name, number) values (?, ?, ?, ?, ?)"
                    + " on conflict do nothing";

    private final TenantDatabase database;
    private final IdentityKeys keys;

    IdentityStore(TenantDatabase database, IdentityKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Keeps who the patient of a kept calculation is; it goes when the calculation goes. Whether it is kept: there may be no such
     * calculation.
     *
     * @throws ProblemException when another identity is kept already, or the database does not answer
     */
    boolean keep(UUID calculation, Identity identity) {
        String tenant = Caller.current().tenant();
        return database.call(tenant, jdbc -> {
            List<OffsetDateTime> kept = jdbc.queryForList(
                    "select created_at from calculation where id = ?", OffsetDateTime.class, calculation);
            if (kept.isEmpty()) {
                return false;
            }
            int rows = jdbc.update(
                    INSERT,
                    calculation,
                    kept.get(0),
                    keys.current(),
                    encrypted(tenant, calculation, "name", identity.name()),
                    encrypted(tenant, calculation, "number", identity.number()));
            if (rows == 0 && !identity.equals(find(jdbc, tenant, calculation).orElse(null))) {
                throw new ProblemException(ProblemType.IDENTITY_KEPT, "この計算結果には、別の氏名と番号が保存されています。保存したものは変えられません。");
            }
            return true;
        });
    }

    /**
     * Who the patient of a calculation is.
     *
     * @throws ProblemException when the database does not answer
     */
    Optional<Identity> find(UUID calculation) {
        String tenant = Caller.current().tenant();
        return database.call(tenant, jdbc -> find(jdbc, tenant, calculation));
    }

    private Optional<Identity> find(JdbcTemplate jdbc, String tenant, UUID calculation) {
        return jdbc
                .query(
                        "select key_id, name, number from calculation_identity where calculation = ?",
                        (row, count) -> {
                            String key = row.getString("key_id");
                            return new Identity(
                                    decrypted(key, tenant, calculation, "name", row.getBytes("name")),
                                    decrypted(key, tenant, calculation, "number", row.getBytes("number")));
                        },
                        calculation)
                .stream()
                .findFirst();
    }

    private byte @Nullable [] encrypted(String tenant, UUID calculation, String column, @Nullable String value) {
        return value == null
                ? null
                : IdentityCipher.encrypt(key(keys.current()), place(tenant, calculation, column), value);
    }

    private @Nullable String decrypted(
            String key, String tenant, UUID calculation, String column, byte @Nullable [] value) {
        return value == null ? null : IdentityCipher.decrypt(key(key), place(tenant, calculation, column), value);
    }

    private SecretKey key(String name) {
        SecretKey key = keys.all().get(name);
        if (key == null) {
            throw new IllegalStateException("The key " + name + " of an identity is not in the file of keys.");
        }
        return key;
    }

    private static String place(String tenant, UUID calculation, String column) {
        return tenant + '/' + calculation + '/' + column;
    }
}
