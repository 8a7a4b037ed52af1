package org.santei.service.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this machine has to take rights away from a process: each is tried once and used if a process still starts under it. A
 * machine that has none of it still has the limits of Java itself and the parent that ends the process.
 */
final class Confinement {

    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);
    private static final long PATIENCE_SECONDS = 30;
    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"));

    /** Groups of ways to the same end, the strongest first: no network, no rights, no files and no memory images. */
    private static final List<List<List<String>>> WAYS = List.of(
            List.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n")),
            List.of(
                    List.of(
                            "setpriv",
                            "--reuid=65534",
                            "--regid=65534",
                            "--clear-groups",
                            "--no-new-privs",
                            "--bounding-set=-all",
                            "--inh-caps=-all"),
                    List.of("setpriv", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all"),
                    List.of("setpriv", "--no-new-privs")),
            List.of(List.of("prlimit", "--fsize=0", "--core=0", "--nofile=512", "--msgqueue=0", "--memlock=65536")));

    private static @Nullable List<String> known;

    private Confinement() {}

    /** What stands before the command of a process; empty when this machine has nothing. */
    static synchronized List<String> prefix() {
        List<String> prefix = known;
        if (prefix == null) {
            prefix = find();
            known = prefix;
            LOG.info("Drafts run under: {}", prefix.isEmpty() ? "(nothing)" : String.join(" ", prefix));
        }
        return prefix;
    }

    private static List<String> find() {
        List<String> prefix = List.of();
        for (List<List<String>> ways : WAYS) {
            for (List<String> way : ways) {
                List<String> longer = longer(prefix, way);
                if (longer != null && starts(longer)) {
                    prefix = longer;
                    break;
                }
            }
        }
        return List.copyOf(prefix);
    }

    private static @Nullable List<String> longer(List<String> prefix, List<String> way) {
        for (Path folder : PROGRAMS) {
            Path program = folder.resolve(way.get(0));
            if (Files.isExecutable(program)) {
                List<String> longer = new ArrayList<>(prefix);
                longer.add(program.toString());
                longer.addAll(way.subList(1, way.size()));
                return longer;
            }
        }
        return null;
    }

    /** Whether Java starts so, and finds the classes of this program. */
    private static boolean starts(List<String> prefix) {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(ChildCommand.of(Probe.class, SandboxProcess.SMALL, Path.of("/"), List.of()));
            Process process = ChildProcesses.start(command, Path.of("/"));
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
