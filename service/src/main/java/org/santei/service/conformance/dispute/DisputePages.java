package org.santei.service.conformance.dispute;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.UUID;
import org.santei.service.conformance.run.Run;
import org.santei.service.conformance.run.RunIds;
import org.santei.service.conformance.run.RunOffice;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages where expected answers are disputed, and disputes decided. */
@Hidden
@Controller
final class DisputePages {

    private static final String PATH = "/workbench/conformance/disputes";
    private static final int SHOWN = 100;

    private final Disputes disputes;
    private final RunOffice runs;

    DisputePages(Disputes disputes, RunOffice runs) {
        this.disputes = disputes;
        this.runs = runs;
    }

    @PostMapping("/workbench/conformance/runs/{id}/cases/{number}/dispute")
    ResponseEntity<Void> raise(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String claimed,
            @RequestParam(defaultValue = "") String words) {
        Run run = runs.find(RunIds.of(id));
        return to(disputes.raise(run.edition(), DisputeRequest.of(number, clause, claimed, words)));
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("disputes", disputes.list(null, null, SHOWN));
        return "conformance/disputes";
    }

    @GetMapping(PATH + "/{id}")
    String dispute(@PathVariable String id, Model model) {
        model.addAttribute("dispute", disputes.find(DisputeController.id(id)));
        model.addAttribute("decides", Caller.current().roles().contains(Role.APPROVER));
        return "conformance/dispute";
    }

    @PostMapping(PATH + "/{id}/decision")
    ResponseEntity<Void> decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String reason) {
        return to(disputes.decide(DisputeController.id(id), Decision.of(outcome, question, reason))
                .id());
    }

    private static ResponseEntity<Void> to(UUID id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH + '/' + id))
                .build();
    }
}
