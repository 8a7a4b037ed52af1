package org.santei.service.conformance.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitBuilder;
import org.santei.engine.conformance.KitComparison;
import org.santei.engine.conformance.KitInputs;
import org.santei.service.conformance.Kits.MadeKit;
import org.santei.service.conformance.endpoint.AllowedHosts;
import org.santei.service.conformance.endpoint.VendorEndpoint;
import org.santei.service.problem.ProblemException;

/**
 * {@code conformance run EDITION --against FILE|URL}: holds answers, or software that is called, against the kit of an edition, in
 * this process; for build servers of vendors.
 */
public final class ConformanceCommand {

    static final String USAGE = """
        usage: santei conformance run EDITION --against FILE|URL [--junit FILE]
        FILE has answers (lines of JSON, UKE, or a zip of them); URL is called with each case. The exit code is 0 when every certain
        case passed, 1 when not, 2 when the command cannot be carried out.\
        """;

    /** Every certain case has passed. */
    static final int CONFORMANT = 0;

    /** A certain case failed or was not attempted. */
    static final int NOT_CONFORMANT = 1;

    /** The command is not understood, or cannot be carried out. */
    static final int REFUSED = 2;

    private static final int SHOWN = 20;
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Set<String> NAMES = Set.of("--against", "--junit");

    private final PrintStream out;
    private final PrintStream err;

    public ConformanceCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param inputs reads what kits of this machine are made of
     */
    public int run(Supplier<KitInputs> inputs, String... arguments) throws IOException {
        Map<String, String> given = arguments(arguments);
        if (given == null) {
            err.println(USAGE);
            return REFUSED;
        }
        try {
            KitInputs read = inputs.get();
            MadeKit kit = new MadeKit(KitBuilder.of(read).build(arguments[1]), new KitComparison(read));
            String against = Objects.requireNonNull(given.get("--against"));
            RunWork work = new RunWork(kit, List.of(), done -> true);
            RunWork.Outcome outcome =
                    against.matches("(?i)https?://.*") ? called(work, against) : compared(work, Path.of(against));
            String junit = given.get("--junit");
            if (junit != null) {
                Files.write(Path.of(junit), JUnitReport.of(kit.kit().version(), outcome.rows()));
            }
            tell(kit.kit(), outcome);
            return outcome.summary().conformant() ? CONFORMANT : NOT_CONFORMANT;
        } catch (IllegalArgumentException e) {
            err.println("この版の試験キットはないか、呼び出せない URL です: " + arguments[1] + " " + given.get("--against"));
        } catch (SilentException e) {
            err.println(e.getMessage());
        } catch (UnknownHostException e) {
            err.println("呼び出す URL のホストが見つかりません: " + given.get("--against"));
        } catch (ProblemException e) {
            err.println(e.problem().detail());
            e.problem().errors().forEach(error -> err.println(error.field() + ": " + error.message()));
        }
        return REFUSED;
    }

    private static @Nullable Map<String, String> arguments(String... arguments) {
        if (arguments.length < 4 || arguments.length % 2 != 0 || !arguments[0].equals("run")) {
            return null;
        }
        Map<String, String> given = new TreeMap<>();
        for (int i = 2; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i]) || given.put(arguments[i], arguments[i + 1]) != null) {
                return null;
            }
        }
        return given.containsKey("--against") ? given : null;
    }

    private static RunWork.Outcome called(RunWork work, String url) throws IOException, SilentException {
        try (VendorEndpoint endpoint = VendorEndpoint.open(url, AllowedHosts.typed(url), ANSWER)) {
            return Objects.requireNonNull(work.ask(endpoint));
        }
    }

    private static RunWork.Outcome compared(RunWork work, Path file) throws IOException {
        return Objects.requireNonNull(work.compare(Files.readAllBytes(file)));
    }

    private void tell(Kit kit, RunWork.Outcome outcome) {
        RunSummary summary = outcome.summary();
        out.printf("試験キット %s（%s）%n", kit.version(), kit.hash());
        tell("確か", summary.certain());
        tell("解釈による", summary.interpreted());
        tell("決められない", summary.undecided());
        summary.silences().forEach(each -> out.printf("%s: %d 件%n", each.why(), each.count()));
        if (summary.unknown() > 0) {
            out.printf("キットにない番号の回答: %d 件（%s）%n", summary.unknown(), String.join(" ", summary.unknownNumbers()));
        }
        List<CaseRow> failed =
                outcome.rows().stream().filter(row -> row.cause() != null).toList();
        for (CaseRow row : failed.subList(0, Math.min(SHOWN, failed.size()))) {
            CaseRow.Difference first = row.differences().get(0);
            out.printf(
                    "%s %s: %s 期待 %s、回答 %s。%s（%s %s）%n",
                    row.number(),
                    row.title(),
                    first.what(),
                    first.expected(),
                    first.got(),
                    row.causeWords(),
                    row.rule(),
                    row.ruleName());
        }
        if (failed.size() > SHOWN) {
            out.printf("ほかに不合格が %d 件あります。すべては --junit のファイルで分かります。%n", failed.size() - SHOWN);
        }
        out.println(summary.conformant() ? "適合" : "適合しません");
    }

    private void tell(String status, RunSummary.Counts counts) {
        out.printf(
                "%s: %d 件のうち合格 %d、不合格 %d、未回答 %d%n",
                status, counts.total(), counts.passed(), counts.failed(), counts.notAttempted());
    }
}
