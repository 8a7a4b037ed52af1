package org.santei.batch.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.santei.batch.input.Given;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.InputError;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerShare;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Payer;
import org.santei.engine.uke.UkeEntry;
import org.santei.service.json.AnswerJson;

/** Calculates claims and lays their answers out as rows of {@link ResultSchema}. For use by one thread. */
public final class ResultRows {

    private final ClaimService claims;
    private final ClaimService.Input input;
    private final boolean withAnswers;
    private final MessageDigest sha256;

    /**
     * @param input how claims are taken
     * @param withAnswers whether rows hold the answers in full
     */
    public ResultRows(ClaimService claims, ClaimService.Input input, boolean withAnswers) {
        this.claims = claims;
        this.input = input;
        this.withAnswers = withAnswers;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The row of a claim, or of what stands in its place. */
    public Row row(Given given) {
        Claim claim = given.claim();
        if (claim == null) {
            InputError error = Objects.requireNonNull(given.error());
            return bad(
                    given,
                    given.receipt(),
                    error,
                    AnswerJson.bytes(new UkeEntry.UnreadableClaim(given.receipt(), error)));
        }
        Answer answer = claims.answer(claim, input);
        if (answer instanceof NotCalculated not) {
            InputError error = placed(not.error(), given.place().line());
            return bad(
                    given,
                    not.receipt(),
                    error,
                    AnswerJson.bytes(new NotCalculated(not.receipt(), not.reason(), error)));
        }
        return good(given, claim, (Calculation) answer);
    }

    // A claim of JSON knows no lines: its own is that of the file.
    private static InputError placed(InputError error, int line) {
        return error.line() == 0 ? new InputError(line, error.field(), error.message()) : error;
    }

    private Row bad(Given given, String receipt, InputError error, byte[] answer) {
        Object[] row = begun(given, receipt, ResultSchema.BAD, answer);
        row[ResultSchema.LINE.place()] = error.line();
        row[ResultSchema.FIELD.place()] = error.field();
        row[ResultSchema.MESSAGE.place()] = error.message();
        return RowFactory.create(row);
    }

    private Object[] begun(Given given, String receipt, String table, byte[] answer) {
        @Nullable Object[] row = new Object[ResultSchema.values().length];
        row[ResultSchema.TABLE.place()] = table;
        row[ResultSchema.MONTH.place()] = given.place().month();
        row[ResultSchema.FACILITY.place()] = given.place().facility();
        row[ResultSchema.SOURCE.place()] = given.place().source();
        row[ResultSchema.LINE.place()] = given.place().line();
        row[ResultSchema.NUMBER.place()] = given.place().number();
        row[ResultSchema.RECEIPT.place()] = receipt;
        row[ResultSchema.CLAIM.place()] = given.counted();
        row[ResultSchema.ANSWER_SHA256.place()] = sha256.digest(answer);
        row[ResultSchema.ANSWER.place()] = withAnswers ? new String(answer, StandardCharsets.UTF_8) : null;
        return row;
    }

    private Row good(Given given, Claim claim, Calculation answer) {
        Object[] row = begun(given, answer.receipt(), ResultSchema.RESULTS, AnswerJson.bytes(answer));
        row[ResultSchema.TREATMENT_MONTH.place()] = answer.month();
        row[ResultSchema.SETTING.place()] = claim.setting().name().toLowerCase(Locale.ROOT);
        row[ResultSchema.EDITION.place()] = answer.edition();
        row[ResultSchema.COMPLETE.place()] = answer.complete();
        row[ResultSchema.POINTS.place()] = answer.totalPoints();
        row[ResultSchema.YEN.place()] = answer.totalYen();
        shares(row, answer.patient());
        lines(row, answer);
        row[ResultSchema.FINDINGS.place()] = answer.findings().size();
        return RowFactory.create(row);
    }

    private static void shares(@Nullable Object[] row, PatientShare share) {
        if (share.yen() == null) {
            return;
        }
        long insurer = 0;
        long funds = 0;
        for (PayerShare payer : share.payers()) {
            if (payer.payer() == Payer.INSURANCE) {
                insurer += payer.paidYen() + payer.highCostYen();
            } else {
                funds += payer.paidYen();
            }
        }
        row[ResultSchema.PATIENT_YEN.place()] = share.yen();
        row[ResultSchema.INSURER_YEN.place()] = insurer;
        row[ResultSchema.FUNDS_YEN.place()] = funds;
    }

    private static void lines(Object[] row, Calculation answer) {
        int all = 0;
        int refused = 0;
        int undecided = 0;
        for (GroupResult group : answer.groups()) {
            for (LineResult line : group.lines()) {
                all++;
                refused += line.outcome() == Outcome.REFUSED ? 1 : 0;
                undecided += line.outcome() == Outcome.UNDECIDED ? 1 : 0;
            }
        }
        row[ResultSchema.LINES.place()] = all;
        row[ResultSchema.REFUSED.place()] = refused;
        row[ResultSchema.UNDECIDED.place()] = undecided;
    }
}
