package org.santei.service.idempotency;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Answers a request with a key once: who sends it again within 24 hours has the first answer again. The answer is remembered
 * in the same transaction in which its results are kept, so that there is never one without the other. Requests that end in a
 * problem keep nothing and are not remembered.
 */
@Component
public final class Idempotency {

    private final IdempotencyStore store;

    /** Keys of requests that are being answered, with their tenants. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Idempotency(IdempotencyStore store) {
        this.store = store;
    }

    /**
     * An answer that waits to be kept.
     *
     * @param reply the answer
     * @param keeping keeps its results; it joins the transaction in which it is called
     */
    public record Prepared(Reply reply, Runnable keeping) {}

    /**
     * The answer to a request.
     *
     * @param key its key; {@code null} when it has none, and nothing is remembered
     * @throws ProblemException when the key was used for another request, or the first request is still being answered
     */
    public Reply once(@Nullable RequestKey key, Supplier<Prepared> work) {
        if (key == null) {
            Prepared prepared = work.get();
            prepared.keeping().run();
            return prepared.reply();
        }
        String name = Caller.current().tenant() + ' ' + key.key();
        if (!running.add(name)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_IN_PROGRESS, "同じ Idempotency-Key の要求をまだ処理しています。少し待って、同じ要求をもう一度送ってください。");
        }
        try {
            Reply known = store.find(key);
            if (known != null) {
                return known;
            }
            Prepared prepared = work.get();
            Reply earlier = store.keep(key, prepared) ? null : store.find(key);
            return earlier == null ? prepared.reply() : earlier;
        } finally {
            running.remove(name);
        }
    }
}
