package org.santei.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.santei.engine.calculation.ClaimService;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.util.unit.DataSize;

/** The queue in a data directory of its own, that no worker serves. */
@ExtendWith(AsUsualCaller.class)
final class JobQueueTest {

    private static final JobOrder VERIFY = new JobOrder(JobOrder.Format.UKE, ClaimService.Input.AS_BILLED, null);

    private static final JobLimits USUAL = limits(20, 1L << 30, 1L << 30, 0);

    private final TenantDatabase database = RunningService.bean(TenantDatabase.class);
    private final Path home = newDirectory();
    private final JobFiles files = new JobFiles(home);
    private final AuditLog audit = RunningService.bean(AuditLog.class);
    private final PartStore parts = new PartStore(database, files);
    private final JobStore jobs = new JobStore(database, files, USUAL, audit);

    @Test
    void tenantsAndThenJobsAreServedInTurn() {
        UUID one = start("one", 2000);
        UUID other = start("one", 2000);
        UUID third = start("two", 2000);

        List<UUID> served = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PartStore.Turn turn = parts.next("any").orElseThrow();
            served.add(turn.job());
            assertThat(parts.calculate(turn, this::result)).isTrue();
        }

        assertThat(served.subList(0, 2)).contains(third);
        assertThat(served.stream().filter(third::equals)).hasSize(3);
        assertThat(served.stream().filter(one::equals).count()
                        - served.stream().filter(other::equals).count())
                .isBetween(-1L, 1L);
    }

    @Test
    void onePartIsCalculatedByOneWorkerOnly() throws InterruptedException {
        UUID job = start("one", 600);
        PartStore.Turn turn = new PartStore.Turn("one", job);
        assertThat(parts.next("any")).contains(turn);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        List<Integer> numbers = new ArrayList<>();
        Thread slow = new Thread(() -> parts.calculate(turn, task -> {
            numbers.add(task.number());
            taken.countDown();
            await(others);
            return result(task);
        }));
        slow.start();
        taken.await();

        boolean second = parts.calculate(turn, task -> {
            numbers.add(task.number());
            return result(task);
        });
        boolean third = parts.calculate(turn, this::result);
        others.countDown();
        slow.join();

        assertThat(second).isTrue();
        assertThat(third).as("both parts are taken").isFalse();
        assertThat(numbers).containsExactly(0, 1);
        assertThat(as("one", () -> jobs.find(job)).orElseThrow().state()).isEqualTo("done");
        assertThat(as("one", () -> parts.numbers(job))).containsExactly(0, 1);
    }

    @Test
    void workThatFailsLeavesThePartFree() {
        UUID job = start("one", 3);
        PartStore.Turn turn = parts.next("any").orElseThrow();

        assertThatThrownBy(() -> parts.calculate(turn, task -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(parts.calculate(turn, this::result)).isTrue();
        assertThat(as("one", () -> jobs.find(job)).orElseThrow().claims().done())
                .isEqualTo(3);
    }

    @Test
    void aResultIsWrittenOnce() {
        UUID job = start("one", 3);
        parts.calculate(parts.next("any").orElseThrow(), this::result);

        assertThatThrownBy(() ->
                        database.call("one", jdbc -> jdbc.update("update job_part set done = 4 where job = ?", job)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void nobodySeesTheJobsOfAnotherTenant() {
        UUID job = start("one", 3);

        assertThat(as("two", () -> jobs.find(job))).isEmpty();
        assertThat(as("two", () -> jobs.list(null, 200)))
                .noneMatch(each -> each.id().equals(job));
        assertThat(as("two", () -> jobs.change(job, JobAction.CANCEL))).isEmpty();
        assertThat(as("two", () -> parts.numbers(job))).isEmpty();
        assertThat(as("two", () -> parts.kept(job, 0, PartStore.Kept.RESULTS))).isEmpty();
        assertThat(as("two", () -> parts.source(job))).isEmpty();
        assertThat(as("two", () -> jobs.delete(job))).isFalse();
        assertThat(as("one", () -> jobs.find(job))).isPresent();
    }

    @Test
    void aFileThatIsGoneFailsTheJobOnly() throws IOException {
        UUID job = start("one", 3);
        files.delete(job);
        PartStore.Turn turn = parts.next("any").orElseThrow();

        assertThatThrownBy(() -> files.read(job, new byte[32], 3, 0)).isInstanceOf(IOException.class);
        parts.fail(turn, "理由");

        Job failed = as("one", () -> jobs.find(job)).orElseThrow();
        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.reason()).isEqualTo("理由");
        assertThat(parts.next("any")).isEmpty();
    }

    @Test
    void aTenantHasSoManyJobsAndBytes() {
        start("one", 3);
        JobStore few = new JobStore(database, files, limits(1, 1L << 30, 1L << 30, 0), audit);
        JobStore small = new JobStore(database, files, limits(20, 100, 1L << 30, 0), audit);

        assertProblem(() -> as("one", () -> check(few)), "job-limit");
        assertProblem(() -> as("one", () -> check(small)), "insufficient-storage");
        assertThat(as("three", () -> check(few))).isTrue();
    }

    @Test
    void aFileThatIsTooLargeOrHasNoRoomLeavesNothing() {
        byte[] file = Jobs.many(100);
        Uploads small = new Uploads(files, limits(20, 1L << 30, 1000, 0));
        Uploads full = new Uploads(files, limits(20, 1L << 30, 1L << 30, Long.MAX_VALUE));

        assertProblem(() -> receive(small, file), "body-too-large");
        assertProblem(() -> receive(full, file), "insufficient-storage");
    }

    @Test
    void uploadsThatWereLeftBehindAreRemovedAfterADay() throws IOException {
        UUID kept = start("one", 3);
        UUID fresh = receive(new Uploads(files, USUAL), Jobs.many(1)).id();
        UUID old = receive(new Uploads(files, USUAL), Jobs.many(1)).id();
        for (UUID each : List.of(kept, old)) {
            Files.setLastModifiedTime(
                    home.resolve("jobs").resolve(each.toString()), java.nio.file.attribute.FileTime.fromMillis(0));
        }

        files.sweep(jobs.here());

        assertThat(home.resolve("jobs").resolve(old.toString())).doesNotExist();
        assertThat(home.resolve("jobs").resolve(kept.toString())).exists();
        assertThat(home.resolve("jobs").resolve(fresh.toString())).exists();
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "jobs-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean check(JobStore store) {
        store.check(1);
        return true;
    }

    private static void assertProblem(Supplier<?> work, String type) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).endsWith(":" + type));
    }

    private UUID start(String tenant, int claims) {
        Upload upload = receive(new Uploads(files, USUAL), Jobs.many(claims));
        return as(tenant, () -> jobs.add(upload, VERIFY, null)).id();
    }

    private static Upload receive(Uploads uploads, byte[] file) {
        try {
            return uploads.receive(JobOrder.Format.UKE, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private PartResult result(PartStore.Task task) {
        try {
            ResultWriter writer = new ResultWriter(task.order());
            for (int i = 0; i < task.part().claims(); i++) {
                writer.failed("{}", "", new org.santei.engine.calculation.InputError(i, "項目", "理由"));
            }
            return writer.end();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T as(String tenant, Supplier<T> work) {
        return new Caller(tenant, "test", Set.of()).call(work);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JobLimits limits(int open, long kept, long upload, long free) {
        return new JobLimits(1, open, DataSize.ofBytes(kept), DataSize.ofBytes(upload), 2, 2, DataSize.ofBytes(free));
    }
}
