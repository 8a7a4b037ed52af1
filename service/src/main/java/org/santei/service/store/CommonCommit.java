package org.santei.service.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers who come at the same time share one commit. Who comes first writes what all have brought so far, each tenant in
 * its own transaction; while that is on its way to the disk the next ones gather. Nobody waits for others to come, and each
 * goes on only when its own is on the disk. Safe for use by many threads.
 *
 * @param <T> what is written
 */
final class CommonCommit<T> {

    /** Most that share one commit. */
    private static final int MOST = 200;

    private final BiConsumer<String, List<T>> write;
    private final Queue<Part<T>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writer = new ReentrantLock();

    private static final class Part<T> {
        private final String tenant;
        private final T value;
        private boolean done;
        private @Nullable RuntimeException failure;

        private Part(String tenant, T value) {
            this.tenant = tenant;
            this.value = value;
        }
    }

    /**
     * @param write writes what a tenant has brought in one transaction: all of it, or nothing
     */
    CommonCommit(BiConsumer<String, List<T>> write) {
        this.write = write;
    }

    /** Writes; when it returns it is done. Throws what the writing throws, when it was its own that could not be written. */
    void write(String tenant, T value) {
        Part<T> own = new Part<>(tenant, value);
        waiting.add(own);
        writer.lock();
        try {
            while (!own.done) {
                writeWaiting();
            }
        } finally {
            writer.unlock();
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    private void writeWaiting() {
        Map<String, List<Part<T>>> byTenant = new LinkedHashMap<>();
        for (int i = 0; i < MOST; i++) {
            Part<T> part = waiting.poll();
            if (part == null) {
                break;
            }
            byTenant.computeIfAbsent(part.tenant, tenant -> new ArrayList<>()).add(part);
        }
        byTenant.forEach(this::writeTogether);
    }

    /** Where one cannot be written the others are tried by themselves. */
    private void writeTogether(String tenant, List<Part<T>> parts) {
        RuntimeException failure = tried(tenant, parts);
        for (Part<T> part : parts) {
            part.failure =
                    failure instanceof RefusedRowException && parts.size() > 1 ? tried(tenant, List.of(part)) : failure;
            part.done = true;
        }
    }

    private @Nullable RuntimeException tried(String tenant, List<Part<T>> parts) {
        try {
            write.accept(tenant, parts.stream().map(part -> part.value).toList());
            return null;
        } catch (RuntimeException e) {
            return e;
        } catch (Error e) {
            return new IllegalStateException("Nothing could be written.", e);
        }
    }
}
