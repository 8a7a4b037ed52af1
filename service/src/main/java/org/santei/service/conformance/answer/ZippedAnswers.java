package org.santei.service.conformance.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Bodies;

/** The files of a zip, unpacked in memory up to a limit; names are only shown. */
final class ZippedAnswers {

    private static final int MOST_FILES = 20_000;
    private static final int LONGEST_NAME = 100;
    private static final byte[] SIGN = {'P', 'K', 3, 4};

    private ZippedAnswers() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > SIGN.length
                && bytes[0] == SIGN[0]
                && bytes[1] == SIGN[1]
                && bytes[2] == SIGN[2]
                && bytes[3] == SIGN[3];
    }

    /**
     * The files by their names.
     *
     * @throws ProblemException when it is no zip, too much, or has other files in it
     */
    static SortedMap<String, byte[]> read(byte[] bytes) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int left = AnswerFile.MOST_MEBIBYTES * Bodies.MEBIBYTE;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] file = zip.readNBytes(left + 1);
                left -= file.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw refused(
                            "zip は、開いて" + AnswerFile.MOST_MEBIBYTES + "MiB、" + MOST_FILES + "ファイルまでです。分けて送ってください。");
                }
                files.put(name(entry.getName()), file);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("zip を開けません。壊れていないか、名前が UTF-8 かを確かめてください。");
        }
        return files;
    }

    private static String name(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "?");
        String lower = shown.toLowerCase(Locale.ROOT);
        if (!lower.matches(".*\\.(jsonl|ndjson|json|uke)")) {
            throw refused("zip に入れられるのは .jsonl、.ndjson、.json、.uke のファイルです。ほかのファイルを取り除いてください。");
        }
        return shown.length() > LONGEST_NAME ? "…" + shown.substring(shown.length() - LONGEST_NAME) : shown;
    }

    private static ProblemException refused(String why) {
        return new ProblemException(ProblemType.INVALID_CONFORMANCE, why);
    }
}
