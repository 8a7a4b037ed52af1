package org.santei.service.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.claim.ClaimReader;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
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
    private final ClaimService claims;
    private final Semaphore places = new Semaphore(FILES, true);

    VerificationController(ClaimReader reader, ClaimService claims) {
        this.reader = reader;
        this.claims = claims;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "verify",
            summary = "請求されたレセプトを点検する",
            description = "請求した点数のあるレセプト1件、または UKE ファイルを計算し直し、請求した点数、算定できる点数、種類のある指摘を返します。"
                    + "指摘は影響する金額の大きい順です。ファイルには1行に1件と、最後の行に全体のまとめを返します。何も保存しません。")
    @VerificationDocs.OfPost
    ResponseEntity<byte[]> claim(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        Object answer = FileVerification.answer(claims, reader.read(Bodies.read(request, CLAIM_LIMIT)));
        if (answer instanceof NotCalculated not) {
            throw ProblemException.of(not);
        }
        return json(answer);
    }

    @PostMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(operationId = "verify")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        Parameters.of(request, Map.of());
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ProblemException(ProblemType.BUSY, "同時に点検できるファイルは" + FILES + "件までです。しばらくしてもう一度送ってください。");
        }
        try {
            answer(Bodies.read(request, FILE_LIMIT), response);
        } finally {
            places.release();
        }
    }

    private void answer(byte[] file, HttpServletResponse response) throws IOException {
        try (UkeReader uke = UkeReader.open(new ByteArrayInputStream(file))) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            FileVerification verification = new FileVerification(claims);
            OutputStream out = response.getOutputStream();
            for (Object answer = verification.next(uke); answer != null; answer = verification.next(uke)) {
                write(out, answer);
            }
            write(out, verification.last());
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

    private static void write(OutputStream out, Object answer) throws IOException {
        out.write(AnswerJson.bytes(answer));
        out.write('\n');
    }

    @GetMapping(path = "/api/v1/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listFindings", summary = "指摘の種類", description = "点検の結果に現れる指摘のすべての種類です。")
    @VerificationDocs.OfFindings
    ResponseEntity<byte[]> findings() {
        return json(FindingCatalogue.ofEnum());
    }

    private static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(AnswerJson.bytes(answer));
    }
}
