package org.santei.service.conformance.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.santei.engine.conformance.VendorAnswer;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.StrictJson;
import org.santei.service.web.BodyLines;

/**
 * The answers of a file: JSON lines, a UKE file that a program wrote from the inputs, or a zip of such files. What it is shows in
 * its first bytes, not in its name.
 */
public final class AnswerFile {

    /** Most mebibytes of a file, and of what a zip unpacks to. */
    public static final int MOST_MEBIBYTES = 16;

    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_ANSWERS = 20_000;

    private final SortedMap<String, VendorAnswer> answers = new TreeMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final FieldErrors errors = new FieldErrors();

    private AnswerFile() {}

    /**
     * Reads a file.
     *
     * @return the answers by the numbers of their cases, never empty
     * @throws ProblemException with every place that is wrong
     */
    public static SortedMap<String, VendorAnswer> read(byte[] bytes) {
        AnswerFile file = new AnswerFile();
        file.take("", bytes);
        file.errors.throwIfAny(ProblemType.INVALID_CONFORMANCE);
        if (file.answers.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_CONFORMANCE,
                    "回答が1件もありません。1行に1件の JSON か、入力から作った UKE ファイル、またはそれらの zip を送ってください。");
        }
        return file.answers;
    }

    private void take(String name, byte[] bytes) {
        if (name.isEmpty() && ZippedAnswers.isZip(bytes)) {
            ZippedAnswers.read(bytes).forEach(this::take);
        } else if (UkeFileAnswers.isUke(bytes)) {
            UkeFileAnswers.read(bytes, errors, name, answer -> add(answer, name));
        } else {
            lines(name, bytes);
        }
    }

    private void lines(String name, byte[] bytes) {
        BodyLines lines = new BodyLines(new ByteArrayInputStream(bytes), LONGEST_LINE, MOST_MEBIBYTES);
        try {
            for (BodyLines.Line line = lines.next(); line != null; line = lines.next()) {
                line(line, (name.isEmpty() ? "" : name + " ") + line.number() + "行目");
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not break off.", e);
        }
    }

    private void line(BodyLines.Line line, String place) {
        if (line.tooLong()) {
            errors.add(place, "1行は1MiBまでです。1行に1件の回答を書いてください。");
            return;
        }
        FieldErrors found = new FieldErrors();
        try {
            VendorAnswer answer = AnswerReader.read(StrictJson.read(line.text(), "回答"), found);
            if (answer != null) {
                add(answer, place);
            }
        } catch (ProblemException e) {
            found.add("", String.valueOf(e.problem().detail()));
        }
        errors.addAll(found, field -> field.isEmpty() ? place : place + " " + field);
    }

    private void add(VendorAnswer answer, String place) {
        String before = places.putIfAbsent(answer.number(), place);
        if (before != null) {
            errors.add(
                    place.isEmpty() ? answer.number() : place,
                    "ケース " + answer.number() + " の回答が2件あります（" + before + "）。1件にしてください。");
        } else if (answers.size() >= MOST_ANSWERS) {
            throw new ProblemException(ProblemType.INVALID_CONFORMANCE, "回答は" + MOST_ANSWERS + "件までです。");
        } else {
            answers.put(answer.number(), answer);
        }
    }
}
