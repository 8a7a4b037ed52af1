package org.santei.service.approval.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whose releases are taken in, and which were. They are of the installation. */
@Component
final class TrustStore {

    private final JdbcTemplate database;

    TrustStore(JdbcTemplate database) {
        this.database = database;
    }

    /** A trusted publisher. */
    @SuppressWarnings("ArrayRecordComponent")
    record Publisher(String keyId, byte[] publicKey, String name, Instant addedAt) {}

    List<Publisher> all() {
        return database.query(
                "select * from trusted_publisher order by added_at",
                (row, number) -> new Publisher(
                        row.getString("key_id"),
                        row.getBytes("public_key"),
                        row.getString("name"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()));
    }

    Optional<Publisher> find(String keyId) {
        return all().stream().filter(each -> each.keyId().equals(keyId)).findFirst();
    }

    /** Whether it was not trusted before. */
    boolean add(byte[] publicKey, String name) {
        return database.update(
                        "insert into trusted_publisher (key_id, public_key, name) values (?, ?, ?) on conflict do"
                                + " nothing",
                        Signed.keyId(publicKey),
                        publicKey,
                        name)
                == 1;
    }

    /** Whether it was trusted before. */
    boolean remove(String keyId) {
        return database.update("delete from trusted_publisher where key_id = ?", keyId) == 1;
    }

    /** The greatest number that was taken in of a publisher; 0 for none. */
    long last(String publisher) {
        Long last = database.queryForObject(
                "select coalesce(max(number), 0) from release_import where publisher = ?", Long.class, publisher);
        return last == null ? 0 : last;
    }

    /** Notes what was taken in; whether it is newer than all before. */
    boolean taken(Manifest manifest, String sha256, String tenant, UUID draft, String actor) {
        try {
            return database.update(
                            "insert into release_import (publisher, number, publication, sha256, tenant, draft, actor)"
                                    + " values (?, ?, ?, decode(?, 'hex'), ?, ?, ?)",
                            manifest.publisher(),
                            manifest.number(),
                            manifest.publication(),
                            sha256,
                            tenant,
                            draft,
                            actor)
                    == 1;
        } catch (DataIntegrityViolationException | UncategorizedSQLException e) {
            return false;
        }
    }
}
