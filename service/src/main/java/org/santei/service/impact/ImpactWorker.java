package org.santei.service.impact;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.impact.Corpus;
import org.santei.engine.impact.ImpactFigures;
import org.santei.engine.impact.ImpactRun;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.store.SnapshotFile;
import org.santei.service.impact.ImpactMessages.Kind;
import org.santei.service.sandbox.Frames;

/**
 * The process that calculates an impact, apart from the service, because rules of a draft run in it: it reads its task from the
 * standard input, asks for claims there, and writes progress and sums to the standard output. It reads no file but those of
 * this program.
 */
public final class ImpactWorker {

    private static final int LONGEST_MESSAGE = 512 << 20;
    private static final long SECOND = 1_000_000_000L;

    private final Frames frames;
    private final AtomicLong told = new AtomicLong(System.nanoTime());

    private ImpactWorker(Frames frames) {
        this.frames = frames;
    }

    /** Carries out one task. Nobody else may write to the standard output. */
    public static void main(String... arguments) throws IOException {
        Frames frames = new Frames(System.in, new FileOutputStream(FileDescriptor.out), LONGEST_MESSAGE);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new ImpactWorker(frames).work();
    }

    private void work() throws IOException {
        ImpactTask task = ImpactMessages.receive(frames).of(Kind.TASK).read(ImpactTask.class);
        List<RuleBase> inForce = inForce(task);
        List<RuleBase> drafted = new ArrayList<>();
        for (int i = 0; i < task.drafted(); i++) {
            drafted.add(release());
        }
        FeeTable table = table(task.tables());
        try {
            send(Kind.DONE, outcome(task, table, inForce, drafted));
        } catch (RefusedOrder e) {
            send(Kind.REFUSED, new ImpactTask.Refusal(e.field() + ": " + e.getMessage()));
        }
    }

    private void send(Kind kind, Object content) throws IOException {
        synchronized (frames) {
            frames.send(ImpactMessages.of(kind, content));
        }
    }

    private RuleBase release() throws IOException {
        return RuleRelease.ofArchive(
                        ImpactMessages.receive(frames).of(Kind.RELEASE).content())
                .load(EngineBuild.VERSION);
    }

    /** The rule bases in force, the newest first. */
    private List<RuleBase> inForce(ImpactTask task) throws IOException {
        Map<String, RuleBase> packaged = new HashMap<>();
        RuleBases.readPackaged()
                .all()
                .forEach(base -> packaged.put(base.edition().name(), base));
        ShareRules shares = ShareRules.readPackaged();
        shares.editions().forEach(span -> packaged.put(span.name(), shares.find(span.begins())));
        List<RuleBase> bases = new ArrayList<>();
        for (ImpactTask.InForce each : task.inForce()) {
            bases.add(each.archive() ? release() : Objects.requireNonNull(packaged.get(each.edition())));
        }
        return bases;
    }

    private FeeTable table(String hash) throws IOException {
        FeeTable packaged = new FeeTableReader().readPackaged();
        if (packaged.tables().hash().equals(hash)) {
            return packaged;
        }
        synchronized (frames) {
            frames.send(ImpactMessages.of(Kind.WANTS_TABLES, new byte[0]));
            byte[] snapshot = ImpactMessages.receive(frames).of(Kind.TABLES).content();
            return new FeeTableReader().table(SnapshotFile.read(ByteBuffer.wrap(snapshot)));
        }
    }

    private ImpactOutcome outcome(ImpactTask task, FeeTable table, List<RuleBase> inForce, List<RuleBase> drafted)
            throws IOException, RefusedOrder {
        ImpactSetting setting = ImpactSetting.of(
                task.order(),
                table,
                RuleBases.of(inForce.stream()
                        .filter(base -> !base.edition().isOfShares())
                        .toList()),
                shares(inForce),
                drafted);
        boolean synthetic = task.order().corpus() == ImpactOrder.CorpusKind.SYNTHETIC;
        SyntheticMonths acts = synthetic ? setting.acts() : null;
        Corpus corpus = acts == null
                ? new SentCorpus(frames, taken(task.order()), task.stored())
                : setting.mix(acts, task.order());
        ImpactFigures figures = new ImpactRun(table, setting.before(), setting.after())
                .run(corpus, task.threads(), this::progress, () -> false);
        return new ImpactOutcome(
                setting.told(setting.before()),
                setting.told(setting.after()),
                acts == null
                        ? null
                        : new ImpactOutcome.Nation(acts.nationalVisits(), acts.nationalActs(), acts.leftOut()),
                figures);
    }

    private static ShareRules shares(List<RuleBase> inForce) {
        Map<ReleaseName, RuleBase> bases = new HashMap<>();
        List<ReleaseName> names = new ArrayList<>();
        for (RuleBase base : inForce) {
            if (base.edition().isOfShares()) {
                names.add(ReleaseName.of(base));
                bases.put(ReleaseName.of(base), base);
            }
        }
        return ShareRules.of(names, name -> Objects.requireNonNull(bases.get(name)));
    }

    private static ClaimService.@Nullable Input taken(ImpactOrder order) {
        return order.input() == null
                ? null
                : ClaimService.Input.valueOf(order.input().name());
    }

    /** At most once a second, by whoever is first: when no thread gets on, nothing is told, and the service ends the process. */
    private void progress(long done) {
        long last = told.get();
        long now = System.nanoTime();
        if (now - last >= SECOND && told.compareAndSet(last, now)) {
            try {
                send(Kind.PROGRESS, new ImpactTask.Progress(done));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
