package org.santei.service.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files that are calculated in the background, and says how far they are. */
@RestController
@Tag(name = "一括計算")
final class JobController {

    static final String PATH = "/api/v1/jobs";

    private static final String ONE = PATH + "/{id}";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Uploads uploads;
    private final JobStore jobs;
    private final JobFiles files;
    private final JobLimits limits;
    private final JobWorkers workers;

    JobController(Uploads uploads, JobStore jobs, JobFiles files, JobLimits limits, JobWorkers workers) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.files = files;
        this.limits = limits;
        this.workers = workers;
    }

    @PostMapping(
            path = PATH,
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_NDJSON_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startJob",
            summary = "大きなファイルの計算を始める",
            description = "UKEファイル、または1行に1件のJSON（NDJSON）を預かり、後から計算します。サービスが止まっても続きから再開し、"
                    + "1件のレセプトに結果は1つです。計算できないレセプトは数え、行と項目を示して、ほかのレセプトを続けます。")
    @JobDocs.OfStart
    ResponseEntity<Job> start(HttpServletRequest request) throws IOException {
        JobOrder order = JobRequest.order(request);
        String key = JobRequest.key(request);
        JobStore.Added added = add(order, key, receive(request, order));
        workers.ring();
        ResponseEntity.BodyBuilder answer = ResponseEntity.accepted().location(URI.create(PATH + "/" + added.id()));
        if (!added.isNew()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(find(added.id()));
    }

    private Upload receive(HttpServletRequest request, JobOrder order) throws IOException {
        long length = Math.max(0, request.getContentLengthLong());
        if (length > limits.upload().toBytes()) {
            throw Passing.tooLarge(limits);
        }
        jobs.check(length);
        if (files.free() - length < limits.free().toBytes()) {
            throw Passing.noRoom();
        }
        try (InputStream body = request.getInputStream()) {
            return uploads.receive(order.format(), body);
        } catch (IOException e) {
            if (JobRequest.isOfGzip(e) && request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
                throw JobRequest.notGzip();
            }
            throw e;
        }
    }

    /** Files that no job came of do not stay. */
    private JobStore.Added add(JobOrder order, @Nullable String key, Upload upload) {
        boolean added = false;
        try {
            JobStore.Added job = jobs.add(upload, order, key);
            added = job.isNew();
            return job;
        } finally {
            if (!added) {
                files.delete(upload.id());
            }
        }
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listJobs", summary = "ジョブの一覧", description = "新しい順に返します。続きがあれば next にその場所があります。")
    @JobDocs.OfList
    ResponseEntity<Job.Page> list(HttpServletRequest request) {
        FieldErrors errors = new FieldErrors();
        request.getParameterMap().keySet().stream()
                .filter(name -> !List.of("limit", "before").contains(name))
                .forEach(name -> errors.add(
                        name.substring(0, Math.min(40, name.length())), "このパラメーターはありません。使えるもの: before、limit。"));
        String limit = request.getParameter("limit");
        if (limit != null && !limit.matches("[1-9][0-9]?|1[0-9]{2}|200")) {
            errors.add("limit", "1から" + MOST + "までの数で指定してください。");
        }
        String before = request.getParameter("before");
        if (before != null && !JobIds.isOne(before)) {
            errors.add("before", "ジョブの番号を指定してください。");
        }
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        int most = limit == null ? USUAL : Integer.parseInt(limit);
        return page(jobs.list(before == null ? null : UUID.fromString(before), most + 1), most);
    }

    private static ResponseEntity<Job.Page> page(List<Job> found, int most) {
        if (found.size() <= most) {
            return ResponseEntity.ok(new Job.Page(found, null));
        }
        List<Job> shown = found.subList(0, most);
        String next = PATH + "?limit=" + most + "&before=" + shown.get(most - 1).id();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new Job.Page(shown, next));
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findJob", summary = "ジョブの進み具合")
    @JobDocs.OfJob
    Job find(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return find(JobIds.of(id));
    }

    private Job find(UUID id) {
        return jobs.find(id).orElseThrow(JobIds::notFound);
    }

    @PostMapping(path = ONE + "/pause", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "pauseJob", summary = "ジョブを一時停止する", description = "計算中の部分を終えて止まります。すでに止まっていれば、そのままです。")
    @JobDocs.OfChange
    Job pause(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request) {
        return change(id, request, JobAction.PAUSE);
    }

    @PostMapping(path = ONE + "/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "resumeJob", summary = "一時停止したジョブを再開する", description = "すでに動いていれば、そのままです。")
    @JobDocs.OfChange
    Job resume(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request) {
        Job job = change(id, request, JobAction.RESUME);
        workers.ring();
        return job;
    }

    @PostMapping(path = ONE + "/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "cancelJob",
            summary = "ジョブを取り消す",
            description = "計算した結果は残ります。再開はできません。すでに取り消していれば、そのままです。")
    @JobDocs.OfChange
    Job cancel(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request) {
        return change(id, request, JobAction.CANCEL);
    }

    private Job change(String id, HttpServletRequest request, JobAction action) {
        Parameters.of(request, Map.of());
        UUID job = JobIds.of(id);
        if (jobs.change(job, action).isEmpty()) {
            throw JobIds.notFound();
        }
        return find(job);
    }

    @DeleteMapping(path = ONE)
    @Operation(
            operationId = "deleteJob",
            summary = "終わったジョブを削除する",
            description = "預かったファイルと結果をすべて消します。終わっていないジョブは、先に取り消してください。")
    @JobDocs.OfDelete
    ResponseEntity<Void> delete(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        UUID job = JobIds.of(id);
        if (!jobs.delete(job)) {
            throw JobIds.notFound();
        }
        files.delete(job);
        return ResponseEntity.noContent().build();
    }
}
