package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santei.engine.authoring.RuleFileText;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the rule files of a draft, and begins or ends versions of them. */
@Hidden
@Controller
final class DraftFilePages {

    private final Drafts drafts;
    private final Workspace workspace;

    DraftFilePages(Drafts drafts, Workspace workspace) {
        this.drafts = drafts;
        this.workspace = workspace;
    }

    @GetMapping(DraftPages.ONE + "/files")
    String files(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String chapter,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Overlay overlay = workspace.open(id);
        String part = FileList.CHAPTERS.containsKey(chapter) ? chapter : q.isBlank() ? "A-basic" : "";
        List<String> words = Arrays.stream(q.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("chapters", FileList.CHAPTERS);
        model.addAttribute("chapter", part);
        model.addAttribute("q", q.strip());
        model.addAttribute("files", FileList.of(overlay, part, words));
        return "workbench/drafts/files";
    }

    @PostMapping(DraftPages.ONE + "/version")
    ResponseEntity<Void> version(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String month) {
        return save(id, path, month, false);
    }

    @PostMapping(DraftPages.ONE + "/end")
    ResponseEntity<Void> end(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String month) {
        return save(id, path, month, true);
    }

    /** A version of a file from a month: the text of the version before it, or none of its rules. */
    private ResponseEntity<Void> save(String id, String path, String month, boolean ends) {
        Overlay overlay = workspace.open(id);
        RulePath begun = NewVersion.of(overlay, path, month);
        RulePath before = NewVersion.before(overlay, begun);
        String text = String.valueOf(overlay.text(before.path()));
        String begins = ends ? RuleFileText.of(text).ended() : text;
        TextChange change = overlay.write(begun.path(), begins);
        UUID draft = overlay.draft().id();
        drafts.save(
                draft,
                List.of(change),
                overlay.versions(List.of(change)),
                begun.path() + (ends ? " で終わらせた" : " を " + before.begins() + " の版から写した"));
        return DraftPages.to(draft, "/edit?path=" + begun.path());
    }

    @PostMapping(DraftPages.ONE + "/revert")
    ResponseEntity<Void> revert(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String version) {
        FieldErrors errors = new FieldErrors();
        if (!version.matches("[0-9]{1,9}")) {
            errors.add("version", "版の番号がありません。ページを開き直してください。");
        }
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        UUID draft = DraftIds.of(id);
        drafts.save(
                draft, List.of(TextChange.revert(path)), Map.of(path, Integer.parseInt(version)), path + " の変更をやめた");
        return DraftPages.to(draft, "");
    }
}
