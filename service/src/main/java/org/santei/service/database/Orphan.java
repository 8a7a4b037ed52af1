package org.santei.service.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that may have been left behind or may have died, known by its file {@code postmaster.pid} and by the
 * directory that its processes work in. The caller holds the lock of the data directory.
 *
 * @param cluster directory of its data
 */
record Orphan(Path cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    /** Processes of a server whose head is gone end by themselves when they notice. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(50);

    /** How PostgreSQL is stopped. */
    @FunctionalInterface
    interface Stop {
        /** Stops it and waits. */
        void stop() throws IOException;
    }

    static Orphan in(Path cluster) {
        return new Orphan(cluster);
    }

    /** Stops the server when it lives, or clears away what it has left. */
    void stop(Stop stop) throws IOException {
        if (lives()) {
            LOG.info("前回の Santei が残した PostgreSQL を止めます。");
            stop.stop();
        } else {
            clear();
        }
    }

    /**
     * Clears the way for a server whose predecessor's head is gone: waits for its other processes, then removes its file,
     * whose number another program may have taken since. PostgreSQL would refuse to start beside it.
     *
     * @throws DatabaseStartException when processes of it stay
     */
    void clear() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isWorkedIn()) {
            if (System.nanoTime() > end) {
                throw new DatabaseStartException(cluster + " を使う PostgreSQL のプロセスが残っています。止めてから始めてください。");
            }
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseStartException("PostgreSQL を待つ間に止められました。", e);
            }
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /** Whether the head of the server lives: its file can be read, and it works in the directory of its data. */
    boolean lives() {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return !lines.isEmpty()
                    && lines.get(0).strip().matches("[0-9]{1,10}")
                    && worksHere(Path.of("/proc", lines.get(0).strip()));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isWorkedIn() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .anyMatch(this::worksHere);
        }
    }

    /** A process that has ended, or belongs to somebody else, works nowhere. */
    private boolean worksHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
