package org.santei.service.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that a killed service may have left behind, known by its file {@code postmaster.pid}.
 *
 * @param cluster directory of its data
 */
record Orphan(Path cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    /** How PostgreSQL is stopped. */
    @FunctionalInterface
    interface Stop {
        /** Stops it and waits. */
        void stop() throws IOException;
    }

    static Orphan in(Path cluster) {
        return new Orphan(cluster);
    }

    /**
     * Stops the server when it lives. A file whose process is gone, or whose number another program has taken since,
     * is removed: PostgreSQL would refuse to start beside it. The caller holds the directory's lock.
     */
    void stop(Stop stop) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        if (lives(file)) {
            LOG.info("前回の Santei が残した PostgreSQL を止めます。");
            stop.stop();
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** A server works in the directory of its data. */
    private boolean lives(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,10}")) {
            return false;
        }
        Path process = Path.of("/proc", lines.get(0).strip(), "cwd");
        return Files.exists(process) && process.toRealPath().equals(cluster.toRealPath());
    }
}
