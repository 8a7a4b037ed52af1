package org.santei.service.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a PostgreSQL server again that has died although nobody stopped it, until it lives or the guard is closed. */
final class PostgresGuard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresGuard.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final Orphan server;
    private final Start start;
    private final Thread thread = new Thread(this::guard, "santei-postgres-guard");

    /** How the server is started. */
    @FunctionalInterface
    interface Start {
        /** Starts it where it was and waits until it answers. */
        void start() throws IOException;
    }

    private PostgresGuard(Orphan server, Start start) {
        this.server = server;
        this.start = start;
    }

    /** Guards a server that lives. */
    static PostgresGuard over(Orphan server, Start start) {
        PostgresGuard guard = new PostgresGuard(server, start);
        guard.thread.setDaemon(true);
        guard.thread.start();
        return guard;
    }

    private void guard() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK.toMillis());
                if (!server.lives()) {
                    LOG.error("PostgreSQL が止まりました。もう一度始めます。");
                    restart();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() throws InterruptedException {
        while (true) {
            try {
                server.clear();
                start.start();
                LOG.info("PostgreSQL をもう一度始めました。");
                return;
            } catch (IOException | DatabaseStartException e) {
                LOG.error("PostgreSQL を始められません。もう一度試します。", e);
                Thread.sleep(TRY_AGAIN.toMillis());
            }
        }
    }

    /** Ends the guard, so that the server can be stopped. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
