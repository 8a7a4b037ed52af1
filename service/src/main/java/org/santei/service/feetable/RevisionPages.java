package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.santei.feetables.Revision;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of revisions: the list, and what changed between two. */
@Hidden
@Controller
final class RevisionPages {

    private static final int ON_A_PAGE = 100;
    private static final int FURTHEST = 100_000;

    /** The chapters of the fee schedule by the letter of their 区分番号. */
    private static final List<String> CHAPTERS =
            List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O");

    private final Revisions revisions;
    private final RevisionItems items;

    RevisionPages(Revisions revisions, RevisionItems items) {
        this.revisions = revisions;
        this.items = items;
    }

    /** Two revisions to compare. */
    record Pair(String before, String after) {}

    /** A choice of the kind of change. */
    record Choice(String show, String name, int count, boolean chosen) {}

    /** Every two revisions, the newest first. */
    static List<Pair> pairs(List<Revision> all) {
        List<Pair> pairs = new ArrayList<>();
        for (int after = all.size() - 1; after > 0; after--) {
            for (int before = after - 1; before >= 0; before--) {
                pairs.add(new Pair(all.get(before).name(), all.get(after).name()));
            }
        }
        return pairs;
    }

    @GetMapping("/revisions")
    String list(Model model) {
        Shell.fill(model, Asked.today());
        model.addAttribute(
                "held",
                revisions.all().stream().map(RevisionController.Held::of).toList());
        model.addAttribute("revisions", pairs(revisions.all()));
        return "feetable/revisions";
    }

    @GetMapping("/revisions/{revision}/items")
    String items(@PathVariable String revision, HttpServletRequest request, Model model) {
        Asked asked = new Asked(request, "chapter", "offset");
        String chapter = asked.choice("chapter", CHAPTERS);
        int offset = asked.whole("offset", 0, 0, FURTHEST);
        asked.check();
        LocalDate on = AskedRevisions.revision(revisions, revision).holds().from();
        List<RevisionItems.Row> rows = items.of(on, chapter);
        Shell.fill(model, on);
        model.addAttribute("revision", revision);
        model.addAttribute("chapter", chapter);
        model.addAttribute("chapters", CHAPTERS);
        model.addAttribute("pages", new Pages(rows.size(), ON_A_PAGE, offset));
        model.addAttribute("rows", rows.stream().skip(offset).limit(ON_A_PAGE).toList());
        return "feetable/revision-items";
    }

    @GetMapping("/revisions/{before}/diff/{after}")
    String diff(@PathVariable String before, @PathVariable String after, HttpServletRequest request, Model model) {
        List<String> parameters = new ArrayList<>(AskedRevisions.PARAMETERS);
        parameters.add("offset");
        Asked asked = new Asked(request, parameters.toArray(String[]::new));
        String show = AskedRevisions.show(asked);
        LocalDate asOf = asked.day("asOf", LocalDate.MAX);
        int offset = asked.whole("offset", 0, 0, FURTHEST);
        Revisions.Compared question = AskedRevisions.read(asked, revisions, before, after);
        RevisionDiff diff = revisions.compare(question, asOf, show);
        Pages pages = new Pages(diff.rows().size(), ON_A_PAGE, offset);
        Shell.fill(model, question.afterOn());
        model.addAttribute("asOf", ItemJson.day(asOf));
        model.addAttribute("diff", diff);
        model.addAttribute("show", show.isEmpty() ? null : show);
        model.addAttribute("choices", choices(diff, show));
        model.addAttribute("master", Words.master(ItemJson.word(question.item())));
        model.addAttribute("pages", pages);
        model.addAttribute(
                "rows", diff.rows().stream().skip(offset).limit(ON_A_PAGE).toList());
        return "feetable/diff";
    }

    private static List<Choice> choices(RevisionDiff diff, String show) {
        return RevisionDiff.KINDS.stream()
                .map(kind -> new Choice(kind, name(kind), diff.counts().of(kind), kind.equals(show)))
                .toList();
    }

    /** A kind of change in Japanese. */
    static String name(String kind) {
        return switch (kind) {
            case "new" -> "新設";
            case "ended" -> "終了";
            case "points" -> "点数・金額の変更";
            case "conditions" -> "条件の変更";
            default -> "未確定";
        };
    }
}
