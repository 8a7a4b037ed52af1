package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santei.engine.authoring.RuleFileText;
import org.santei.service.page.Wanted;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a file is written: the text, the clause at its side, its cases, and what is wrong. */
@Hidden
@Controller
final class DraftEditorPages {

    private final Drafts drafts;
    private final Workspace workspace;
    private final ClauseTexts clauses;

    DraftEditorPages(Drafts drafts, Workspace workspace, ClauseTexts clauses) {
        this.drafts = drafts;
        this.workspace = workspace;
        this.clauses = clauses;
    }

    @GetMapping(DraftPages.ONE + "/edit")
    String edit(@PathVariable String id, @RequestParam(defaultValue = "") String path, Model model) {
        check(path);
        Overlay overlay = workspace.open(id);
        String text = Optional.ofNullable(overlay.text(path)).orElse("");
        Optional<RulePath> rule = RulePath.of(path);
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("path", path);
        model.addAttribute("file", opened(overlay, path));
        model.addAttribute(
                "cases", rule.map(file -> opened(overlay, file.cases())).orElse(null));
        model.addAttribute(
                "versions", rule.map(file -> file.versions(overlay.texts())).orElse(List.of()));
        model.addAttribute("clauses", rule.map(file -> clauses.of(file, text)).orElse(List.of()));
        model.addAttribute(
                "rules", rule.map(file -> RuleFileText.of(text).rules()).orElse(List.of()));
        return "workbench/drafts/edit";
    }

    @PostMapping(DraftPages.ONE + "/save")
    Object save(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            Model model) {
        check(path);
        if (!version.matches("[0-9]{1,9}")) {
            throw new ProblemException(ProblemType.VERSION_REQUIRED, "版の番号がありません。ページを開き直してください。");
        }
        Overlay overlay = workspace.open(id);
        UUID draft = overlay.draft().id();
        TextChange change = overlay.write(path, PlainText.lines(text));
        try {
            drafts.save(draft, List.of(change), Map.of(path, Integer.parseInt(version)), path + " を保存した");
        } catch (ProblemException e) {
            if (e.problem().status() != ProblemType.DRAFT_CHANGED.status()) {
                throw e;
            }
            String page = "/conflict?path=" + path + "&mine=" + drafts.setAside(draft, change);
            return Wanted.isPart(request)
                    ? ResponseEntity.ok()
                            .header("HX-Redirect", DraftPages.PATH + '/' + draft + page)
                            .build()
                    : DraftPages.to(draft, page);
        }
        if (!Wanted.isPart(request)) {
            return DraftPages.to(draft, "/edit?path=" + path);
        }
        Overlay saved = workspace.open(id);
        model.addAttribute("draft", saved.draft());
        model.addAttribute("file", opened(saved, path));
        return "workbench/drafts/parts :: saved(file=${file})";
    }

    @GetMapping(DraftPages.ONE + "/conflict")
    String conflict(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String mine,
            Model model) {
        check(path);
        Overlay overlay = workspace.open(id);
        if (!mine.matches("[0-9]{1,9}")) {
            throw Drafts.notFound();
        }
        String own = drafts.change(overlay.draft().id(), path, Integer.parseInt(mine))
                .map(ChangedText::text)
                .orElse(overlay.inForce().get(path));
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("path", path);
        model.addAttribute("file", opened(overlay, path));
        model.addAttribute("mine", own == null ? "" : own);
        model.addAttribute("theirs", overlay.changes().get(path));
        return "workbench/drafts/conflict";
    }

    /** A file as the editor opens it. */
    static OpenFile opened(Overlay overlay, String path) {
        String text = overlay.text(path);
        return new OpenFile(
                path,
                text == null ? "" : text,
                overlay.version(path),
                TextDifference.language(path),
                overlay.inForce().containsKey(path),
                overlay.changes().containsKey(path));
    }

    /**
     * A file in the editor.
     *
     * @param path its path
     * @param text its text
     * @param version version that changed it last; 0 when the draft does not change it
     * @param language how the editor reads it
     * @param inForce whether it is in force
     * @param changed whether the draft changes it
     */
    record OpenFile(String path, String text, int version, String language, boolean inForce, boolean changed) {}

    private static void check(String path) {
        FieldErrors errors = new FieldErrors();
        if (!DraftPaths.mayChange(path)) {
            errors.add("path", TextLimits.PATHS);
        }
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
    }
}
