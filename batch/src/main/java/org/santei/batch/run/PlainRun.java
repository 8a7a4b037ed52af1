package org.santei.batch.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.santei.batch.input.GivenClaims;
import org.santei.batch.input.Piece;
import org.santei.batch.result.ResultIterator;
import org.santei.batch.result.ResultRows;
import org.santei.batch.result.Totals;

/** Calculates all claims in this process, without Spark and without files: what runs on Spark are held against. */
public final class PlainRun {

    private PlainRun() {}

    /**
     * What the claims of some pieces come to.
     *
     * @param threads how many calculate, at least 1
     * @param progress is told, by any thread, how many claims a finished piece has
     * @throws IOException when a piece cannot be read
     */
    public static Totals of(List<Piece> pieces, Order order, int threads, LongConsumer progress) throws IOException {
        ConcurrentLinkedQueue<Piece> left = new ConcurrentLinkedQueue<>(pieces);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Totals>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> part(left, order, progress)));
            }
            Totals all = Totals.NONE;
            for (Future<Totals> part : parts) {
                all = all.plus(part.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IOException("A piece could not be calculated.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Totals part(ConcurrentLinkedQueue<Piece> left, Order order, LongConsumer progress)
            throws IOException {
        ResultRows rows = order.rows();
        Totals totals = Totals.NONE;
        for (@Nullable Piece piece = left.poll(); piece != null; piece = left.poll()) {
            try (GivenClaims claims = piece.open(order.engine())) {
                ResultIterator all = new ResultIterator(claims, rows);
                while (all.hasNext()) {
                    totals = totals.plus(Totals.ofRow(all.next()));
                }
            }
            progress.accept(piece.claims());
        }
        return totals;
    }
}
