package org.santei.service.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.claim.Claim;
import org.santei.service.idempotency.Idempotency;
import org.santei.service.idempotency.Reply;
import org.santei.service.idempotency.RequestKey;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.KeptCalculation;
import org.santei.service.store.StoredAnswer;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Calculates the claim of a kept calculation under what is in force now, and keeps that as a new calculation. */
@RestController
@Tag(name = "計算")
final class RecalculationController {

    private static final String PATH = "/api/v1/calculations/";

    private static final Set<String> HASHES = Set.of("/proof");

    private final CalculationStore store;
    private final ClaimService claims;
    private final Idempotency idempotency;

    RecalculationController(CalculationStore store, ClaimService claims, Idempotency idempotency) {
        this.store = store;
        this.claims = claims;
        this.idempotency = idempotency;
    }

    @PostMapping(path = PATH + "{id}/recalculate", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recalculateCalculation",
            summary = "保存した計算のレセプトを、いまの規則と表で再計算して保存する",
            description = "新しい計算結果として保存し、元の計算結果を指します（recalculationOf）。元の計算結果は変わりません。")
    @ReplayDocs.OfRecalculation
    ResponseEntity<byte[]> recalculate(
            @Parameter(description = "計算結果の番号（計算したときの Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        KeptCalculation kept = KeptCalculations.of(store, id);
        return idempotency
                .once(RequestKey.of(request, new byte[0]), () -> prepared(kept))
                .entity();
    }

    private Idempotency.Prepared prepared(KeptCalculation kept) {
        KeptCalculation.KeptInput input = KeptCalculations.input(kept);
        Claim claim = KeptCalculations.claim(input);
        ClaimService.Input kind = ClaimService.Input.valueOf(input.kind().toUpperCase(Locale.ROOT));
        Answer answer = claims.answer(claim, kind);
        if (answer instanceof NotCalculated not) {
            throw ProblemException.of(not);
        }
        byte[] json = AnswerJson.bytes(answer);
        StoredAnswer stored =
                StoredAnswer.of(claim, kind, (Calculation) answer, json).recalculating(kept.id());
        Reply reply = new Reply(
                201,
                MediaType.APPLICATION_JSON_VALUE,
                PATH + stored.id(),
                AnswerJson.line(compared(stored, kept)).getBytes(StandardCharsets.UTF_8));
        return new Idempotency.Prepared(reply, () -> store.keep(List.of(stored)));
    }

    private static Recalculation compared(StoredAnswer now, KeptCalculation then) {
        JsonMapper mapper = JsonMapper.shared();
        Comparison comparison = new Comparison(HASHES).of(mapper.readTree(then.result()), mapper.readTree(now.json()));
        return new Recalculation(
                now.id(),
                then.id(),
                comparison.count() == 0 ? ReplayAnswer.Outcome.IDENTICAL : ReplayAnswer.Outcome.DIFFERENT,
                comparison.count(),
                comparison.differences(),
                comparison.added());
    }
}
