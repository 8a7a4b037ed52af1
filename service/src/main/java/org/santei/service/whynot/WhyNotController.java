package org.santei.service.whynot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.explanation.WhyNotAnswer;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.santei.service.whatif.WhatIf;
import org.santei.service.whatif.WhatIfClaims;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says why a claim does not have a code. Nothing of it is kept. */
@RestController
@Tag(name = "計算")
final class WhyNotController {

    static final String PATH = "/api/v1/why-not";

    /** Most mebibytes of a claim with a code. */
    private static final int LIMIT = 2;

    private final WhyNotReader reader;
    private final WhatIfClaims whatIfs;

    WhyNotController(WhyNotReader reader, WhatIfClaims whatIfs) {
        this.reader = reader;
        this.whatIfs = whatIfs;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "whyNot",
            summary = "算定されていないコードの理由を答える",
            description = "レセプトにないか、算定できないコードについて、はじめに妨げている条件と、何が成り立てば算定できるかを返します。"
                    + "規則が定めるコードは、その規則の条件をレセプトの事実に当てて答えます。そのほかのコードは、レセプトに加えて判定した結果で答えます。"
                    + "同じ区分の算定されていないコード（加算、判断料、注、選べる項目）についても答えます。結果は保存しません。")
    @WhyNotDocs.OfPost
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of(), WhatIf.PARAMETERS);
        WhatIf whatIf = WhatIf.of(request);
        WhyNotReader.Asked asked = reader.read(Bodies.read(request, LIMIT));
        WhatIfClaims.Supposed supposed = whatIfs.of(asked.claim(), whatIf);
        WhyNotAnswer answer = supposed.law()
                .whyNot()
                .answer(supposed.claim(), asked.code(), asked.family())
                .orElseThrow(() -> noEdition(supposed));
        String line = AnswerJson.line(answer);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body((supposed.told() == null ? line : AnswerJson.beside(line, supposed.told()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException noEdition(WhatIfClaims.Supposed supposed) {
        String message = supposed.law().claims().answer(supposed.claim(), ClaimService.Input.STRIPPED)
                        instanceof NotCalculated not
                ? not.error().message()
                : "診療年月の点数表の版がありません。";
        return new ProblemException(ProblemType.NO_EDITION, message, List.of(new FieldError("claim.month", message)));
    }
}
