package org.santei.service.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Parameters;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells the progress of a job as it happens (server-sent events): at most once a second, until the job ends. */
@RestController
@Tag(name = "一括計算")
final class JobEvents {

    private static final int HEARTBEAT_SECONDS = 15;

    /** A reader that wants more asks again; so none stays for ever. */
    private static final int LONGEST_SECONDS = 3600;

    private final JobStore jobs;
    private final JsonMapper mapper;
    private final Semaphore places;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final int most;

    JobEvents(JobStore jobs, JsonMapper mapper, JobLimits limits) {
        this.jobs = jobs;
        this.mapper = mapper;
        this.most = limits.listeners();
        this.places = new Semaphore(most);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }

    @GetMapping(path = JobController.PATH + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followJob",
            summary = "ジョブの進み具合を続けて受け取る",
            description = "Server-Sent Events。進むたびに、多くても1秒に1回、ジョブを data に入れた progress を送り、ジョブが終わると閉じます。"
                    + "最後の progress を受け取った読み手（Last-Event-ID）が終わったジョブを尋ねると 204 を返すので、EventSource は再接続をやめます。")
    @JobDocs.OfEvents
    void follow(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Parameters.of(request, Map.of());
        UUID name = JobIds.of(id);
        Job job = jobs.find(name).orElseThrow(JobIds::notFound);
        if (isFinished(job) && number(job).equals(request.getHeader("Last-Event-ID"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.BUSY, "進み具合を同時に受け取れるのは" + most + "件までです。しばらくしてもう一度つなぐか、ジョブを問い合わせてください。");
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            follow(job, response);
        } finally {
            places.release();
        }
    }

    private void follow(Job first, HttpServletResponse response) throws IOException, InterruptedException {
        Job job = first;
        String told = "";
        int silent = 0;
        for (int second = 0; second < LONGEST_SECONDS; second++) {
            String now = number(job);
            if (!now.equals(told)) {
                write(response, "id: " + now + "\nevent: progress\ndata: " + mapper.writeValueAsString(job) + "\n\n");
                told = now;
                silent = 0;
            } else if (++silent % HEARTBEAT_SECONDS == 0) {
                write(response, ": alive\n\n");
            }
            if (isFinished(job) || closing.await(1, TimeUnit.SECONDS)) {
                return;
            }
            job = later(job);
        }
    }

    /** The job as it is now: as it was while the database is away, the end when it is gone. */
    private Job later(Job job) {
        try {
            return jobs.find(job.id()).orElseThrow(JobIds::notFound);
        } catch (ProblemException e) {
            if (e.problem().status() == ProblemType.STORE_UNAVAILABLE.status()) {
                return job;
            }
            throw e;
        }
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private static boolean isFinished(Job job) {
        return JobState.of(job.state()).isFinished();
    }

    private static String number(Job job) {
        return job.state() + "-" + job.claims().done();
    }
}
