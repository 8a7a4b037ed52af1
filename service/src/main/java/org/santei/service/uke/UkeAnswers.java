package org.santei.service.uke;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Question;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.ExplanationText;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeReader;
import org.santei.service.explanation.ExplainedClaims;
import org.santei.service.explanation.Wanted;
import org.santei.service.json.AnswerJson;
import org.santei.service.store.StoredAnswer;

/** The answers to the claims of a file, some at a time. */
final class UkeAnswers {

    private static final int BATCH = 200;

    private final UkeReader reader;
    private final ExplainedClaims claims;
    private final ClaimService.Input input;
    private final Wanted wanted;

    /**
     * Some answers in file order.
     *
     * @param lines every answer as a line of JSON, or as text
     * @param calculated those to keep
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Batch(byte[] lines, List<StoredAnswer> calculated) {
        boolean isEmpty() {
            return lines.length == 0;
        }
    }

    UkeAnswers(UkeReader reader, ExplainedClaims claims, ClaimService.Input input, Wanted wanted) {
        this.reader = reader;
        this.claims = claims;
        this.input = input;
        this.wanted = wanted;
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
            if (entry instanceof UkeEntry.ReadClaim read) {
                ExplainedClaims.Explained explained = claims.answer(read.claim(), input, wanted);
                String json = AnswerJson.line(explained.answer());
                lines.writeBytes(bytes(json, explained));
                if (explained.answer() instanceof Calculation calculation) {
                    calculated.add(StoredAnswer.of(question(), calculation, json));
                }
            } else {
                lines.writeBytes((AnswerJson.line(entry) + '\n').getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Batch(lines.toByteArray(), calculated);
    }

    private byte[] bytes(String json, ExplainedClaims.Explained explained) {
        Explanation explanation = explained.explanation();
        String text = wanted.asText() && explanation != null
                ? ExplanationText.of((Calculation) explained.answer(), explanation)
                : AnswerJson.explained(json, explanation);
        return (text + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private Question question() {
        return input == ClaimService.Input.ACTS ? Question.CALCULATE : Question.VERIFY;
    }
}
