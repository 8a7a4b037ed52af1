package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.santei.engine.authoring.PlainRule;
import org.santei.engine.authoring.PlainRuleReader;
import org.santei.engine.authoring.RuleFileText;
import org.santei.engine.authoring.RuleShape;
import org.santei.engine.rulebase.RuleLanguage.Kind;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The guided form: a rule of a usual shape, field by field. */
@Hidden
@Controller
final class DraftFormPages {

    private static final String PAGE = "workbench/drafts/form";
    private static final int MOST_CODES = 40;

    private final Drafts drafts;
    private final Workspace workspace;
    private final Choices choices;
    private final CodeNames names;

    DraftFormPages(Drafts drafts, Workspace workspace, Choices choices, CodeNames names) {
        this.drafts = drafts;
        this.workspace = workspace;
        this.choices = choices;
        this.names = names;
    }

    @GetMapping(DraftPages.ONE + "/form")
    String form(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String shape,
            Model model) {
        Overlay overlay = workspace.open(id);
        RulePath file = file(overlay, path);
        RuleForm form = rule.isEmpty()
                ? RuleForm.empty(RuleForm.shape(shape), null, null)
                : Optional.ofNullable(overlay.text(path))
                        .flatMap(text -> RuleFileText.of(text).rule(rule))
                        .flatMap(block -> PlainRuleReader.read(block.text()))
                        .map(RuleForm::of)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.NOT_SUPPORTED, "規則 " + rule + " は様式で開けません。編集画面で直してください。"));
        return show(overlay, file, form, rule, new FieldErrors(), model);
    }

    @PostMapping(DraftPages.ONE + "/form")
    Object save(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "again") String act,
            @RequestParam(defaultValue = "") String cases,
            HttpServletRequest request,
            Model model) {
        Overlay overlay = workspace.open(id);
        RulePath file = file(overlay, path);
        RuleForm form = RuleForm.of(request);
        FieldErrors errors = act.equals("save") ? form.errors() : new FieldErrors();
        RuleFileText text = RuleFileText.of(Objects.requireNonNullElse(overlay.text(path), ""));
        if (act.equals("save")
                && !form.id().equals(rule)
                && text.rule(form.id()).isPresent()) {
            errors.add("id", "この番号の規則がこのファイルにもうあります。別の番号にしてください。");
        }
        if (!act.equals("save") || errors.any()) {
            return show(overlay, file, form, rule, errors, model);
        }
        PlainRule written = form.rule();
        List<TextChange> changes = new ArrayList<>();
        changes.add(overlay.write(path, text.with(rule, written.text())));
        if (cases.equals("true")) {
            String known = Objects.requireNonNullElse(overlay.text(file.cases()), "");
            changes.add(overlay.write(
                    file.cases(), CaseProposals.with(known, written.id(), proposals(overlay, file, written))));
        }
        UUID draft = overlay.draft().id();
        drafts.save(draft, changes, overlay.versions(changes), path + " の規則 " + written.id() + " を様式で書いた");
        return DraftPages.to(draft, "/edit?path=" + path);
    }

    @GetMapping(DraftPages.ONE + "/codes")
    String codes(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        RulePath file = file(workspace.open(id), path);
        LocalDate day = file.begins().atDay(1);
        model.addAttribute("codes", q.isBlank() ? List.of() : names.acts(q.strip(), day, MOST_CODES));
        return "workbench/drafts/form :: codes";
    }

    private String show(Overlay overlay, RulePath file, RuleForm form, String rule, FieldErrors errors, Model model) {
        PlainRule written = form.rule();
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("path", file.path());
        model.addAttribute("rule", rule);
        model.addAttribute("form", form);
        model.addAttribute("shapes", List.of(RuleShape.values()));
        model.addAttribute("sets", choices.names(overlay, Kind.SET));
        model.addAttribute("limits", choices.names(overlay, Kind.LIMIT));
        model.addAttribute("preview", written.text());
        model.addAttribute("proposals", form.errors().any() ? "" : proposals(overlay, file, written));
        model.addAttribute("errors", errors.all());
        return PAGE;
    }

    private static String proposals(Overlay overlay, RulePath file, PlainRule rule) {
        return new CaseProposals(overlay, file.begins().atDay(1)).of(rule);
    }

    private static RulePath file(Overlay overlay, String path) {
        return RulePath.of(path)
                .filter(known -> overlay.text(path) != null)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "この規則のファイルはありません。ファイルの一覧から選んでください。"));
    }
}
