package org.santei.service.conformance.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.KitCase;
import org.santei.service.conformance.endpoint.VendorEndpoint;

/** Asks software, a few cases at a time, and gives the answers in order. */
final class AskedCases implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final int AHEAD = 16;
    private static final int MOST_UNREACHABLE = 20;
    private static final long MOST_NANOS = Duration.ofMinutes(15).toNanos();

    private final VendorEndpoint endpoint;
    private final Iterator<KitCase> left;
    private final ExecutorService threads;
    private final Queue<Future<Asked>> waiting = new ArrayDeque<>();
    private final long begin = System.nanoTime();
    private int unreachable;

    /** A case and what came of asking. */
    record Asked(KitCase kitCase, VendorEndpoint.Reply reply) {}

    AskedCases(VendorEndpoint endpoint, List<KitCase> cases) {
        this.endpoint = endpoint;
        this.left = cases.iterator();
        this.threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "conformance-call");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The next one; {@code null} at the end.
     *
     * @throws SilentException when nobody could be reached so often, or the time is up
     */
    @Nullable
    Asked next() throws SilentException {
        while (waiting.size() < AHEAD && left.hasNext()) {
            KitCase next = left.next();
            waiting.add(threads.submit(() -> new Asked(next, endpoint.ask(next))));
        }
        Future<Asked> first = waiting.poll();
        if (first == null) {
            return null;
        }
        Asked asked = wait(first);
        unreachable = asked.reply().unreachable() ? unreachable + 1 : 0;
        if (unreachable >= MOST_UNREACHABLE) {
            throw new SilentException(
                    "呼び出す URL に" + MOST_UNREACHABLE + "回続けて接続できませんでした。ソフトウェアが動いているかを確かめて、もう一度始めてください。");
        }
        if (System.nanoTime() - begin > MOST_NANOS) {
            throw new SilentException("15分以内に終わりませんでした。ソフトウェアの回答を速くするか、回答のファイルを送ってください。");
        }
        return asked;
    }

    private static Asked wait(Future<Asked> asked) throws SilentException {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SilentException("サービスが止まります。もう一度始めてください。");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
