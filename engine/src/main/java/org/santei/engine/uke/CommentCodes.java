package org.santei.engine.uke;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.claim.Comment;

/**
 * Collects the comments (コメント) of one claim in input order: those of CO records and those inside SI, IY and TO. Only
 * their codes are kept, and the days of comments on a day; their texts may name the patient.
 */
final class CommentCodes {
    private static final int CODE_OF_RECORD = 4;
    private static final int CODE_DIGITS = 9;
    private static final char FIRST_DIGIT = '8';
    /** Comments whose text is a day (コメントパターン 50). */
    private static final String ON_A_DAY = "850";

    private static final int COMMENTS_OF_A_LINE = 3;
    private static final int LONGEST_MONTH = 31;

    private final List<Comment> comments = new ArrayList<>();

    /** Takes the code of a CO record. */
    void record(UkeRecord co) throws BadRecordException {
        add(co, CODE_OF_RECORD);
    }

    /** Takes the codes inside an SI, IY or TO record. */
    void line(UkeRecord record) throws BadRecordException {
        // Three pairs of code and text stand before the days, which are always the last 31 of the layout.
        int first = record.layout().size() - LONGEST_MONTH - 2 * COMMENTS_OF_A_LINE + 1;
        for (int i = 0; i < COMMENTS_OF_A_LINE; i++) {
            int code = first + 2 * i;
            if (record.has(code)) {
                add(record, code);
            } else if (record.has(code + 1)) {
                throw record.error(code, "文字データにコメントコードがありません。コメントコード9桁を記録するか、文字データを除いてください。");
            }
        }
    }

    /** The comments so far. */
    List<Comment> comments() {
        return comments;
    }

    private void add(UkeRecord record, int field) throws BadRecordException {
        String code = record.code(field, CODE_DIGITS);
        if (code.charAt(0) != FIRST_DIGIT) {
            throw record.error(field, "コメントコードは8で始まる9桁です。コメントマスターのコードを記録してください。");
        }
        LocalDate day = code.startsWith(ON_A_DAY) && record.has(field + 1)
                ? SpecDates.date(Normalizer.normalize(record.field(field + 1), Normalizer.Form.NFKC))
                : null;
        comments.add(new Comment(record.line(), code, day));
    }
}
