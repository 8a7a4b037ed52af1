package org.santei.service.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.santei.engine.correction.CorrectedFile;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a finished job came to, a part at a time: memory holds one part. */
@RestController
@Tag(name = "一括計算")
final class JobResults {

    private static final String RESULTS = JobController.PATH + "/{id}/results";
    private static final int BUFFER = 64 * 1024;

    private final JobStore jobs;
    private final PartStore parts;
    private final JobFiles files;

    JobResults(JobStore jobs, PartStore parts, JobFiles files) {
        this.jobs = jobs;
        this.parts = parts;
        this.files = files;
    }

    @GetMapping(path = RESULTS, produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "findJobResults",
            summary = "ジョブの結果（NDJSON）",
            description = "ファイルの順に、1行に1件。計算できなかったレセプトの行には error（行、項目、理由）があります。" + "取り消したジョブと失敗したジョブでは、計算し終えたものだけを返します。")
    @JobDocs.OfResults
    void results(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Job job = finished(id, request);
        answer(response, MediaType.APPLICATION_NDJSON_VALUE, job, ".ndjson");
        copy(job, PartStore.Kept.RESULTS, response.getOutputStream());
        response.flushBuffer();
    }

    @GetMapping(path = JobController.PATH + "/{id}/findings.csv", produces = "text/csv")
    @Operation(
            operationId = "findJobFindings",
            summary = "ジョブの指摘（CSV）",
            description = "1行に1件の指摘と、計算できなかったレセプト。UTF-8（BOM 付き）、改行は CR LF。式と読まれる文字で始まる項目には ' を付けます。")
    @JobDocs.OfFindings
    void findings(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Job job = finished(id, request);
        answer(response, "text/csv;charset=UTF-8", job, ".csv");
        OutputStream out = response.getOutputStream();
        StringWriter header = new StringWriter();
        new FindingRows(header).header();
        out.write((FindingRows.BEGINNING + header).getBytes(StandardCharsets.UTF_8));
        copy(job, PartStore.Kept.FINDING_ROWS, out);
        response.flushBuffer();
    }

    private void copy(Job job, PartStore.Kept kept, OutputStream out) throws IOException {
        try (PartStream in = new PartStream(parts, job.id(), kept)) {
            in.transferTo(out);
        }
    }

    @GetMapping(path = JobController.PATH + "/{id}/results.uke", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "findCorrectedFile",
            summary = "点数を直したUKEファイル",
            description = "預かったファイルの、剤の点数（SI・IY・TO）、合計点数（HO・KO）、負担金額（誤っているもの）、総合計点数（GO）を計算した値に直したもの。"
                    + "決められないものは請求のままで、findings.csv に載っています。ほかは1バイトも変わりません。点検（verify）の、最後まで計算したジョブだけ。")
    @JobDocs.OfCorrected
    void corrected(
            @Parameter(description = "ジョブの番号（始めたときの答えと Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Job job = finished(id, request);
        if (!JobOrder.of(job.format(), job.input(), job.explain()).corrects()) {
            throw new ProblemException(
                    ProblemType.JOB_STATE,
                    "点数を直したファイルは、UKEファイルを点検（question=verify）したジョブにだけあります。結果は results で受け取ってください。");
        }
        if (job.claims().done() < job.claims().total()) {
            throw new ProblemException(
                    ProblemType.JOB_STATE, "最後まで計算していないので、点数を直したファイルはありません。計算したものは results で受け取ってください。");
        }
        PartStore.Source source = parts.source(job.id()).orElseThrow(JobResults::elsewhere);
        try (InputStream in = files.read(job.id(), source.key(), source.bytes(), 0);
                CorrectionStream corrections = new CorrectionStream(parts, job.id())) {
            answer(response, MediaType.APPLICATION_OCTET_STREAM_VALUE, job, ".uke");
            CorrectedFile.write(in, response.getOutputStream(), corrections);
        }
        response.flushBuffer();
    }

    private static ProblemException elsewhere() {
        return new ProblemException(ProblemType.NOT_FOUND, "預かったファイルがこのサービスにありません。ジョブを受け付けたサービスに尋ねてください。");
    }

    private Job finished(String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        UUID name = JobIds.of(id);
        Job job = jobs.find(name).orElseThrow(JobIds::notFound);
        JobState state = JobState.of(job.state());
        if (!state.isFinished()) {
            throw JobStore.wrongState(state);
        }
        return job;
    }

    private static void answer(HttpServletResponse response, String type, Job job, String ending) {
        response.setContentType(type);
        response.setBufferSize(BUFFER);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"santei-" + job.id() + ending + "\"");
    }
}
