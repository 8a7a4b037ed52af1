package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The drafts of the tenant, and the overview of each. */
@Hidden
@Controller
final class DraftPages {

    static final String PATH = "/workbench/drafts";
    static final String ONE = PATH + "/{id}";

    private static final int SHOWN = 100;

    private final Drafts drafts;
    private final Workspace workspace;
    private final DraftChecks checks;
    private final Submission submission;

    DraftPages(Drafts drafts, Workspace workspace, DraftChecks checks, Submission submission) {
        this.drafts = drafts;
        this.workspace = workspace;
        this.checks = checks;
        this.submission = submission;
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("drafts", drafts.list(null, SHOWN));
        return "workbench/drafts/list";
    }

    @PostMapping(PATH)
    Object begin(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String reason) {
        try {
            DraftRequest wanted = DraftRequest.of(title, reason);
            return to(drafts.begin(wanted.title(), wanted.reason()).id(), "/files");
        } catch (ProblemException e) {
            ModelAndView again = new ModelAndView(
                    "workbench/drafts/list", HttpStatus.valueOf(e.problem().status()));
            again.addObject("drafts", drafts.list(null, SHOWN));
            again.addObject("problem", e.problem());
            again.addObject("title", title);
            again.addObject("reason", reason);
            return again;
        }
    }

    @GetMapping(ONE)
    String overview(@PathVariable String id, Model model) {
        Overlay overlay = workspace.open(id);
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("changes", TextDifference.all(overlay));
        model.addAttribute("versions", drafts.versions(overlay.draft().id()));
        return "workbench/drafts/overview";
    }

    @GetMapping(ONE + "/report")
    String report(@PathVariable String id, @RequestParam(defaultValue = "") String path, Model model) {
        Overlay overlay = workspace.open(id);
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("report", ShownReport.of(checks.check(overlay.drafted()), path, overlay));
        return path.isEmpty() ? "workbench/drafts/report :: whole" : "workbench/drafts/report :: beside";
    }

    @PostMapping(ONE + "/restore")
    ResponseEntity<Void> restore(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable String path) {
        UUID draft = DraftIds.of(id);
        if (!version.matches("[0-9]{1,9}")) {
            throw Drafts.notFound();
        }
        drafts.restore(draft, Integer.parseInt(version));
        return path != null && DraftPaths.mayChange(path) ? to(draft, "/edit?path=" + path) : to(draft, "");
    }

    @PostMapping(ONE + "/submit")
    ResponseEntity<Void> submit(@PathVariable String id) {
        return to(submission.submit(DraftIds.of(id)).id(), "");
    }

    @PostMapping(ONE + "/reopen")
    ResponseEntity<Void> reopen(@PathVariable String id) {
        return to(submission.reopen(DraftIds.of(id)).id(), "");
    }

    @PostMapping(ONE + "/withdraw")
    ResponseEntity<Void> withdraw(@PathVariable String id) {
        return to(submission.withdraw(DraftIds.of(id)).id(), "");
    }

    /** Sends the browser on to a page of a draft. */
    static ResponseEntity<Void> to(UUID draft, String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH + '/' + draft + page))
                .build();
    }
}
