package org.santei.service.uke;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Question;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeReader;
import org.santei.service.json.AnswerJson;
import org.santei.service.store.StoredAnswer;

/** The answers to the claims of a file, some at a time. */
final class UkeAnswers {

    private static final int BATCH = 200;

    private final UkeReader reader;
    private final ClaimService claims;
    private final ClaimService.Input input;

    /**
     * Some answers in file order.
     *
     * @param lines every answer as a line of JSON
     * @param calculated those to keep
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Batch(byte[] lines, List<StoredAnswer> calculated) {
        boolean isEmpty() {
            return lines.length == 0;
        }
    }

    UkeAnswers(UkeReader reader, ClaimService claims, ClaimService.Input input) {
        this.reader = reader;
        this.claims = claims;
        this.input = input;
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
            Object answer = entry instanceof UkeEntry.ReadClaim read ? claims.answer(read.claim(), input) : entry;
            String json = AnswerJson.line(answer);
            lines.writeBytes((json + '\n').getBytes(StandardCharsets.UTF_8));
            if (answer instanceof Calculation calculation) {
                calculated.add(StoredAnswer.of(question(), calculation, json));
            }
        }
        return new Batch(lines.toByteArray(), calculated);
    }

    private Question question() {
        return input == ClaimService.Input.ACTS ? Question.CALCULATE : Question.VERIFY;
    }
}
