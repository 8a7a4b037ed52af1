package org.santei.service.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Texts as they come in: UTF-8, lines end with a line feed. */
final class PlainText {

    private PlainText() {}

    /**
     * The text of a body.
     *
     * @throws ProblemException when it is not UTF-8
     */
    static String read(byte[] body) {
        try {
            return lines(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "文がUTF-8ではありません。UTF-8で送ってください。");
        }
    }

    /** A text whose lines end as ours do. */
    static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
