package org.santei.service.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.claim.Claim;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.engine.verification.Verification;
import org.santei.service.claim.ClaimReader;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemLine;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.santei.service.whatif.WhatIf;
import org.santei.service.whatif.WhatIfAnswer;
import org.santei.service.whatif.WhatIfClaims;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds coded claims against what is payable. Nothing of them is kept. */
@RestController
@Tag(name = "点検")
final class VerificationController {

    private static final String PATH = "/api/v1/verify";

    /** Most mebibytes of a claim. */
    private static final int CLAIM_LIMIT = 2;

    /** Most mebibytes of a file. */
    private static final int FILE_LIMIT = 64;

    /** Most files at a time: each is held in memory while it is verified, never on the disk. */
    private static final int FILES = 4;

    private static final int PATIENCE_SECONDS = 30;

    private final ClaimReader reader;
    private final WhatIfClaims whatIfs;
    private final Semaphore places = new Semaphore(FILES, true);

    VerificationController(ClaimReader reader, WhatIfClaims whatIfs) {
        this.reader = reader;
        this.whatIfs = whatIfs;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "verify",
            summary = "請求されたレセプトを点検する",
            description = "請求した点数のあるレセプト1件、または UKE ファイルを計算し直し、請求した点数、算定できる点数、種類のある指摘を返します。"
                    + "指摘は影響する金額の大きい順です。ファイルには1行に1件と、最後の行に全体のまとめを返します。何も保存しません。")
    @VerificationDocs.OfPost
    ResponseEntity<byte[]> claim(HttpServletRequest request) throws IOException {
        WhatIf whatIf = whatIf(request);
        Claim claim = reader.read(Bodies.read(request, CLAIM_LIMIT));
        WhatIfClaims.Supposed supposed = whatIfs.of(claim, whatIf);
        Object answer = FileVerification.answer(supposed.law().claims(), supposed.claim());
        if (answer instanceof NotCalculated not) {
            throw ProblemException.of(not);
        }
        String line = AnswerJson.line(answer);
        return json(supposed.told() == null ? line : AnswerJson.beside(line, supposed.told()));
    }

    @PostMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(operationId = "verify")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        WhatIf whatIf = whatIf(request);
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ProblemException(ProblemType.BUSY, "同時に点検できるファイルは" + FILES + "件までです。しばらくしてもう一度送ってください。");
        }
        try {
            answer(Bodies.read(request, FILE_LIMIT), whatIf, response);
        } finally {
            places.release();
        }
    }

    private void answer(byte[] file, WhatIf whatIf, HttpServletResponse response) throws IOException {
        try (UkeReader uke = UkeReader.open(new ByteArrayInputStream(file))) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            AtomicReference<@Nullable WhatIfAnswer> told = new AtomicReference<>();
            FileVerification verification = new FileVerification(claim -> verified(claim, whatIf, told));
            OutputStream out = response.getOutputStream();
            for (Object answer = verification.next(uke); answer != null; answer = verification.next(uke)) {
                WhatIfAnswer supposed = answer instanceof Verification ? told.get() : null;
                String line = AnswerJson.line(answer);
                write(out, supposed == null ? line : AnswerJson.beside(line, supposed));
            }
            write(out, AnswerJson.line(verification.last()));
            response.flushBuffer();
        } catch (UkeFileException e) {
            String message = e.error().line() + "行目 " + e.error().field() + ": "
                    + e.error().message();
            throw new ProblemException(
                    ProblemType.INVALID_UKE,
                    message,
                    List.of(new FieldError(e.error().field(), message)));
        }
    }

    private Object verified(Claim claim, WhatIf whatIf, AtomicReference<@Nullable WhatIfAnswer> told) {
        try {
            WhatIfClaims.Supposed supposed = whatIfs.of(claim, whatIf);
            told.set(supposed.told());
            return FileVerification.answer(supposed.law().claims(), supposed.claim());
        } catch (ProblemException e) {
            return ProblemLine.of(claim.line(), claim.receipt(), e.problem());
        }
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private WhatIf whatIf(HttpServletRequest request) {
        Parameters.of(request, Map.of(), WhatIf.PARAMETERS);
        WhatIf whatIf = WhatIf.of(request);
        whatIfs.check(whatIf);
        return whatIf;
    }

    @GetMapping(path = "/api/v1/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listFindings", summary = "指摘の種類", description = "点検の結果に現れる指摘のすべての種類です。")
    @VerificationDocs.OfFindings
    ResponseEntity<byte[]> findings() {
        return json(AnswerJson.line(FindingCatalogue.ofEnum()));
    }

    private static ResponseEntity<byte[]> json(String line) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(line.getBytes(StandardCharsets.UTF_8));
    }
}
