package org.santei.service.draft;

import java.time.YearMonth;
import java.util.Optional;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;

/** A version of a rule file from a month on. */
final class NewVersion {

    private NewVersion() {}

    /**
     * The path of the new version.
     *
     * @param path any version of the file
     * @param month first month, {@code YYYY-MM}
     * @throws org.santei.service.problem.ProblemException when there is no such file, or when a version begins in that month
     */
    static RulePath of(Overlay overlay, String path, String month) {
        FieldErrors errors = new FieldErrors();
        Optional<RulePath> known = RulePath.of(path);
        if (known.isEmpty() || known.get().versions(overlay.texts()).isEmpty()) {
            errors.add("path", "この規則のファイルはありません。ファイルの一覧から選んでください。");
        }
        if (!month.matches("[12][0-9]{3}-(0[1-9]|1[0-2])")) {
            errors.add("month", "初めの月を YYYY-MM で書いてください（例 2027-04）。");
        }
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
        RulePath begun = known.orElseThrow().from(YearMonth.parse(month));
        if (overlay.text(begun.path()) != null) {
            errors.add("month", month + " に始まる版がもうあります。その版を開いて直すか、別の月を選んでください。");
        } else if (begun.versions(overlay.texts()).stream()
                .noneMatch(version -> version.begins().isBefore(begun.begins()))) {
            errors.add("month", month + " より前の版がありません。いちばん古い版より後の月を選んでください。");
        }
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
        return begun;
    }

    /** The version that a new one follows. */
    static RulePath before(Overlay overlay, RulePath begun) {
        return begun.versions(overlay.texts()).stream()
                .filter(version -> version.begins().isBefore(begun.begins()))
                .findFirst()
                .orElseThrow();
    }
}
