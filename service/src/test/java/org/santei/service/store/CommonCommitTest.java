package org.santei.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CommonCommitTest {

    private static final int CALLERS = 40;

    private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tenants = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch others = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    /** The first write holds until the others have come; a number below zero cannot be written. */
    private final CommonCommit<Integer> commit = new CommonCommit<>((tenant, values) -> {
        if (written.isEmpty() && first.getCount() > 0) {
            first.countDown();
            await(others);
        }
        if (values.stream().anyMatch(value -> value < 0)) {
            throw new RefusedRowException(new IllegalArgumentException());
        }
        written.add(List.copyOf(values));
        tenants.add(tenant);
    });

    @Test
    void whoComesWhileACommitIsOnItsWaySharesTheNextOne() throws Exception {
        List<Future<?>> all = start(value -> value);

        for (Future<?> each : all) {
            each.get();
        }

        assertThat(written.stream().flatMap(List::stream)).hasSize(CALLERS).doesNotHaveDuplicates();
        assertThat(written.size()).isLessThan(CALLERS / 2);
    }

    @Test
    void oneThatIsRefusedCostsNoOtherItsPlace() throws Exception {
        List<Future<?>> all = start(value -> value == 7 ? -7 : value);

        for (int i = 0; i < CALLERS; i++) {
            if (i == 7) {
                assertThatThrownBy(() -> all.get(7).get())
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(RefusedRowException.class);
            } else {
                all.get(i).get();
            }
        }
        assertThat(written.stream().flatMap(List::stream))
                .hasSize(CALLERS - 1)
                .doesNotHaveDuplicates()
                .doesNotContain(-7);
    }

    @Test
    void tenantsDoNotShareATransaction() {
        others.countDown();
        commit.write("a", 1);
        commit.write("b", 2);

        assertThat(tenants).containsExactly("a", "b");
        assertThat(written).containsExactly(List.of(1), List.of(2));
    }

    private List<Future<?>> start(IntUnaryOperator value) {
        List<Future<?>> all = new ArrayList<>();
        all.add(callers.submit(() -> commit.write("t", value.applyAsInt(0))));
        await(first);
        CountDownLatch ready = new CountDownLatch(CALLERS - 1);
        for (int i = 1; i < CALLERS; i++) {
            int number = i;
            all.add(callers.submit(() -> {
                ready.countDown();
                commit.write("t", value.applyAsInt(number));
            }));
        }
        await(ready);
        others.countDown();
        return all;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
