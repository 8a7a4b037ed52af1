package org.santei.service.uke;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.santei.engine.calculation.InputError;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.explanation.ExplainedClaims;
import org.santei.service.idempotency.Idempotency;
import org.santei.service.idempotency.Reply;
import org.santei.service.idempotency.RequestKey;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.StoredAnswer;
import org.santei.service.web.Bodies;
import org.santei.service.whatif.WhatIfClaims;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calculates every claim of a UKE file. */
@RestController
@Tag(name = "計算")
final class UkeController {

    /** Most mebibytes of a file. */
    private static final int LIMIT = 64;

    /** Most mebibytes of a file with an Idempotency-Key, and of the answer to it: all of it is kept in one transaction. */
    private static final int KEYED_LIMIT = 16;

    private static final int KEYED_ANSWER_LIMIT = 64;

    /** Most files at a time: each is held in memory while it is calculated, never on the disk. */
    private static final int FILES = 4;

    private static final int PATIENCE_SECONDS = 30;

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ExplainedClaims claims;
    private final WhatIfClaims whatIfs;
    private final CalculationStore store;
    private final Idempotency idempotency;
    private final Semaphore places = new Semaphore(FILES, true);

    UkeController(ExplainedClaims claims, WhatIfClaims whatIfs, CalculationStore store, Idempotency idempotency) {
        this.claims = claims;
        this.whatIfs = whatIfs;
        this.store = store;
        this.idempotency = idempotency;
    }

    @PostMapping(
            path = "/api/v1/uke",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(
            operationId = "calculateUke",
            summary = "UKEファイルのレセプトをすべて計算する",
            description = "1行に1件、ファイルの順に返します。計算できないレセプトの行には error があります。")
    @UkeDocs.OfPost
    void calculate(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        AskedFile asked = AskedFile.of(request);
        whatIfs.check(asked.whatIf());
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ProblemException(ProblemType.BUSY, "同時に計算できるファイルは" + FILES + "件までです。しばらくしてもう一度送ってください。");
        }
        try {
            if (asked.keep() && RequestKey.isGiven(request)) {
                byte[] file = Bodies.read(request, KEYED_LIMIT);
                idempotency
                        .once(RequestKey.of(request, file), () -> prepared(file, asked))
                        .send(response);
            } else {
                answer(Bodies.read(request, LIMIT), asked, response);
            }
        } finally {
            places.release();
        }
    }

    private void answer(byte[] file, AskedFile asked, HttpServletResponse response) throws IOException {
        String type = type(asked);
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file))) {
            UkeAnswers answers = new UkeAnswers(reader, claims, whatIfs, asked);
            for (UkeAnswers.Batch batch = answers.next(); !batch.isEmpty(); batch = answers.next()) {
                store.keep(batch.calculated());
                response.setContentType(type);
                response.getOutputStream().write(batch.lines());
            }
            response.setContentType(type);
            response.flushBuffer();
        } catch (UkeFileException e) {
            throw unreadable(e.error());
        }
    }

    private Idempotency.Prepared prepared(byte[] file, AskedFile asked) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<StoredAnswer> toKeep = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file))) {
            UkeAnswers answers = new UkeAnswers(reader, claims, whatIfs, asked);
            for (UkeAnswers.Batch batch = answers.next(); !batch.isEmpty(); batch = answers.next()) {
                text.writeBytes(batch.lines());
                toKeep.addAll(batch.calculated());
                if (text.size() > KEYED_ANSWER_LIMIT * Bodies.MEBIBYTE) {
                    throw new ProblemException(
                            ProblemType.BODY_TOO_LARGE,
                            "Idempotency-Key の付いた要求の答えは" + KEYED_ANSWER_LIMIT + "MiBまでです。分けて送ってください。何も保存していません。");
                }
            }
        } catch (UkeFileException e) {
            throw unreadable(e.error());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Reply reply = new Reply(200, type(asked), null, text.toByteArray());
        return new Idempotency.Prepared(reply, () -> store.keep(toKeep));
    }

    private static String type(AskedFile asked) {
        return (asked.wanted().asText() ? TEXT : MediaType.APPLICATION_NDJSON).toString();
    }

    private static ProblemException unreadable(InputError error) {
        String message = error.line() + "行目 " + error.field() + ": " + error.message();
        return new ProblemException(ProblemType.INVALID_UKE, message, List.of(new FieldError(error.field(), message)));
    }
}
