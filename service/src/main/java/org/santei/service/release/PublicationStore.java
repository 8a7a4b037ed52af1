package org.santei.service.release;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Traces;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What was published, in the database that the services share. Rows are added and never change. */
@Component
class PublicationStore {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationStore.class);

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('santei.publication'))";

    private static final String ALL = """
        select p.*, w.at as withdrawn_at, w.actor as withdrawn_by, w.reason as withdrawn_for,
            r.at as reviewed_at, r.actor as reviewed_by, r.comment as found
        from publication p
            left join publication_withdrawal w on w.publication = p.id
            left join publication_review r on r.publication = p.id
        order by p.seq\
        """;

    private static final String ADD = """
        insert into publication (seq, id, kind, title, reason, first_day, releases, unchanged, paths, tenant, draft,
            draft_hash, authors, approver, review_due)
        values ((select coalesce(max(seq), 0) + 1 from publication), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    PublicationStore(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does work in one transaction, alone among all services: all of it, or nothing.
     *
     * @throws ProblemException when the database does not answer
     */
    <T> T alone(Supplier<T> work) {
        return call(() -> {
            database.query(LOCK, row -> {});
            return work.get();
        });
    }

    private <T> T call(Supplier<T> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (DataAccessException | TransactionException e) {
            LOG.error("Publications cannot be reached: {}", Traces.of(e));
            throw new ProblemException(ProblemType.STORE_UNAVAILABLE, "データベースが応答しないため、公表を読み書きできません。しばらくしてもう一度送ってください。");
        }
    }

    /** Everything that was published, oldest first. */
    List<Published> all() {
        return call(() -> database.query(ALL, (row, number) -> published(row)));
    }

    /** Adds a publication; its number and time are the database's. Its releases are kept before. */
    void add(Published published) {
        Published.Origin origin = published.origin();
        call(() -> database.update(
                ADD,
                published.id(),
                published.kind().word(),
                published.title(),
                published.reason(),
                published.firstDay(),
                texts(published.releases().stream().map(ReleaseName::toString).toList()),
                texts(published.unchanged().stream().map(ReleaseName::toString).toList()),
                texts(published.paths()),
                origin == null ? null : origin.tenant(),
                origin == null ? null : origin.draft(),
                origin == null ? null : origin.draftHash(),
                texts(origin == null ? List.of() : origin.authors()),
                origin == null ? null : origin.approver(),
                published.reviewDue()));
    }

    /** Keeps what became of the cases with a publication. */
    void addCases(UUID publication, Map<String, @Nullable String> cases) {
        call(() -> {
            cases.forEach((path, text) ->
                    database.update("insert into publication_case values (?, ?, ?)", publication, path, text));
            return true;
        });
    }

    /** What became of the cases with publications that were not withdrawn, by publication. */
    Map<UUID, Map<String, @Nullable String>> cases() {
        Map<UUID, Map<String, @Nullable String>> all = new HashMap<>();
        call(() -> {
            database.query("select publication, path, content from publication_case", row -> {
                all.computeIfAbsent(row.getObject("publication", UUID.class), id -> new HashMap<>())
                        .put(row.getString("path"), row.getString("content"));
            });
            return true;
        });
        return all;
    }

    /** Notes that a publication is withdrawn. */
    void withdraw(UUID publication, String actor, String reason) {
        call(() -> database.update(
                "insert into publication_withdrawal (publication, actor, reason) values (?, ?, ?)",
                publication,
                actor,
                reason));
    }

    /** Notes that an emergency was looked at again. */
    void review(UUID publication, String actor, String comment) {
        call(() -> database.update(
                "insert into publication_review (publication, actor, comment) values (?, ?, ?)",
                publication,
                actor,
                comment));
    }

    /** Keeps a release for all services, unless it is kept already. */
    void keep(ReleaseName name, byte[] archive) {
        call(() -> database.update(
                "insert into rule_archive (name, sha256, content) values (?, sha256(?), ?) on conflict do nothing",
                name.toString(),
                archive,
                archive));
    }

    /** A kept release, as it was kept. */
    Optional<byte[]> archive(ReleaseName name) {
        return call(() -> database
                .query(
                        "select content from rule_archive where name = ?",
                        (row, number) -> row.getBytes(1),
                        name.toString())
                .stream()
                .findFirst());
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Published published(ResultSet row) throws SQLException {
        String draftHash = row.getString("draft_hash");
        return new Published(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                Published.Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("reason"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                names(row, "releases"),
                names(row, "unchanged"),
                texts(row.getArray("paths")),
                draftHash == null
                        ? null
                        : new Published.Origin(
                                row.getString("tenant"),
                                row.getObject("draft", UUID.class),
                                draftHash,
                                texts(row.getArray("authors")),
                                row.getString("approver")),
                row.getObject("review_due", LocalDate.class),
                act(row, "withdrawn_at", "withdrawn_by", "withdrawn_for"),
                act(row, "reviewed_at", "reviewed_by", "found"));
    }

    private static Published.@Nullable Act act(ResultSet row, String at, String actor, String text)
            throws SQLException {
        OffsetDateTime time = row.getObject(at, OffsetDateTime.class);
        return time == null ? null : new Published.Act(time.toInstant(), row.getString(actor), row.getString(text));
    }

    private static List<ReleaseName> names(ResultSet row, String column) throws SQLException {
        return texts(row.getArray(column)).stream().map(ReleaseName::parse).toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
