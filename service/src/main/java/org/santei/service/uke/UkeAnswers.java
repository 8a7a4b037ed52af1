package org.santei.service.uke;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.ExplanationText;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeReader;
import org.santei.service.explanation.ExplainedClaims;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemLine;
import org.santei.service.store.StoredAnswer;
import org.santei.service.whatif.WhatIfAnswer;
import org.santei.service.whatif.WhatIfClaims;

/** The answers to the claims of a file, some at a time. */
final class UkeAnswers {

    private static final int BATCH = 200;

    private final UkeReader reader;
    private final ExplainedClaims claims;
    private final WhatIfClaims whatIfs;
    private final AskedFile asked;

    /**
     * Some answers in file order.
     *
     * @param lines every answer as a line of JSON, or as text
     * @param calculated those to keep; none when none is to be kept
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Batch(byte[] lines, List<StoredAnswer> calculated) {
        boolean isEmpty() {
            return lines.length == 0;
        }
    }

    UkeAnswers(UkeReader reader, ExplainedClaims claims, WhatIfClaims whatIfs, AskedFile asked) {
        this.reader = reader;
        this.claims = claims;
        this.whatIfs = whatIfs;
        this.asked = asked;
    }

    /** The next answers; empty at the end of the file. */
    Batch next() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<StoredAnswer> calculated = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            UkeEntry entry = reader.next();
            if (entry == null) {
                break;
            }
            String line = entry instanceof UkeEntry.ReadClaim read
                    ? answer(read.claim(), calculated)
                    : AnswerJson.line(entry);
            lines.writeBytes((line + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return new Batch(lines.toByteArray(), calculated);
    }

    private String answer(Claim claim, List<StoredAnswer> calculated) {
        try {
            WhatIfClaims.Supposed supposed = whatIfs.of(claim, asked.whatIf());
            ExplainedClaims.Explained explained =
                    claims.answer(supposed.law().claims(), supposed.claim(), asked.input(), asked.wanted());
            String json = AnswerJson.line(explained.answer());
            if (asked.keep() && explained.answer() instanceof Calculation calculation) {
                calculated.add(
                        StoredAnswer.of(claim, asked.input(), calculation, json.getBytes(StandardCharsets.UTF_8)));
            }
            return line(json, explained, supposed.told());
        } catch (ProblemException e) {
            return AnswerJson.line(ProblemLine.of(claim.line(), claim.receipt(), e.problem()));
        }
    }

    private String line(String json, ExplainedClaims.Explained explained, @Nullable WhatIfAnswer told) {
        Explanation explanation = explained.explanation();
        if (asked.wanted().asText() && explanation != null) {
            return ExplanationText.of((Calculation) explained.answer(), explanation);
        }
        String whole = AnswerJson.explained(json, explanation);
        return told == null || !(explained.answer() instanceof Calculation) ? whole : AnswerJson.beside(whole, told);
    }
}
