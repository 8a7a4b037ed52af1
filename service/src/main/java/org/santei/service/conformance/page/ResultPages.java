package org.santei.service.conformance.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.UUID;
import org.santei.engine.conformance.KitCase;
import org.santei.engine.law.Notices;
import org.santei.service.claim.ClaimRequestWriter;
import org.santei.service.conformance.Kits;
import org.santei.service.conformance.certificate.Certificates;
import org.santei.service.conformance.run.CaseRow;
import org.santei.service.conformance.run.Run;
import org.santei.service.conformance.run.RunIds;
import org.santei.service.conformance.run.RunOffice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What came of a run, a case of it with everything that explains it, and its certificate. */
@Hidden
@Controller
final class ResultPages {

    private static final String ONE = "/workbench/conformance/runs/{id}";

    private final RunOffice office;
    private final Certificates certificates;
    private final Kits kits;
    private final Notices notices;

    ResultPages(RunOffice office, Certificates certificates, Kits kits, Notices notices) {
        this.office = office;
        this.certificates = certificates;
        this.kits = kits;
        this.notices = notices;
    }

    @GetMapping(ONE)
    String run(@PathVariable String id, Model model) {
        Run run = office.find(RunIds.of(id));
        model.addAttribute("run", run);
        if (run.summary() != null) {
            model.addAttribute("certificate", certificates.ofRun(run));
            model.addAttribute("refusal", certificates.refusal(run));
        }
        return "conformance/run";
    }

    @PostMapping(ONE + "/certificate")
    ResponseEntity<Void> issue(@PathVariable String id) {
        UUID issued = certificates.issue(office.find(RunIds.of(id)));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/workbench/conformance/certificates/" + issued))
                .build();
    }

    @GetMapping(ONE + "/cases/{number}")
    String result(@PathVariable String id, @PathVariable String number, Model model) {
        Run run = office.find(RunIds.of(id));
        CaseRow row = office.result(run, number);
        KitCase now = kits.of(run.edition()).kit().find(number).orElse(null);
        model.addAttribute("run", run);
        model.addAttribute("row", row);
        model.addAttribute("case", now);
        if (now != null) {
            model.addAttribute("claim", ClaimRequestWriter.of(now.claim()).toPrettyString());
            model.addAttribute("clauses", notices.links(now.clause()));
        }
        return "conformance/case";
    }

    @GetMapping("/workbench/conformance/certificates/{id}")
    String certificate(@PathVariable String id, Model model) {
        model.addAttribute("certificate", certificates.find(certificates.number(id)));
        return "conformance/certificate";
    }
}
