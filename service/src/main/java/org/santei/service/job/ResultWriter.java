package org.santei.service.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.InputError;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.correction.Correction;
import org.santei.engine.verification.Verification;

/** Gathers what the claims of a part come to, compressed as it comes. */
final class ResultWriter {

    private final JobOrder order;
    private final Blob results = new Blob();
    private final Blob rows = new Blob();
    private final Blob figures = new Blob();
    private final FindingRows findingRows = new FindingRows(rows.text);
    private final Map<String, PartResult.Count> findings = new TreeMap<>();
    private int done;
    private int failed;
    private int undecided;
    private long lines;
    private long yen;

    /** Text that is compressed while it is written. */
    private static final class Blob {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Writer text;

        Blob() {
            try {
                text = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        byte[] end() throws IOException {
            text.close();
            return bytes.toByteArray();
        }
    }

    ResultWriter(JobOrder order) {
        this.order = order;
    }

    /** A claim that has no result. */
    void failed(String json, String receipt, InputError error) throws IOException {
        line(json);
        failed++;
        findingRows.failure(receipt, error);
    }

    /**
     * A claim that was calculated.
     *
     * @param line line of the file with which it begins
     */
    void calculated(String json, Claim claim, int line, Calculation calculation) throws IOException {
        line(json);
        undecided += calculation.complete() ? 0 : 1;
        for (LineGroup group : claim.groups()) {
            lines += group.lines().size();
        }
        boolean billed = order.input().question() == Question.VERIFY;
        Long stake = Verification.of(billed ? claim : claim.withoutFigures(), calculation)
                .yen();
        yen += stake == null ? 0 : Math.abs(stake);
        boolean ofFile = order.format() == JobOrder.Format.UKE;
        for (Finding finding : calculation.findings()) {
            Long ofFinding = finding.yen();
            findings.merge(
                    finding.type().name().toLowerCase(Locale.ROOT),
                    new PartResult.Count(1, ofFinding == null ? 0 : Math.abs(ofFinding)),
                    PartResult.Count::plus);
            findingRows.finding(calculation.receipt(), ofFile && finding.line() > 0 ? finding.line() : line, finding);
        }
    }

    /** Figures of the file as they should be. */
    void corrections(List<Correction> corrections) throws IOException {
        for (Correction correction : corrections) {
            figures.text.write(correction.text());
            figures.text.write('\n');
        }
    }

    private void line(String json) throws IOException {
        done++;
        results.text.write(json);
        results.text.write('\n');
    }

    PartResult end() throws IOException {
        return new PartResult(done, failed, undecided, lines, yen, findings, results.end(), rows.end(), figures.end());
    }
}
