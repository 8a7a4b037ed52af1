package org.santei.service.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.imports.KeptTables;
import org.santei.feetables.imports.TableStore;
import org.santei.service.database.JoinedPostgres;
import org.santei.service.problem.ProblemException;
import org.santei.service.release.Foundations;
import org.santei.service.release.Releases;
import org.santei.service.security.Caller;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.KeptCalculation;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code replay ID... | --all [--limit N]}: calculates kept calculations again, in the database of the service whether it runs or
 * not. Nothing is written. The last line counts those that came to the same.
 */
public final class ReplayCommand {

    static final String USAGE = "usage: santei replay ID... | --all [--limit N]";

    /** Every calculation came to the same. */
    static final int IDENTICAL = 0;

    /** Some came to something else, or could not be calculated again. */
    static final int DIFFERENT = 1;

    /** The command is not understood. */
    static final int MISUNDERSTOOD = 2;

    private static final int BATCH = 200;

    /** Differences that are shown of one calculation. */
    private static final int SHOWN = 3;

    private final PrintStream out;
    private final PrintStream err;

    public ReplayCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * What is asked.
     *
     * @param ids names of calculations; empty for all
     * @param limit at most so many of all
     */
    private record Asked(List<UUID> ids, int limit) {}

    /**
     * Runs the command; returns its exit code.
     *
     * @param dataDirectory where the service keeps what it has
     */
    public int run(Path dataDirectory, String... arguments) throws IOException {
        Asked asked = read(arguments);
        if (asked == null) {
            err.println(USAGE);
            return MISUNDERSTOOD;
        }
        boolean running = JoinedPostgres.isRunning(dataDirectory);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ReplayStore.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--santei.data-directory=" + dataDirectory,
                        "--santei.join-database=" + running,
                        "--spring.flyway.enabled=" + !running)) {
            Foundations foundations = new Foundations(
                    Releases.in(dataDirectory),
                    KeptTables.in(dataDirectory),
                    TableStore.in(dataDirectory.toString()).read());
            return Caller.console()
                    .call(() -> run(context.getBean(CalculationStore.class), new Replay(foundations), asked));
        }
    }

    private static @Nullable Asked read(String... arguments) {
        List<UUID> ids = new ArrayList<>();
        boolean all = false;
        Integer limit = null;
        for (int i = 0; i < arguments.length; i++) {
            try {
                switch (arguments[i]) {
                    case "--all" -> all = true;
                    case "--limit" -> {
                        if (++i == arguments.length) {
                            return null;
                        }
                        limit = Integer.valueOf(arguments[i]);
                    }
                    default -> ids.add(UUID.fromString(arguments[i]));
                }
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        boolean understood = all ? ids.isEmpty() && (limit == null || limit > 0) : !ids.isEmpty() && limit == null;
        return understood ? new Asked(ids, limit == null ? Integer.MAX_VALUE : limit) : null;
    }

    private int run(CalculationStore store, Replay replay, Asked asked) {
        boolean all = asked.ids().isEmpty();
        List<UUID> ids = all ? store.replayable(asked.limit()) : asked.ids();
        int identical = 0;
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<UUID> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            List<KeptCalculation> found = store.findKept(batch);
            for (UUID id : batch) {
                identical += replay(replay, id, found, !all) ? 1 : 0;
            }
        }
        if (all && store.withoutInput() > 0) {
            out.println(store.withoutInput() + " calculations were kept without their claim and cannot be replayed");
        }
        out.println("identical " + identical + " of " + ids.size());
        return identical == ids.size() ? IDENTICAL : DIFFERENT;
    }

    private boolean replay(Replay replay, UUID id, List<KeptCalculation> found, boolean tellAll) {
        KeptCalculation kept =
                found.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (kept == null) {
            out.println(id + " not found");
            return false;
        }
        try {
            ReplayAnswer answer = replay.of(kept);
            if (tellAll || !answer.isIdentical()) {
                tell(answer);
            }
            return answer.isIdentical();
        } catch (ProblemException e) {
            out.println(id + " " + e.problem().detail());
            return false;
        }
    }

    private void tell(ReplayAnswer answer) {
        String compared = answer.compared() == ReplayAnswer.Compared.BYTES
                ? "bytes"
                : "values; then " + answer.engineThen() + ", now " + answer.engineNow();
        out.println(answer.id() + (answer.isIdentical() ? " identical (" : " different (") + compared + ")");
        answer.differences().stream()
                .limit(SHOWN)
                .forEach(difference -> out.println(
                        "  " + difference.pointer() + ": " + difference.then() + " -> " + difference.now()));
        if (answer.differenceCount() > SHOWN) {
            out.println("  and " + (answer.differenceCount() - SHOWN) + " more");
        }
    }
}
