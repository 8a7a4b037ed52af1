package org.santei.engine.uke;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.History;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Particulars;

/** Builds one claim from its records; the first record that fails a check makes the claim unreadable. */
final class ClaimAssembler {
    /** Most records of one claim: far above the longest stay, so that a damaged file cannot fill the memory. */
    static final int RECORD_LIMIT = 50_000;

    private static final int DISEASE_DIGITS = 7;

    private final ClaimHeader header;
    private final CoverageAssembler coverages;
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final GroupAssembler groups;
    private final CommentCodes comments = new CommentCodes();
    private int records = 1;

    /** Begins with the RE record. */
    ClaimAssembler(ClaimHeader header) {
        this.header = header;
        this.coverages = new CoverageAssembler(header.month(), header.insurance());
        this.groups = new GroupAssembler(header.month(), coverages);
    }

    void accept(UkeRecord record) throws BadRecordException {
        if (++records > RECORD_LIMIT) {
            throw record.error(1, "1つのレセプトのレコードが多すぎます（" + RECORD_LIMIT + "件まで）。次のレセプトの先頭（RE）が失われていないかを確かめてください。");
        }
        switch (record.layout()) {
            case HO -> coverages.insurance(record);
            case KO -> coverages.publicFund(record);
            case SY -> diagnoses.add(diagnosis(record));
            case SI, IY, TO, CO -> line(record);
            case SN, JD, MF, GR, SJ -> {
                // Nothing in them changes what the services are worth.
            }
            case TI, TR, TS -> throw record.error(1, "臓器提供者のレコード（TI・TR・TS）には対応していません。このレセプトは計算できません。");
            case GO -> {
                ClosingRecord.check(record);
                throw record.error(1, "診療報酬請求書レコード（GO）がレセプトの途中にあります。");
            }
            case IR, RE -> throw record.error(1, record.layout() + "レコードがレセプトの途中にあります。ファイルは1つずつ読み込んでください。");
        }
    }

    /** The claim; call it once, after the last record. */
    Claim finish() throws BadRecordException {
        List<Coverage> payers = coverages.known(header.line());
        List<LineGroup> lines = groups.finish();
        // The specification asks for one; without this check a claim that is cut after its head would seem whole.
        if (lines.isEmpty()) {
            throw new BadRecordException(new InputError(
                    header.line(),
                    RecordLayout.RECORD_ID,
                    "診療行為・医薬品・特定器材のレコード（SI・IY・TO）が1件もありません。レセプトが途中で切れていないかを確かめてください。"));
        }
        return new Claim(
                header.line(),
                header.receipt(),
                header.month(),
                header.setting(),
                header.patient(),
                header.facility(),
                payers,
                List.of(),
                diagnoses,
                lines,
                particulars());
    }

    // The medical record format has no field for the discharge, and stays that are paid by diagnosis group have their
    // own.
    private Particulars particulars() {
        return new Particulars(
                coverages.scheme(header.scheme()),
                false,
                header.stay(),
                coverages.treatmentDays(),
                History.UNKNOWN,
                comments.comments());
    }

    private void line(UkeRecord record) throws BadRecordException {
        coverages.known(header.line());
        coverages.linesBegin(record);
        if (record.layout() == RecordLayout.CO) {
            groups.comment(record);
            comments.record(record);
        } else {
            groups.line(record);
            comments.line(record);
        }
    }

    private static Diagnosis diagnosis(UkeRecord sy) throws BadRecordException {
        String code = sy.code(2, DISEASE_DIGITS);
        return new Diagnosis(code, sy.has(3) ? sy.date(3) : null);
    }
}
