package org.santei.service.calculation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.santei.service.claim.ClaimReader;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemLine;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.StrictJson;
import org.santei.service.store.StoredAnswer;
import org.santei.service.web.Bodies;
import org.santei.service.web.BodyLines;
import tools.jackson.databind.JsonNode;

/** The answers to claims that stand one on each line, some at a time. */
final class ClaimLines {

    /** Most bytes of a line. */
    static final int LINE_LIMIT = 2 * Bodies.MEBIBYTE;

    /** Most lines of a batch. */
    private static final int BATCH = 200;

    /** Bytes of answers at which a batch ends that is kept in one transaction. */
    private static final int ENOUGH_TO_KEEP = Bodies.MEBIBYTE;

    /** Bytes of answers at which a batch ends that is only sent: few enough for the processor's cache. */
    private static final int ENOUGH_TO_SEND = 1 << 17;

    private final BodyLines lines;
    private final ClaimReader reader;
    private final ClaimAnswers answers;
    private final AskedCalculation asked;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(ENOUGH_TO_SEND);
    private int following = 1;

    /**
     * Some answers in the order of the lines.
     *
     * @param text every answer on a line, until the next batch is asked for
     * @param toKeep those to keep; none when none is to be kept
     */
    record Batch(ByteArrayOutputStream text, List<StoredAnswer> toKeep) {
        boolean isEmpty() {
            return text.size() == 0;
        }
    }

    ClaimLines(BodyLines lines, ClaimReader reader, ClaimAnswers answers, AskedCalculation asked) {
        this.lines = lines;
        this.reader = reader;
        this.answers = answers;
        this.asked = asked;
    }

    /**
     * The next answers; empty at the end of the body.
     *
     * @throws ProblemException when the body is larger than it may be
     */
    Batch next() throws IOException {
        text.reset();
        List<StoredAnswer> toKeep = new ArrayList<>();
        int enough = asked.keep() ? ENOUGH_TO_KEEP : ENOUGH_TO_SEND;
        for (int i = 0; i < BATCH && text.size() < enough; i++) {
            BodyLines.Line line = lines.next();
            if (line == null) {
                break;
            }
            following = line.number() + 1;
            answer(line, toKeep);
            text.write('\n');
        }
        return new Batch(text, toKeep);
    }

    /** The line of the body that follows the last batch. */
    int following() {
        return following;
    }

    private void answer(BodyLines.Line line, List<StoredAnswer> toKeep) {
        String receipt = "";
        try {
            if (line.tooLong()) {
                throw new ProblemException(
                        ProblemType.BODY_TOO_LARGE,
                        "1行は" + LINE_LIMIT / Bodies.MEBIBYTE + "MiBまでです。レセプト1件を1行に書いてください。");
            }
            JsonNode document = StrictJson.read(line.text(), "レセプト1件");
            receipt = ClaimReader.receipt(document);
            AnsweredClaim answered = answers.answer(reader.read(document), asked);
            toKeep.addAll(answered.toKeep());
            answered.writeLine(text);
        } catch (ProblemException e) {
            AnswerJson.write(ProblemLine.of(line.number(), receipt, e.problem()), text);
        }
    }
}
