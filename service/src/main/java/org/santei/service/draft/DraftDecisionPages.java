package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.santei.engine.authoring.PlainRule;
import org.santei.engine.authoring.RuleFileText;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of a file as tables with cells to write in. */
@Hidden
@Controller
final class DraftDecisionPages {

    private final Drafts drafts;
    private final Workspace workspace;

    DraftDecisionPages(Drafts drafts, Workspace workspace) {
        this.drafts = drafts;
        this.workspace = workspace;
    }

    @GetMapping(DraftPages.ONE + "/table")
    String table(@PathVariable String id, @RequestParam(defaultValue = "") String path, Model model) {
        Overlay overlay = workspace.open(id);
        String text = text(overlay, path);
        List<DecisionTable> tables = DecisionTable.of(text);
        List<String> ids = DecisionTable.ids(tables);
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("path", path);
        model.addAttribute("version", overlay.version(path));
        model.addAttribute("tables", tables);
        model.addAttribute(
                "others",
                RuleFileText.of(text).rules().stream()
                        .map(RuleFileText.Block::id)
                        .filter(rule -> !ids.contains(rule))
                        .toList());
        return "workbench/drafts/table";
    }

    @PostMapping(DraftPages.ONE + "/table")
    Object save(@PathVariable String id, HttpServletRequest request) {
        String path = field(request, "path");
        Overlay overlay = workspace.open(id);
        String text = text(overlay, path);
        if (!field(request, "version").equals(String.valueOf(overlay.version(path)))) {
            throw new ProblemException(ProblemType.DRAFT_CHANGED, path + " は、あなたが表を開いた後に変わりました。表を開き直して、もう一度直してください。");
        }
        FieldErrors errors = new FieldErrors();
        String changed = text;
        List<DecisionTable> tables = DecisionTable.of(text);
        for (int t = 0; t < tables.size(); t++) {
            DecisionTable table = tables.get(t);
            for (int r = 0; r <= table.rules().size(); r++) {
                String row = "t" + t + "r" + r + '-';
                boolean isNew = r == table.rules().size();
                PlainRule before = table.rules().get(isNew ? 0 : r);
                if (isNew && field(request, row + "id").isEmpty()) {
                    continue;
                }
                PlainRule rule =
                        table.typed(isNew ? withoutConditions(before) : before, cell -> field(request, row + cell));
                check(rule, errors);
                String place = isNew ? "" : before.id();
                if (!rule.id().equals(place)
                        && RuleFileText.of(changed).rule(rule.id()).isPresent()) {
                    errors.add(rule.id(), "この番号の規則がこのファイルにもうあります。別の番号にしてください。");
                } else if (isNew || !rule.equals(before)) {
                    changed = RuleFileText.of(changed).with(place, rule.text());
                }
            }
        }
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
        TextChange change = overlay.write(path, changed);
        UUID draft = overlay.draft().id();
        drafts.save(draft, List.of(change), overlay.versions(List.of(change)), path + " を表で直した");
        return DraftPages.to(draft, "/table?path=" + path);
    }

    private static PlainRule withoutConditions(PlainRule rule) {
        return new PlainRule(
                rule.id(),
                rule.requirement(),
                rule.source(),
                rule.fact(),
                rule.key(),
                List.of(),
                rule.verb(),
                rule.words());
    }

    private static void check(PlainRule rule, FieldErrors errors) {
        RuleForm form = RuleForm.of(rule);
        if (form == null) {
            errors.add(rule.id(), "この行は規則になりません。列の値を確かめてください。");
        } else {
            form.errors().all().forEach(error -> errors.add(rule.id() + ' ' + error.field(), error.message()));
        }
    }

    private static String text(Overlay overlay, String path) {
        return RulePath.of(path)
                .map(known -> overlay.text(path))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "この規則のファイルはありません。ファイルの一覧から選んでください。"));
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
