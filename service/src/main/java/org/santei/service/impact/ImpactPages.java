package org.santei.service.impact;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.feetables.Assumptions;
import org.santei.service.draft.Draft;
import org.santei.service.draft.Drafts;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages where impacts are ordered and read. */
@Hidden
@Controller
final class ImpactPages {

    static final String PATH = "/workbench/impacts";

    private static final int SHOWN = 50;
    private static final String EDITIONS = "editions";

    private final ImpactOffice office;
    private final ImpactStore store;
    private final ImpactLaws laws;
    private final ImpactTurns turns;
    private final Drafts drafts;

    ImpactPages(ImpactOffice office, ImpactStore store, ImpactLaws laws, ImpactTurns turns, Drafts drafts) {
        this.office = office;
        this.store = store;
        this.laws = laws;
        this.turns = turns;
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    String list(Model model) {
        List<String> editions = laws.inForce().stream()
                .filter(release -> !release.isOfShares())
                .map(ReleaseName::edition)
                .sorted()
                .toList();
        model.addAttribute(EDITIONS, editions);
        model.addAttribute("impacts", store.list(null, null, SHOWN));
        model.addAttribute("assumptions", Assumptions.read().rows());
        return "impact/impacts";
    }

    @GetMapping("/workbench/drafts/{id}/impact")
    String ofDraft(@PathVariable String id, Model model) {
        Draft draft = draft(id);
        model.addAttribute("draft", draft);
        model.addAttribute("hash", drafts.hash(draft.id()));
        model.addAttribute("impacts", store.list(draft.id(), null, SHOWN));
        model.addAttribute("assumptions", Assumptions.read().rows());
        return "impact/draft";
    }

    private Draft draft(String id) {
        if (!ImpactIds.isOne(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "この番号の案はありません。案の一覧にある番号を確かめてください。");
        }
        return drafts.find(UUID.fromString(id));
    }

    /** Orders an impact; the fields are those of the API. */
    @PostMapping(PATH)
    ResponseEntity<Void> start(@RequestParam Map<String, String> fields) {
        ImpactOffice.Checked checked = office.check(ImpactForm.order(fields));
        UUID id = UUID.randomUUID();
        office.add(id, checked);
        turns.ring();
        return to(id);
    }

    @GetMapping(PATH + "/{id}")
    String impact(@PathVariable String id, Model model) {
        Impact impact = office.find(ImpactIds.of(id));
        model.addAttribute("impact", impact);
        if (impact.state().equals(ImpactState.DONE.word())) {
            ImpactResult result = office.result(impact.id());
            model.addAttribute("result", result);
            model.addAttribute("charts", ImpactCharts.of(result.figures()));
            model.addAttribute("measures", MeasureRow.of(result.figures().total()));
        }
        return "impact/impact";
    }

    /** How far it is, as a part of a page; when it has ended it says that the page is to be loaded again. */
    @GetMapping(PATH + "/{id}/progress")
    String progress(@PathVariable String id, HttpServletResponse response, Model model) {
        Impact impact = office.find(ImpactIds.of(id));
        model.addAttribute("impact", impact);
        if (impact.finished()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "impact/impact :: progress";
    }

    @PostMapping(PATH + "/{id}/cancel")
    ResponseEntity<Void> cancel(@PathVariable String id) {
        return to(office.cancel(ImpactIds.of(id)).id());
    }

    @GetMapping(PATH + "/{id}/movers/{place}")
    String mover(@PathVariable String id, @PathVariable String place, Model model) {
        UUID asked = ImpactIds.of(id);
        model.addAttribute("mover", office.mover(asked, place));
        model.addAttribute("impact", office.find(asked));
        model.addAttribute("place", place);
        return "impact/mover";
    }

    @GetMapping(PATH + "/{id}/result.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        return ImpactFiles.csv(office, ImpactIds.of(id));
    }

    @GetMapping(PATH + "/{id}/result.parquet")
    ResponseEntity<byte[]> parquet(@PathVariable String id) {
        return ImpactFiles.parquet(office, ImpactIds.of(id));
    }

    private static ResponseEntity<Void> to(UUID id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH + '/' + id))
                .build();
    }
}
