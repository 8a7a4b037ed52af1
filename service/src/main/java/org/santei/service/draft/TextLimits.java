package org.santei.service.draft;

import java.util.List;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Which texts a draft may hold. */
final class TextLimits {

    static final String PATHS = "変えられるのは rules/<章>/<区分番号>-<名前>.<YYYY-MM>.drl、rules/limits.csv、rules/groups.csv、"
            + "cases/<章>/<区分番号>-<名前>.cases.yaml です。このどれかを指定してください。";

    private static final int KIBIBYTE = 1 << 10;

    private TextLimits() {}

    /**
     * Refuses a change of a file that no draft may change, or a text that no file may have.
     *
     * @throws ProblemException with the path or the text as the field
     */
    static void check(TextChange change) {
        FieldErrors errors = new FieldErrors();
        if (!DraftPaths.mayChange(change.path())) {
            errors.add("path", PATHS);
        } else if (change.kind() == TextChange.Kind.REMOVED && DraftPaths.isTable(change.path())) {
            errors.add("path", "表は除けません。行を直してください。");
        } else if (change.bytes() > DraftPaths.most(change.path())) {
            errors.add("text", "このファイルは" + DraftPaths.most(change.path()) / KIBIBYTE + "KiBまでです。ファイルを分けてください。");
        } else if (change.text() != null && !change.text().chars().allMatch(TextLimits::isText)) {
            errors.add("text", "制御文字があります。改行とタブのほかの制御文字を取り除いてください。");
        }
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
    }

    /**
     * Refuses changes of a draft that has become too large.
     *
     * @param bytes bytes of its versions so far
     */
    static void check(long bytes, List<TextChange> changes) {
        if (bytes + changes.stream().mapToLong(TextChange::bytes).sum() > Drafts.MOST_BYTES) {
            throw new ProblemException(
                    ProblemType.INVALID_DRAFT, "この案の版は合わせて" + (Drafts.MOST_BYTES >> 20) + "MiBまでです。新しい案に分けてください。");
        }
    }

    private static boolean isText(int character) {
        return character == '\n' || character == '\t' || !Character.isISOControl(character);
    }
}
