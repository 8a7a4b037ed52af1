package org.santei.service.approval;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftReport;
import org.santei.service.draft.Draft;
import org.santei.service.draft.Drafts;
import org.santei.service.impact.Impacts;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.Published;
import org.santei.service.release.RulesInForce;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that a reviewer needs on one page: changes, check, cases, conflicts, impact, and the decision. */
@Controller
final class ReviewPages {

    private static final String PAGE = "/workbench/drafts/{id}/review";

    private final Drafts drafts;
    private final Reviews reviews;
    private final Publishing publishing;
    private final RulesInForce inForce;
    private final Impacts impacts;

    ReviewPages(Drafts drafts, Reviews reviews, Publishing publishing, RulesInForce inForce, Impacts impacts) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.publishing = publishing;
        this.inForce = inForce;
        this.impacts = impacts;
    }

    /** What was said, as the page shows it. */
    record NoteRow(String kind, String actor, String at, String comment) {
        static NoteRow of(Note note) {
            return new NoteRow(note.kind().title(), note.actor(), JapanTime.of(note.at()), note.comment());
        }
    }

    @GetMapping(PAGE)
    String page(@PathVariable String id, Model model) {
        Draft draft = drafts.find(Ids.draft(id));
        String hash = drafts.hash(draft.id());
        DraftReport report = reviews.report(draft.id());
        model.addAttribute("draft", draft);
        model.addAttribute("hash", hash);
        model.addAttribute("authors", reviews.authors(draft));
        model.addAttribute("mayDecide", reviews.mayDecide(draft));
        model.addAttribute("report", report);
        model.addAttribute(
                "failed",
                report.cases().stream().filter(outcome -> !outcome.passed()).toList());
        model.addAttribute("stale", reviews.stale(draft.id()));
        model.addAttribute(
                "notes", reviews.notes(draft.id()).stream().map(NoteRow::of).toList());
        model.addAttribute("approver", Caller.current().roles().contains(Role.APPROVER));
        model.addAttribute("approved", reviews.approval(draft.id()) != null);
        model.addAttribute("impact", impacts.latest(draft.id(), hash));
        model.addAttribute("changes", ChangedFile.of(inForce.base(), drafts.texts(draft.id())));
        return "workbench/approval/review";
    }

    @PostMapping(PAGE + "/comment")
    ResponseEntity<Void> comment(@PathVariable String id, @RequestParam String comment) {
        reviews.comment(Ids.draft(id), ReviewRequests.words("comment", comment));
        return back(id);
    }

    @PostMapping(PAGE + "/send-back")
    ResponseEntity<Void> sendBack(@PathVariable String id, @RequestParam String comment) {
        reviews.sendBack(Ids.draft(id), ReviewRequests.words("comment", comment));
        return back(id);
    }

    @PostMapping(PAGE + "/approve")
    ResponseEntity<Void> approve(
            @PathVariable String id,
            @RequestParam String hash,
            @RequestParam(required = false, defaultValue = "") String comment) {
        UUID draft = Ids.draft(id);
        reviews.approve(draft, hash, comment.isBlank() ? "" : ReviewRequests.words("comment", comment));
        return back(id);
    }

    @PostMapping(PAGE + "/publish")
    ResponseEntity<Void> publish(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String firstDay,
            @RequestParam(required = false, defaultValue = "") String reason) {
        String why = reason.isBlank() ? "" : ReviewRequests.words("reason", reason);
        return to(publishing.publish(Ids.draft(id), day(firstDay), why));
    }

    @PostMapping(PAGE + "/emergency")
    ResponseEntity<Void> publishAtOnce(@PathVariable String id, @RequestParam String reason) {
        return to(publishing.publishAtOnce(Ids.draft(id), ReviewRequests.words("reason", reason)));
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        FieldErrors errors = new FieldErrors();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.add("firstDay", "暦にある日を YYYY-MM-DD で書いてください。");
        }
        errors.throwIfAny(ProblemType.INVALID_RELEASE);
        return null;
    }

    private static ResponseEntity<Void> back(String id) {
        return seeOther("/workbench/drafts/" + Ids.draft(id) + "/review");
    }

    private static ResponseEntity<Void> to(Published published) {
        return seeOther("/workbench/releases/" + published.id());
    }

    /** Where the browser goes on. */
    static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
