package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.law.ClauseLink;
import org.santei.engine.law.ClauseReader;
import org.santei.engine.law.Notices;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Revision;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the notice: the text under one 区分番号 in one revision, with a place to link to for each note. */
@Hidden
@Controller
final class LawPages {

    private final Notices notices;
    private final FeeTable table;

    LawPages(Notices notices, FeeTable table) {
        this.notices = notices;
        this.table = table;
    }

    /**
     * A part of a text.
     *
     * @param anchor what a link to it ends with; {@code null} when it has no place of its own
     * @param text its lines as printed
     */
    record Part(@Nullable String anchor, String text) {}

    @GetMapping("/law/{revision}/{item}")
    String law(@PathVariable String revision, @PathVariable String item, HttpServletRequest request, Model model) {
        new Asked(request).check();
        String text = notices.text(revision, item).orElseThrow(LawPages::notThere);
        Shell.fill(model, LocalDate.parse(revision + "-01"));
        model.addAttribute("revision", revision);
        model.addAttribute("item", item);
        model.addAttribute("title", text.lines().findFirst().orElse(item));
        model.addAttribute("parts", parts(item, text));
        model.addAttribute("others", others(revision, item));
        return "feetable/law";
    }

    private static ProblemException notThere() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "この改定の告示に、この区分番号の文はありません。改定は YYYY-MM、区分番号は A001 や B001-2 のように書きます。");
    }

    private static List<Part> parts(String item, String text) {
        Set<String> seen = new HashSet<>(Set.of(item));
        List<Part> parts = new ArrayList<>();
        for (ClauseReader.Piece piece : ClauseReader.pieces(item, text)) {
            boolean first = seen.add(piece.clause());
            parts.add(new Part(first ? ClauseLink.anchor(item, piece.clause()) : null, piece.text()));
        }
        return parts;
    }

    /** Other revisions in which the number has a text: not always of the same item. */
    private List<String> others(String revision, String item) {
        return table.revisions().stream()
                .map(Revision::name)
                .filter(other ->
                        !other.equals(revision) && notices.text(other, item).isPresent())
                .toList();
    }
}
