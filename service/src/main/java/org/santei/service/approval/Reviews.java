package org.santei.service.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftReport;
import org.santei.service.database.TenantDatabase;
import org.santei.service.draft.Draft;
import org.santei.service.draft.DraftState;
import org.santei.service.draft.DraftVersion;
import org.santei.service.draft.Drafts;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.Names;
import org.santei.service.release.Published;
import org.santei.service.release.Publisher;
import org.santei.service.release.Releases;
import org.santei.service.sandbox.Sandbox;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Reads drafts of others and decides on them. Safe for use by many threads. */
@Component
public final class Reviews {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Drafts drafts;
    private final NoteStore notes;
    private final Sandbox sandbox;
    private final Releases releases;
    private final Publisher publisher;
    private final TenantDatabase database;
    private final AuditLog audit;

    Reviews(
            Drafts drafts,
            NoteStore notes,
            Sandbox sandbox,
            Releases releases,
            Publisher publisher,
            TenantDatabase database,
            AuditLog audit) {
        this.drafts = drafts;
        this.notes = notes;
        this.sandbox = sandbox;
        this.releases = releases;
        this.publisher = publisher;
        this.database = database;
        this.audit = audit;
    }

    /** What was said of a draft, oldest first. */
    List<Note> notes(UUID draft) {
        drafts.find(draft);
        return notes.of(draft);
    }

    /** Who began a draft or saved a version of it; none of them approves it. */
    List<String> authors(Draft draft) {
        Set<String> authors = new LinkedHashSet<>(List.of(draft.author()));
        drafts.versions(draft.id()).stream()
                .sorted(Comparator.comparingInt(DraftVersion::number))
                .forEach(version -> authors.add(version.author()));
        return List.copyOf(authors);
    }

    /** Whether the caller is one of those who may decide on a draft. */
    boolean mayDecide(Draft draft) {
        return !Names.contains(authors(draft), Caller.current().name());
    }

    /** What drafts change now. */
    Base base() {
        return new Base(releases.inForce());
    }

    /** What is wrong with a draft, by the separate process. */
    DraftReport report(UUID draft) {
        return sandbox.check(drafts.texts(draft));
    }

    /** The approval that holds for a draft as it is; {@code null} when there is none. */
    @Nullable
    Note approval(UUID draft) {
        String hash = drafts.hash(draft);
        String base = base().hash();
        return notes.of(draft).stream()
                .filter(note -> note.kind() == Note.Kind.APPROVED || note.kind() == Note.Kind.SENT_BACK)
                .reduce((before, after) -> after)
                .filter(note -> note.kind() == Note.Kind.APPROVED)
                .filter(note -> note.draftHash().equals(hash) && note.base().equals(base))
                .orElse(null);
    }

    /** Files that publications changed after the draft began to change them. */
    List<StaleText> stale(UUID draft) {
        Map<String, Instant> since = notes.changedSince(draft);
        List<StaleText> stale = new ArrayList<>();
        for (Published published : publisher.all()) {
            published.paths().stream()
                    .filter(path -> since.containsKey(path) && !published.isWithdrawn())
                    .filter(path -> began(published).isAfter(since.get(path)))
                    .filter(path -> !began(published).isAfter(Instant.now()))
                    .filter(path ->
                            stale.stream().noneMatch(known -> known.path().equals(path)))
                    .forEach(path -> stale.add(new StaleText(path, published)));
        }
        return stale;
    }

    private static Instant began(Published published) {
        Instant day = published.firstDay().atStartOfDay(JAPAN).toInstant();
        return day.isAfter(published.recordedAt()) ? day : published.recordedAt();
    }

    /** Says something of a draft. */
    void comment(UUID id, String comment) {
        drafts.find(id);
        notes.add(id, Note.Kind.COMMENT, comment, drafts.hash(id), base().hash());
    }

    /**
     * Does not approve a draft; its author may take it up again.
     *
     * @throws ProblemException when it is neither submitted nor approved
     */
    void sendBack(UUID id, String comment) {
        Draft draft = drafts.find(id);
        DraftState from = draft.state() == DraftState.APPROVED ? DraftState.APPROVED : DraftState.SUBMITTED;
        database.call(jdbc -> {
            drafts.moved(id, from, DraftState.REJECTED);
            notes.add(id, Note.Kind.SENT_BACK, comment, drafts.hash(id), base().hash());
            audit.append("draft.rejected", id.toString(), Map.of("hash", drafts.hash(id)));
            return true;
        });
    }

    /**
     * Approves a draft as it is, on the rules in force now. It is checked again in the separate process; whatever changes later
     * makes the approval void.
     *
     * @param seen SHA-256 of the texts that the caller has read
     * @throws ProblemException when the caller wrote any of it, when it is another by now, or when it is not sound
     */
    void approve(UUID id, String seen, String comment) {
        Draft draft = drafts.find(id);
        refuseAuthors(draft);
        DraftState from = draft.state() == DraftState.APPROVED ? DraftState.APPROVED : DraftState.SUBMITTED;
        Base base = base();
        refuseStale(id);
        Soundness.refuseUnsound(report(id));
        database.call(jdbc -> {
            drafts.moved(id, from, DraftState.APPROVED);
            if (!drafts.hash(id).equals(seen) || !base().equals(base)) {
                throw new ProblemException(
                        ProblemType.APPROVAL_VOID, "読んでいる間に、案か、土台の規則が変わりました。いまの案を読み直してから、もう一度承認してください。");
            }
            notes.add(id, Note.Kind.APPROVED, comment, seen, base.hash());
            audit.append("draft.approved", id.toString(), Map.of("hash", seen, "base", base.hash()));
            return true;
        });
    }

    private void refuseAuthors(Draft draft) {
        if (!mayDecide(draft)) {
            throw new ProblemException(
                    ProblemType.SELF_APPROVAL,
                    "この案は、あなた（" + Caller.current().name() + "）が起草したか、版を保存しています。ほかの承認者に承認を頼んでください。");
        }
    }

    /** What publications have changed meanwhile is not undone by oversight. */
    void refuseStale(UUID id) {
        List<StaleText> stale = stale(id);
        if (!stale.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RELEASE_BASE_CHANGED,
                    String.join("", stale.stream().map(StaleText::message).toList()));
        }
    }
}
