package org.santei.service.approval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.approval.exchange.Exports;
import org.santei.service.approval.exchange.Imports;
import org.santei.service.draft.Draft;
import org.santei.service.draft.DraftState;
import org.santei.service.draft.Drafts;
import org.santei.service.release.Published;
import org.santei.service.release.Publisher;
import org.santei.service.release.Releases;
import org.santei.service.release.Today;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What was published, what answers in which months, and what waits for a decision. */
@Controller
final class ReleasePages {

    private static final String PAGE = "/workbench/releases";
    private static final String ONE = PAGE + "/{id}";

    /** Most drafts that are looked through for those that wait. */
    private static final int DRAFTS = 200;

    private final Publisher publisher;
    private final Publishing publishing;
    private final Releases releases;
    private final Drafts drafts;
    private final Exports exports;
    private final Imports imports;
    private final Today today;

    ReleasePages(
            Publisher publisher,
            Publishing publishing,
            Releases releases,
            Drafts drafts,
            Exports exports,
            Imports imports,
            Today today) {
        this.publisher = publisher;
        this.publishing = publishing;
        this.releases = releases;
        this.drafts = drafts;
        this.exports = exports;
        this.imports = imports;
        this.today = today;
    }

    /** A line of the list. */
    record Row(Published published, State state) {}

    /** A line of the timeline: which publication answers, or is to answer, for which months of claims. */
    record Span(String edition, String begins, @Nullable String last, Published published, State state) {
        public boolean answering() {
            return state == State.IN_FORCE;
        }
    }

    /** A part of a publication, and what answers for its months now. */
    record PartNow(ReleaseAnswer.Part part, @Nullable Published now) {}

    @GetMapping(PAGE)
    String list(Model model) {
        LocalDate day = today.get();
        List<ReleaseName> inForce = releases.inForce();
        List<Published> all = publisher.all();
        List<Draft> waiting = drafts.list(null, DRAFTS).stream()
                .filter(draft ->
                        Set.of(DraftState.SUBMITTED, DraftState.APPROVED).contains(draft.state()))
                .toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute("timeline", timeline(all, day, inForce));
        model.addAttribute(
                "rows",
                all.stream()
                        .map(each -> new Row(each, State.of(each, day, inForce)))
                        .toList());
        return "workbench/approval/releases";
    }

    private static List<Span> timeline(List<Published> all, LocalDate day, List<ReleaseName> inForce) {
        List<Span> spans = new ArrayList<>();
        for (Published published : all) {
            for (ReleaseName name : published.releases()) {
                boolean answers = published.hasBegun(day) && inForce.contains(name);
                boolean known = spans.stream()
                        .anyMatch(span -> span.answering()
                                && span.edition().equals(name.edition())
                                && span.published().hasBegun(day));
                if (published.isScheduled(day) || (answers && !known)) {
                    spans.add(span(name, published, answers ? State.IN_FORCE : State.SCHEDULED));
                }
            }
        }
        spans.sort(java.util.Comparator.comparing(Span::edition));
        return spans;
    }

    private static Span span(ReleaseName name, Published published, State state) {
        ReleaseAnswer.Part part = ReleaseAnswer.Part.of(name, List.of());
        return new Span(part.edition(), part.begins(), part.last(), published, state);
    }

    @GetMapping(ONE)
    String find(@PathVariable String id, Model model) {
        Published published = publisher.find(Ids.publication(id));
        List<ReleaseName> inForce = releases.inForce();
        Published.Origin origin = published.origin();
        model.addAttribute("published", published);
        model.addAttribute("recorded", JapanTime.of(published.recordedAt()));
        model.addAttribute("approver", Caller.current().roles().contains(Role.APPROVER));
        model.addAttribute("state", State.of(published, today.get(), inForce));
        model.addAttribute(
                "own", origin != null && origin.tenant().equals(Caller.current().tenant()));
        model.addAttribute(
                "parts",
                published.releases().stream().map(name -> now(name, inForce)).toList());
        return "workbench/approval/release";
    }

    private PartNow now(ReleaseName name, List<ReleaseName> inForce) {
        Edition span = name.span();
        return new PartNow(
                ReleaseAnswer.Part.of(name, inForce),
                publisher.answering(span.begins(), today.get(), name.isOfShares()));
    }

    @GetMapping(ONE + "/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return exports.answer(Ids.publication(id));
    }

    @PostMapping(ONE + "/withdraw")
    ResponseEntity<Void> withdraw(@PathVariable String id, @RequestParam String comment) {
        publishing.withdraw(Ids.publication(id), ReviewRequests.words("comment", comment));
        return ReviewPages.seeOther(PAGE + '/' + Ids.publication(id));
    }

    @PostMapping(ONE + "/review")
    ResponseEntity<Void> review(@PathVariable String id, @RequestParam String comment) {
        publisher.review(Ids.publication(id), ReviewRequests.words("comment", comment));
        return ReviewPages.seeOther(PAGE + '/' + Ids.publication(id));
    }

    @PostMapping(PAGE + "/import")
    ResponseEntity<Void> take(@RequestParam MultipartFile file) throws IOException {
        Draft draft = imports.take(file.getBytes());
        return ReviewPages.seeOther("/workbench/drafts/" + draft.id() + "/review");
    }
}
