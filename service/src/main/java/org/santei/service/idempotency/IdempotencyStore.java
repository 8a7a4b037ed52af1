package org.santei.service.idempotency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers the answers to requests with a key, in the table {@code idempotency_key}; each tenant has its own keys. */
@Component
final class IdempotencyStore {

    private static final String FIND = """
        select request_hash, status, content_type, location, body from idempotency_key
        where key = ? and created_at > now() - interval '24 hours'\
        """;

    private static final String FORGET = "delete from idempotency_key where created_at <= now() - interval '24 hours'";

    /** Waits for another transaction that has the key. */
    private static final String INSERT = """
        insert into idempotency_key (key, request_hash, status, content_type, location, body)
        values (?, ?, ?, ?, ?, ?) on conflict (tenant, key) do nothing\
        """;

    private final TenantDatabase database;

    IdempotencyStore(TenantDatabase database) {
        this.database = database;
    }

    /**
     * The answer that was given to a request; {@code null} when its key is new.
     *
     * @throws ProblemException when the key was used for another request, or the database does not answer
     */
    @Nullable
    Reply find(RequestKey key) {
        List<Known> found = database.call(jdbc -> jdbc.query(
                FIND,
                (row, number) -> new Known(
                        row.getString("request_hash"),
                        new Reply(
                                row.getInt("status"),
                                row.getString("content_type"),
                                row.getString("location"),
                                row.getBytes("body"),
                                true)),
                key.key()));
        if (found.isEmpty()) {
            return null;
        }
        if (!found.get(0).request().equals(key.request())) {
            String message = "この Idempotency-Key は24時間以内に別の要求で使われています。新しいキーを付けるか、同じ要求を送ってください。";
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, message, List.of(new FieldError(RequestKey.HEADER, message)));
        }
        return found.get(0).reply();
    }

    private record Known(String request, Reply reply) {}

    /**
     * Keeps results and remembers their answer: both, or neither.
     *
     * @return whether the key was new; else nothing is kept
     * @throws ProblemException when the database does not take them
     */
    boolean keep(RequestKey key, Idempotency.Prepared prepared) {
        Reply reply = prepared.reply();
        return database.call(jdbc -> {
            jdbc.update(FORGET);
            boolean added = insert(jdbc, key, reply);
            if (added) {
                prepared.keeping().run();
            }
            return added;
        });
    }

    private static boolean insert(JdbcTemplate jdbc, RequestKey key, Reply reply) {
        return jdbc.update(
                        INSERT,
                        key.key(),
                        key.request(),
                        reply.status(),
                        reply.contentType(),
                        reply.location(),
                        reply.body())
                == 1;
    }
}
