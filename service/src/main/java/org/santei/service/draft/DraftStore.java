package org.santei.service.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.TenantDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the drafts of the caller's tenant in the tables {@code draft}, {@code draft_version} and {@code draft_text}. */
@Component
final class DraftStore {

    private static final String SELECT =
            "select id, title, reason, author, created_at, changed_at, state, version from draft ";

    private static final String PAGE = """
        where (?::uuid is null or (changed_at, id) < (select changed_at, id from draft where id = ?))
        order by changed_at desc, id desc limit ?\
        """;

    /** What a draft says of each file, as of a version; what it says nothing of any more is left out. */
    private static final String TEXTS = """
        select t.path, t.version, v.saved_at, v.author, t.content from (
            select distinct on (path) path, version, kind, content from draft_text
            where draft = ? and version <= ? order by path, version desc) t
        join draft_version v on v.draft = ? and v.number = t.version
        where t.kind <> 'base' order by t.path\
        """;

    private static final String TEXT = """
        select t.path, t.version, v.saved_at, v.author, t.content, t.kind from draft_text t
        join draft_version v on v.draft = t.draft and v.number = t.version
        where t.draft = ? and t.path = ? and t.version <= ? order by t.version desc limit 1\
        """;

    private static final String SUMS = """
        select path, coalesce(sha256, '') as sha256 from (
            select distinct on (path) path, kind, sha256 from draft_text where draft = ? order by path, version desc) t
        where kind <> 'base'\
        """;

    private static final String RETURNING =
            " returning id, title, reason, author, created_at, changed_at, state, version";

    private final TenantDatabase database;

    DraftStore(TenantDatabase database) {
        this.database = database;
    }

    /** Adds a draft that changes nothing yet. */
    Draft add(String title, String reason, String author) {
        UUID id = UUID.randomUUID();
        return database.call(jdbc -> {
            jdbc.update("insert into draft (id, title, reason, author) values (?, ?, ?, ?)", id, title, reason, author);
            return one(jdbc, SELECT + "where id = ?", id).orElseThrow();
        });
    }

    /** A draft of the tenant. */
    Optional<Draft> find(UUID id) {
        return database.call(jdbc -> one(jdbc, SELECT + "where id = ?", id));
    }

    /**
     * Drafts of the tenant, the one that changed last first.
     *
     * @param before only those that stand behind this one; {@code null} for all
     */
    List<Draft> list(@Nullable UUID before, int limit) {
        return database.call(jdbc -> jdbc.query(SELECT + PAGE, DraftStore::draft, before, before, limit));
    }

    /** What a draft says, as of a version, in the order of paths. */
    List<ChangedText> texts(UUID id, int version) {
        return database.call(jdbc -> jdbc.query(TEXTS, DraftStore::text, id, version, id));
    }

    /** What a draft says of a file, as of a version; empty when it says nothing. */
    Optional<ChangedText> text(UUID id, String path, int version) {
        return database.call(jdbc -> text(jdbc, id, path, version));
    }

    /** The versions of a draft, newest first. */
    List<DraftVersion> versions(UUID id) {
        return database.call(jdbc -> jdbc.query(
                "select number, saved_at, author, note, hash from draft_version where draft = ? order by number desc",
                DraftStore::version,
                id));
    }

    /** Does several of these in one transaction: all of it, or nothing. */
    <T> T together(Supplier<T> work) {
        return database.call(jdbc -> work.get());
    }

    /** A draft that nobody else changes until the end of the transaction. */
    Optional<Draft> locked(UUID id) {
        return database.call(jdbc -> one(jdbc, SELECT + "where id = ? for update", id));
    }

    /** Bytes of all texts that were ever saved of a draft. */
    long bytes(Draft draft) {
        return database.call(
                jdbc -> jdbc.queryForObject("select bytes from draft where id = ?", Long.class, draft.id()));
    }

    /** Saves changes of a locked draft as its next version. */
    Draft save(Draft draft, List<TextChange> changes, String author, String note) {
        return database.call(jdbc -> {
            int number = draft.version() + 1;
            SortedMap<String, String> sums = new TreeMap<>();
            jdbc.query(
                    SUMS,
                    row -> {
                        sums.put(row.getString("path"), row.getString("sha256"));
                    },
                    draft.id());
            long bytes = 0;
            for (TextChange change : changes) {
                change.enter(sums);
                bytes += change.bytes();
            }
            jdbc.update(
                    "insert into draft_version (draft, number, author, note, hash) values (?, ?, ?, ?, ?)",
                    draft.id(),
                    number,
                    author,
                    note,
                    Sha256.of(sums));
            for (TextChange change : changes) {
                jdbc.update(
                        "insert into draft_text (draft, version, path, kind, content, sha256) values (?, ?, ?, ?, ?,"
                                + " ?)",
                        draft.id(),
                        number,
                        change.path(),
                        change.kind().word(),
                        change.text(),
                        change.text() == null ? null : Sha256.of(change.text()));
            }
            return one(
                            jdbc,
                            "update draft set version = ?, changed_at = clock_timestamp(), bytes = bytes + ? where id"
                                    + " = ?"
                                    + RETURNING,
                            number,
                            bytes,
                            draft.id())
                    .orElseThrow();
        });
    }

    /** Moves a locked draft to another state. */
    Draft move(Draft draft, DraftState to) {
        return database.call(jdbc -> one(
                        jdbc,
                        "update draft set state = ?, changed_at = clock_timestamp() where id = ?" + RETURNING,
                        to.word(),
                        draft.id())
                .orElseThrow());
    }

    private static Optional<ChangedText> text(JdbcTemplate jdbc, UUID id, String path, int version) {
        return jdbc
                .query(
                        TEXT,
                        (row, number) -> row.getString("kind").equals("base")
                                ? Optional.<ChangedText>empty()
                                : Optional.of(text(row, number)),
                        id,
                        path,
                        version)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Draft> one(JdbcTemplate jdbc, String sql, Object... values) {
        return jdbc.query(sql, DraftStore::draft, values).stream().findFirst();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("reason"),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                DraftState.of(row.getString("state")),
                row.getInt("version"));
    }

    private static ChangedText text(ResultSet row, int number) throws SQLException {
        return new ChangedText(
                row.getString("path"),
                row.getInt("version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("content"));
    }

    private static DraftVersion version(ResultSet row, int number) throws SQLException {
        return new DraftVersion(
                row.getInt("number"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("note"),
                row.getString("hash"));
    }
}
