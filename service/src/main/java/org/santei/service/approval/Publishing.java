package org.santei.service.approval;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftText;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.service.draft.Draft;
import org.santei.service.draft.DraftState;
import org.santei.service.draft.Drafts;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.Published;
import org.santei.service.release.Publisher;
import org.santei.service.release.Today;
import org.santei.service.sandbox.Sandbox;
import org.santei.service.security.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Publishes approved drafts, and drafts in an emergency; withdraws what has not begun. Safe for use by many threads. */
@Component
public final class Publishing {

    private static final String CASES = "cases/";

    private final Drafts drafts;
    private final Reviews reviews;
    private final NoteStore notes;
    private final Sandbox sandbox;
    private final Publisher publisher;
    private final Today today;
    private final int reviewDays;

    Publishing(
            Drafts drafts,
            Reviews reviews,
            NoteStore notes,
            Sandbox sandbox,
            Publisher publisher,
            Today today,
            @Value("${santei.emergency-review-days}") int reviewDays) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.notes = notes;
        this.sandbox = sandbox;
        this.publisher = publisher;
        this.today = today;
        this.reviewDays = reviewDays;
    }

    /**
     * Publishes a draft that was approved as it is.
     *
     * @param firstDay the day from which it answers; {@code null} for today
     * @param reason why, for a day in the past; else it may be empty
     * @throws ProblemException when no approval holds, the base has changed, or the day is refused
     */
    public Published publish(UUID id, @Nullable LocalDate firstDay, String reason) {
        Draft draft = drafts.find(id);
        Base base = reviews.base();
        Note approval = draft.state() == DraftState.APPROVED ? reviews.approval(id) : null;
        if (approval == null) {
            throw new ProblemException(
                    ProblemType.APPROVAL_VOID,
                    draft.state() == DraftState.APPROVED
                            ? "承認した後に、案か、土台の規則が変わったため、承認は無効です。いまの案を読み直して、もう一度承認してください。"
                            : "この案はいま「" + draft.state().title() + "」です。起草した人とは別の承認者が承認した案だけを公表できます。");
        }
        reviews.refuseStale(id);
        LocalDate day = firstDay == null ? today.get() : firstDay;
        return publish(draft, Published.Kind.ORDINARY, base, day, reason);
    }

    /**
     * Publishes a draft in an emergency: from today on, by one approver, who may have written it. Somebody else has to look at
     * it afterwards.
     *
     * @param reason why it cannot wait
     * @throws ProblemException when the draft is closed or not sound, or no reason is given
     */
    public Published publishAtOnce(UUID id, String reason) {
        Draft draft = drafts.find(id);
        if (!Set.of(DraftState.EDITING, DraftState.SUBMITTED, DraftState.APPROVED)
                .contains(draft.state())) {
            throw new ProblemException(
                    ProblemType.DRAFT_STATE, "この案はいま「" + draft.state().title() + "」です。緊急に公表できるのは、起草中、決裁待ち、承認済みの案です。");
        }
        Base base = reviews.base();
        reviews.refuseStale(id);
        Soundness.refuseUnsound(reviews.report(id));
        return publish(draft, Published.Kind.EMERGENCY, base, today.get(), reason);
    }

    private Published publish(Draft draft, Published.Kind kind, Base base, LocalDate firstDay, String reason) {
        UUID id = draft.id();
        String hash = drafts.hash(id);
        List<DraftText> texts = drafts.texts(id);
        List<RuleRelease> releases = sandbox.compile(texts);
        return publisher.publish(
                new Publisher.Order(
                        kind,
                        draft.title(),
                        reason,
                        firstDay,
                        releases,
                        base.releases(),
                        cases(texts),
                        texts.stream().map(DraftText::path).toList(),
                        new Published.Origin(
                                Caller.current().tenant(),
                                id,
                                hash,
                                reviews.authors(draft),
                                Caller.current().name()),
                        kind == Published.Kind.EMERGENCY ? firstDay.plusDays(reviewDays) : null),
                () -> released(draft, hash, base),
                this::back);
    }

    /** What was compiled is what the draft says, still. */
    private void released(Draft draft, String hash, Base base) {
        drafts.moved(draft.id(), draft.state(), DraftState.RELEASED);
        if (!drafts.hash(draft.id()).equals(hash)) {
            throw new ProblemException(ProblemType.APPROVAL_VOID, "公表の準備をしている間に案が変わりました。いまの案を読み直してから、もう一度公表してください。");
        }
        notes.add(draft.id(), Note.Kind.PUBLISHED, "", hash, base.hash());
    }

    private static Map<String, @Nullable String> cases(List<DraftText> texts) {
        Map<String, @Nullable String> cases = new HashMap<>();
        texts.stream()
                .filter(text -> text.path().startsWith(CASES))
                .forEach(text -> cases.put(text.path(), text.text()));
        return cases;
    }

    /**
     * Withdraws a publication before its day; its draft may be taken up again.
     *
     * @throws ProblemException when it has begun, or is of another tenant
     */
    public Published withdraw(UUID id, String reason) {
        return publisher.withdraw(id, reason, withdrawn -> back(withdrawn, reason));
    }

    private void back(Published withdrawn, String reason) {
        Published.Origin origin = withdrawn.origin();
        if (origin == null) {
            return;
        }
        Caller actor = new Caller(origin.tenant(), Caller.current().name(), Set.of());
        String base = reviews.base().hash();
        actor.run(() -> {
            drafts.moved(origin.draft(), DraftState.RELEASED, DraftState.REJECTED);
            notes.add(origin.draft(), Note.Kind.SENT_BACK, reason, origin.draftHash(), base);
        });
    }
}
