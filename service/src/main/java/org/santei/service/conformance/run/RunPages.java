package org.santei.service.conformance.run;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.CaseStatus;
import org.santei.engine.conformance.Kit;
import org.santei.service.conformance.Kits;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages where runs are ordered and followed. */
@Hidden
@Controller
final class RunPages {

    static final String PATH = "/workbench/conformance";

    private static final String EDITION = PATH + "/{edition}";
    private static final String ONE = PATH + "/runs/{id}";
    private static final int SHOWN = 50;

    private final RunOffice office;
    private final RunStore store;
    private final RunTurns turns;
    private final Kits kits;

    RunPages(RunOffice office, RunStore store, RunTurns turns, Kits kits) {
        this.office = office;
        this.store = store;
        this.turns = turns;
        this.kits = kits;
    }

    @GetMapping(PATH)
    String editions(Model model) {
        model.addAttribute("editions", kits.editions());
        model.addAttribute("runs", store.list(null, null, SHOWN));
        return "conformance/editions";
    }

    @GetMapping(EDITION)
    String edition(@PathVariable String edition, Model model) {
        Kit kit = kits.of(edition).kit();
        List<Run> runs = store.list(edition, null, SHOWN);
        model.addAttribute("kit", kit);
        model.addAttribute("certain", kit.count(CaseStatus.CERTAIN));
        model.addAttribute("interpreted", kit.count(CaseStatus.INTERPRETED));
        model.addAttribute("undecided", kit.count(CaseStatus.UNDECIDED));
        model.addAttribute("runs", runs);
        model.addAttribute("trend", RunChart.trend(runs));
        return "conformance/edition";
    }

    /** Takes a file of answers, or where the software is called; the fields are those of the API. */
    @PostMapping(path = EDITION + "/runs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Void> upload(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String software,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable String rerunOf,
            @RequestParam MultipartFile file)
            throws IOException {
        return start(edition, RunRequest.ofAnswers(software, version, rerunOf, file.getBytes()));
    }

    @PostMapping(path = EDITION + "/runs", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> call(@PathVariable String edition, @RequestParam Map<String, String> fields) {
        return start(edition, RunRequest.ofForm(fields));
    }

    private ResponseEntity<Void> start(String edition, RunOrder order) {
        UUID id = UUID.randomUUID();
        office.add(id, office.check(edition, order));
        turns.ring();
        return to(id);
    }

    /** How far it is, as a part of a page; when it has ended it says that the page is to be loaded again. */
    @GetMapping(ONE + "/progress")
    String progress(@PathVariable String id, HttpServletResponse response, Model model) {
        Run run = office.find(RunIds.of(id));
        model.addAttribute("run", run);
        if (run.finished()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "conformance/run-parts :: progress";
    }

    @PostMapping(ONE + "/cancel")
    ResponseEntity<Void> cancel(@PathVariable String id) {
        Run run = office.find(RunIds.of(id));
        return to(office.cancel(run.edition(), run.id()).id());
    }

    @GetMapping(ONE + "/cases")
    String cases(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Run run = office.find(RunIds.of(id));
        List<CaseRow> found =
                office.results(run, new RunStore.Wanted(after, verdict, cause, chapter, clause), SHOWN + 1);
        boolean more = found.size() > SHOWN;
        List<CaseRow> shown = more ? found.subList(0, SHOWN) : found;
        model.addAttribute("run", run);
        model.addAttribute("rows", shown);
        model.addAttribute("verdict", verdict);
        model.addAttribute("cause", cause);
        model.addAttribute("chapter", chapter);
        model.addAttribute("clause", clause);
        model.addAttribute("next", more ? shown.get(SHOWN - 1).number() : null);
        return "conformance/cases";
    }

    static ResponseEntity<Void> to(UUID id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH + "/runs/" + id))
                .build();
    }
}
