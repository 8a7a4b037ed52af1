package org.santei.service.rulebook;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleFile;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the rules and limits of one revision. */
@Hidden
@Controller
final class RulebookPages {

    private final Rulebook book;
    private final RuleDiffs diffs;

    RulebookPages(Rulebook book, RuleDiffs diffs) {
        this.book = book;
        this.diffs = diffs;
    }

    /**
     * A rule file in a list.
     *
     * @param name its path without month and ending
     * @param begins the month since which it holds
     * @param rules its rules
     */
    record Listed(String name, String begins, List<WrittenRule> rules) {}

    @GetMapping("/revisions/{revision}/rules")
    String rules(@PathVariable String revision, @RequestParam(required = false) @Nullable String edition, Model model) {
        Edition shown = shell(revision, edition, model);
        Map<String, List<Listed>> chapters = new LinkedHashMap<>();
        for (RuleFile file : book.files(shown).values()) {
            chapters.computeIfAbsent(file.name().substring(0, file.name().indexOf('/')), chapter -> new ArrayList<>())
                    .add(new Listed(file.name(), file.begins().toString(), WrittenRule.of(file.text())));
        }
        model.addAttribute("chapters", chapters);
        return "rulebook/rules";
    }

    @GetMapping("/revisions/{revision}/rules/{chapter}/{name}")
    String file(
            @PathVariable String revision,
            @PathVariable String chapter,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String edition,
            Model model) {
        Edition shown = shell(revision, edition, model);
        RuleFile file = book.files(shown).get(chapter + '/' + name);
        if (file == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "この版にこの規則のファイルはありません。規則の一覧から選んでください。");
        }
        model.addAttribute("file", file);
        model.addAttribute("rules", diffs.read(file));
        return "rulebook/file";
    }

    @GetMapping("/revisions/{revision}/limits")
    String limits(
            @PathVariable String revision, @RequestParam(required = false) @Nullable String edition, Model model) {
        Edition shown = shell(revision, edition, model);
        model.addAttribute(
                "limits",
                Thresholds.limits(book.texts(), shown.begins().atDay(1)).values());
        model.addAttribute(
                "sets", Thresholds.sets(book.texts(), shown.begins().atDay(1)).values());
        return "rulebook/limits";
    }

    private Edition shell(String revision, @Nullable String edition, Model model) {
        Edition shown = book.edition(revision, edition);
        model.addAttribute("revision", revision);
        model.addAttribute("edition", shown.name());
        model.addAttribute(
                "editions", book.editions(revision).stream().map(Edition::name).toList());
        model.addAttribute("revisions", book.revisions());
        return shown;
    }
}
