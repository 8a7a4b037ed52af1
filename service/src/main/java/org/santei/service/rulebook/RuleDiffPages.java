package org.santei.service.rulebook;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import org.santei.engine.rulebase.Edition;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of what differs between the rules and limits of two revisions. */
@Hidden
@Controller
final class RuleDiffPages {

    private final Rulebook book;
    private final RuleDiffs diffs;

    RuleDiffPages(Rulebook book, RuleDiffs diffs) {
        this.book = book;
        this.diffs = diffs;
    }

    @GetMapping("/revisions/{before}/diff/{after}/rules")
    String rules(@PathVariable String before, @PathVariable String after, Model model) {
        Pair pair = pair(before, after, model);
        List<RuleDiffs.FileDiff> files = diffs.files(pair.before(), pair.after());
        model.addAttribute(
                "files", files.stream().filter(RuleDiffs.FileDiff::differs).toList());
        model.addAttribute(
                "same", files.stream().filter(file -> !file.differs()).count());
        return "rulebook/diff";
    }

    @GetMapping("/revisions/{before}/diff/{after}/rules/{chapter}/{name}")
    String file(
            @PathVariable String before,
            @PathVariable String after,
            @PathVariable String chapter,
            @PathVariable String name,
            Model model) {
        Pair pair = pair(before, after, model);
        String file = chapter + '/' + name;
        List<RuleChange> changes = diffs.rules(pair.before(), pair.after(), file);
        if (changes.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "どちらの改定にもこの規則のファイルはありません。違いの一覧から選んでください。");
        }
        model.addAttribute("file", file);
        model.addAttribute(
                "changes",
                changes.stream()
                        .filter(change -> change.kind() != RuleChange.Kind.SAME)
                        .toList());
        model.addAttribute(
                "same",
                changes.stream()
                        .filter(change -> change.kind() == RuleChange.Kind.SAME)
                        .toList());
        return "rulebook/file-diff";
    }

    @GetMapping("/revisions/{before}/diff/{after}/limits")
    String limits(@PathVariable String before, @PathVariable String after, Model model) {
        Pair pair = pair(before, after, model);
        LocalDate old = pair.before().begins().atDay(1);
        LocalDate young = pair.after().begins().atDay(1);
        model.addAttribute("limits", Thresholds.limitChanges(book.texts(), old, young));
        model.addAttribute("sets", Thresholds.setChanges(book.texts(), old, young));
        return "rulebook/limits-diff";
    }

    private record Pair(Edition before, Edition after) {}

    private Pair pair(String before, String after, Model model) {
        Pair pair = new Pair(diffs.before(before), diffs.after(after));
        if (!pair.before().begins().isBefore(pair.after().begins())) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "前の改定、後の改定の順に指定してください（例 /revisions/2024-06/diff/2026-06/rules）。");
        }
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("beforeEdition", pair.before().name());
        model.addAttribute("afterEdition", pair.after().name());
        return pair;
    }
}
