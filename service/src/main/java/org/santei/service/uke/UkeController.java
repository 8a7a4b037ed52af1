package org.santei.service.uke;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.InputError;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.explanation.ExplainedClaims;
import org.santei.service.explanation.Wanted;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.store.CalculationStore;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calculates every claim of a UKE file. */
@RestController
@Tag(name = "計算")
final class UkeController {

    /** Most mebibytes of a file. */
    private static final int LIMIT = 64;

    /** Most files at a time: each is held in memory while it is calculated, never on the disk. */
    private static final int FILES = 4;

    private static final int PATIENCE_SECONDS = 30;

    private static final List<String> SWITCH = List.of("false", "true");

    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "strip", SWITCH, "acts", SWITCH, "store", List.of("default", "none"), Wanted.PARAMETER, Wanted.VALUES);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ExplainedClaims claims;
    private final CalculationStore store;
    private final Semaphore places = new Semaphore(FILES, true);

    UkeController(ExplainedClaims claims, CalculationStore store) {
        this.claims = claims;
        this.store = store;
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
        Parameters parameters = Parameters.of(request, PARAMETERS);
        ClaimService.Input input =
                parameters.is("acts", "true") ? ClaimService.Input.ACTS : ClaimService.Input.AS_BILLED;
        if (parameters.is("strip", "true")) {
            input = input.stripped();
        }
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ProblemException(ProblemType.BUSY, "同時に計算できるファイルは" + FILES + "件までです。しばらくしてもう一度送ってください。");
        }
        try {
            boolean keep = !parameters.is("store", "none");
            answer(Bodies.read(request, LIMIT), input, keep, Wanted.of(request, parameters), response);
        } finally {
            places.release();
        }
    }

    private void answer(
            byte[] file, ClaimService.Input input, boolean keep, Wanted wanted, HttpServletResponse response)
            throws IOException {
        String type = (wanted.asText() ? TEXT : MediaType.APPLICATION_NDJSON).toString();
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file))) {
            UkeAnswers answers = new UkeAnswers(reader, claims, input, wanted);
            for (UkeAnswers.Batch batch = answers.next(); !batch.isEmpty(); batch = answers.next()) {
                if (keep) {
                    store.keep(batch.calculated());
                }
                response.setContentType(type);
                response.getOutputStream().write(batch.lines());
            }
            response.setContentType(type);
            response.flushBuffer();
        } catch (UkeFileException e) {
            throw unreadable(e.error());
        }
    }

    private static ProblemException unreadable(InputError error) {
        String message = error.line() + "行目 " + error.field() + ": " + error.message();
        return new ProblemException(ProblemType.INVALID_UKE, message, List.of(new FieldError(error.field(), message)));
    }
}
