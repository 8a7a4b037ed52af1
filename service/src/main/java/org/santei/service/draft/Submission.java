package org.santei.service.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.engine.draft.Severity;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Hands a draft over for approval, takes it back, or gives it up. */
@Component
final class Submission {

    private final Drafts drafts;
    private final DraftStore store;
    private final DraftChecks checks;
    private final AuditLog audit;

    Submission(Drafts drafts, DraftStore store, DraftChecks checks, AuditLog audit) {
        this.drafts = drafts;
        this.store = store;
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * Hands a draft over for approval.
     *
     * @throws ProblemException when it changes nothing, when a check finds an error, or when it is not being edited
     */
    Draft submit(UUID id) {
        Draft draft = drafts.find(id);
        List<DraftText> texts = drafts.texts(id);
        if (texts.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_DRAFT, "この案はまだ何も変えていません。規則か限度を変えてから提出してください。");
        }
        if (draft.isOpen()) {
            refuseUnsound(checks.check(texts));
        }
        return moved(draft, DraftState.EDITING, DraftState.SUBMITTED, "draft.submitted");
    }

    /**
     * Makes a draft that waits for approval or was not approved open again.
     *
     * @throws ProblemException when it is in another state
     */
    Draft reopen(UUID id) {
        Draft draft = drafts.find(id);
        DraftState from = draft.state() == DraftState.REJECTED ? DraftState.REJECTED : DraftState.SUBMITTED;
        return moved(draft, from, DraftState.EDITING, "draft.reopened");
    }

    /**
     * Gives a draft up.
     *
     * @throws ProblemException when it is not being edited
     */
    Draft withdraw(UUID id) {
        return moved(drafts.find(id), DraftState.EDITING, DraftState.WITHDRAWN, "draft.withdrawn");
    }

    /** What was checked is what is handed over: nobody saved a version meanwhile. */
    private Draft moved(Draft draft, DraftState from, DraftState to, String action) {
        return store.together(() -> {
            Draft moved = drafts.moved(draft.id(), from, to);
            if (moved.version() != draft.version()) {
                throw new ProblemException(
                        ProblemType.DRAFT_CHANGED, "確かめている間に、この案に新しい版が保存されました。いまの版を読み直してから、もう一度提出してください。");
            }
            audit.append(
                    action,
                    draft.id().toString(),
                    Map.of("version", String.valueOf(moved.version()), "hash", drafts.hash(draft.id())));
            return moved;
        });
    }

    private static void refuseUnsound(DraftReport report) {
        if (report.sound()) {
            return;
        }
        FieldErrors errors = new FieldErrors();
        report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problem ->
                        errors.add(problem.path() + ':' + problem.line() + ':' + problem.column(), problem.message()));
        report.cases().stream()
                .filter(outcome -> !outcome.passed())
                .forEach(outcome -> errors.add(
                        outcome.path() + ' ' + outcome.rule() + ' ' + outcome.name(),
                        "ケースが通りません。期待: " + outcome.expected() + "、実際: " + outcome.actual() + "。"));
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
    }
}
