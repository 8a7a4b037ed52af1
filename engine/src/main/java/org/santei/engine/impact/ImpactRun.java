package org.santei.engine.impact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.ExplanationText;
import org.santei.engine.law.Notices;
import org.santei.feetables.FeeTable;

/**
 * Calculates the claims of a corpus on both sides of a change, with some threads, and sums up. Sums and the order of the claims
 * that move most do not depend on the number of threads nor on who was first.
 */
public final class ImpactRun {

    private final ImpactSide before;
    private final ImpactSide after;
    private final Traits traits = new Traits();
    private final Chapters chapters;
    private final AtomicLong done = new AtomicLong();

    /**
     * @param table the tables of both sides
     */
    public ImpactRun(FeeTable table, ImpactSide before, ImpactSide after) {
        this.before = before;
        this.after = after;
        this.chapters = new Chapters(table);
    }

    /**
     * Runs.
     *
     * @param threads how many calculate, at least 1
     * @param progress is told how many claims are done, by any thread
     * @param cancelled whether to give up; asked between a few claims
     * @throws CancellationException when it was given up
     * @throws IOException when the claims cannot be read
     */
    public ImpactFigures run(Corpus corpus, int threads, LongConsumer progress, BooleanSupplier cancelled)
            throws IOException {
        Tally all = new Tally(traits, chapters);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tally>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> part(corpus, progress, cancelled)));
            }
            for (Future<Tally> part : parts) {
                all.add(part.get());
            }
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            pool.shutdownNow();
        }
        return all.figures(explained(all.movers()));
    }

    private static CancellationException thrown(ExecutionException e) throws IOException {
        Throwable cause = e.getCause();
        if (cause instanceof IOException io) {
            throw io;
        }
        if (cause instanceof CancellationException given) {
            return given;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("A claim could not be compared.", cause);
    }

    private Tally part(Corpus corpus, LongConsumer progress, BooleanSupplier cancelled) throws IOException {
        Tally tally = new Tally(traits, chapters);
        for (List<CorpusClaim> few = corpus.next(); !few.isEmpty(); few = corpus.next()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            for (CorpusClaim claim : few) {
                Effect effect = effect(claim);
                if (effect == null) {
                    tally.addFailed();
                } else {
                    tally.add(effect);
                }
            }
            progress.accept(done.addAndGet(few.size()));
        }
        return tally;
    }

    private @Nullable Effect effect(CorpusClaim claim) {
        Claim was = before.moved(claim.claim());
        Claim is = after.moved(claim.claim());
        if (was == null || is == null) {
            return null;
        }
        Answer first = before.claims().answer(was, claim.input());
        if (!(first instanceof Calculation answered)) {
            return null;
        }
        boolean same = was.month().equals(is.month()) && before.answersAs(after, was.month());
        Answer second = same ? first : after.claims().answer(is, claim.input());
        return second instanceof Calculation later ? new Effect(claim, answered, later) : null;
    }

    private List<Mover> explained(List<Effect> effects) {
        if (effects.isEmpty()) {
            return List.of();
        }
        Notices notices = Notices.packaged();
        Explainer explainsBefore = before.explainer(notices);
        Explainer explainsAfter = after.explainer(notices);
        return effects.stream()
                .map(effect -> new Mover(
                        effect.claim().name(),
                        Traits.age(effect.claim().claim()),
                        Traits.facility(effect.claim().claim()),
                        Money.points(effect.before()),
                        Money.points(effect.after()),
                        effect.yen(),
                        text(before, explainsBefore, effect.claim()),
                        text(after, explainsAfter, effect.claim())))
                .toList();
    }

    private static String text(ImpactSide side, Explainer explainer, CorpusClaim claim) {
        Trace trace = Trace.withWorkings();
        Claim moved = side.moved(claim.claim());
        if (moved != null && side.claims().answer(moved, claim.input(), trace) instanceof Calculation answer) {
            return ExplanationText.of(answer, explainer.explain(trace, answer, Explanation.Detail.FULL));
        }
        throw new IllegalStateException("A claim that was calculated is not calculated again.");
    }
}
