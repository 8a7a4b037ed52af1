package org.santei.service.calculation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.santei.service.claim.ClaimReader;
import org.santei.service.idempotency.Idempotency;
import org.santei.service.idempotency.Reply;
import org.santei.service.idempotency.RequestKey;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemLine;
import org.santei.service.problem.ProblemType;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.StoredAnswer;
import org.santei.service.web.Bodies;
import org.santei.service.web.BodyLines;
import org.santei.service.web.HeldAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calculates many claims, one on each line, and answers while it reads: what is held in memory does not grow with the body.
 * With an Idempotency-Key all of it is kept in one transaction, and the body is smaller.
 */
@RestController
@Tag(name = "計算")
final class CalculationStream {

    /** Most mebibytes of a body that is answered while it is read. */
    private static final int LIMIT = 64;

    /** Most mebibytes of a body that is read before it is answered, so that no answer needs to be held back. */
    private static final int READ_FIRST = 1;

    /** Most bodies at a time. */
    private static final int BODIES = 16;

    /** Most mebibytes of a body with a key, and of the answer to it. */
    private static final int KEYED_LIMIT = 16;

    private static final int KEYED_ANSWER_LIMIT = 64;

    private final ClaimReader reader;
    private final ClaimAnswers answers;
    private final CalculationStore store;
    private final Idempotency idempotency;
    private final Semaphore places = new Semaphore(BODIES);

    CalculationStream(ClaimReader reader, ClaimAnswers answers, CalculationStore store, Idempotency idempotency) {
        this.reader = reader;
        this.answers = answers;
        this.store = store;
        this.idempotency = idempotency;
    }

    @PostMapping(
            path = CalculationController.PATH,
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(operationId = "calculate")
    void calculate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AskedCalculation asked = AskedCalculation.of(request);
        answers.check(asked);
        if (asked.keep() && RequestKey.isGiven(request)) {
            byte[] body = Bodies.read(request, KEYED_LIMIT);
            idempotency
                    .once(RequestKey.of(request, body), () -> prepared(body, asked))
                    .send(response);
            return;
        }
        Bodies.check(request, LIMIT);
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.BUSY, "同時に計算できる本文は" + BODIES + "件までです。しばらくしてもう一度送ってください。");
        }
        try {
            stream(request, response, asked);
        } finally {
            places.release();
        }
    }

    private ClaimLines lines(InputStream body, AskedCalculation asked) {
        return new ClaimLines(new BodyLines(body, ClaimLines.LINE_LIMIT, LIMIT), reader, answers, asked);
    }

    /** Every answer that is sent is kept. What cannot be kept is not sent: the last line says where the answer ends. */
    private void stream(HttpServletRequest request, HttpServletResponse response, AskedCalculation asked)
            throws IOException {
        HeldAnswer answer = new HeldAnswer(response.getOutputStream());
        InputStream body = request.getInputStream();
        if (Bodies.fits(request, READ_FIRST)) {
            body = new ByteArrayInputStream(Bodies.read(request, READ_FIRST));
            answer.send();
        }
        ClaimLines lines = lines(body, asked);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        int line = 1;
        try {
            for (ClaimLines.Batch batch = lines.next(); !batch.isEmpty(); batch = lines.next()) {
                store.keep(batch.toKeep());
                answer.write(batch.text());
                line = lines.following();
            }
        } catch (ProblemException e) {
            if (line == 1) {
                throw e;
            }
            answer.write(last(ProblemLine.of(line, "", e.problem())));
        }
        answer.send();
        response.flushBuffer();
    }

    private Idempotency.Prepared prepared(byte[] body, AskedCalculation asked) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<StoredAnswer> toKeep = new ArrayList<>();
        ClaimLines lines = lines(new ByteArrayInputStream(body), asked);
        try {
            for (ClaimLines.Batch batch = lines.next(); !batch.isEmpty(); batch = lines.next()) {
                batch.text().writeTo(text);
                toKeep.addAll(batch.toKeep());
                if (text.size() > KEYED_ANSWER_LIMIT * Bodies.MEBIBYTE) {
                    throw new ProblemException(
                            ProblemType.BODY_TOO_LARGE,
                            "Idempotency-Key の付いた要求の答えは" + KEYED_ANSWER_LIMIT + "MiBまでです。分けて送ってください。何も保存していません。");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Reply reply = new Reply(200, MediaType.APPLICATION_NDJSON_VALUE, null, text.toByteArray());
        return new Idempotency.Prepared(reply, () -> store.keep(toKeep));
    }

    private static ByteArrayOutputStream last(ProblemLine line) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        AnswerJson.write(line, text);
        text.write('\n');
        return text;
    }
}
