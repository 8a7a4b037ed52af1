package org.santei.service.job;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.InputError;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.Claim;
import org.santei.engine.correction.Corrections;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.claim.ClaimLines;
import org.santei.service.claim.ClaimReader;
import org.santei.service.claim.LineErrors;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Calculates the claims of a part of a file. Safe for use by many threads. */
@Component
final class PartCalculator {

    private final ClaimService claims;
    private final Explainer explainer;
    private final ClaimReader reader;

    PartCalculator(ClaimService claims, Explainer explainer, ClaimReader reader) {
        this.claims = claims;
        this.explainer = explainer;
        this.reader = reader;
    }

    /**
     * What the claims of a part come to: a claim that cannot be read or calculated costs no other its result.
     *
     * @param in the file from the first byte of the part on
     * @throws IOException when the file cannot be read
     */
    PartResult calculate(JobOrder order, Part part, InputStream in) throws IOException {
        ResultWriter results = new ResultWriter(order);
        if (order.format() == JobOrder.Format.UKE) {
            uke(order, part, in, results);
        } else {
            ndjson(order, part, in, results);
        }
        return results.end();
    }

    private void uke(JobOrder order, Part part, InputStream in, ResultWriter results) throws IOException {
        try (UkeReader file = UkeReader.open(in, part.uke())) {
            for (UkeEntry entry = file.next(); entry != null; entry = file.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    answer(order, read.claim(), read.claim().line(), results);
                } else if (entry instanceof UkeEntry.UnreadableClaim unreadable) {
                    results.failed(AnswerJson.line(entry), unreadable.receipt(), unreadable.error());
                }
            }
        } catch (UkeFileException e) {
            throw new IOException("The file has changed.", e);
        }
    }

    private void ndjson(JobOrder order, Part part, InputStream in, ResultWriter results) throws IOException {
        ClaimLines lines = new ClaimLines(in, part.line());
        for (ClaimLines.Line line = lines.next(); line != null && line.number() < part.until(); line = lines.next()) {
            Claim claim = null;
            InputError error = null;
            if (line.tooLong()) {
                error = LineErrors.tooLong(line.number());
            } else {
                try {
                    claim = reader.read(line.bytes());
                } catch (ProblemException e) {
                    error = LineErrors.of(line.number(), e.problem());
                }
            }
            if (claim != null) {
                answer(order, claim, line.number(), results);
            } else if (error != null) {
                results.failed(AnswerJson.line(new UkeEntry.UnreadableClaim("", error)), "", error);
            }
        }
    }

    private void answer(JobOrder order, Claim claim, int line, ResultWriter results) throws IOException {
        Trace trace = trace(order);
        Answer answer = claims.answer(claim, order.input(), trace);
        String json = AnswerJson.line(answer);
        if (answer instanceof NotCalculated not) {
            InputError error = not.error();
            // A claim of JSON knows no lines: its own is that of the file.
            InputError placed = new InputError(error.line() == 0 ? line : error.line(), error.field(), error.message());
            results.failed(
                    AnswerJson.line(new NotCalculated(not.receipt(), not.reason(), placed)), not.receipt(), placed);
        } else if (answer instanceof Calculation calculation) {
            Explanation explanation = trace == null || order.detail() == null
                    ? null
                    : explainer.explain(trace, calculation, order.detail());
            results.calculated(AnswerJson.explained(json, explanation), claim, line, calculation);
            if (order.corrects() && trace != null) {
                results.corrections(Corrections.of(claim, calculation, trace));
            }
        }
    }

    private static @Nullable Trace trace(JobOrder order) {
        if (order.detail() == Explanation.Detail.FULL) {
            return Trace.withWorkings();
        }
        return order.detail() != null || order.corrects() ? new Trace() : null;
    }
}
