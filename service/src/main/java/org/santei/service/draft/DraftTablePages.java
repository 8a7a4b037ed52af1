package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The two tables beside the rules, row by row: thresholds, and sets of codes. */
@Hidden
@Controller
final class DraftTablePages {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern CODE = Pattern.compile("[0-9]{9}");
    private static final int SHOWN = 300;

    private final Drafts drafts;
    private final Workspace workspace;
    private final CodeNames names;
    private final AgeAdvice ages;

    DraftTablePages(Drafts drafts, Workspace workspace, CodeNames names, AgeAdvice ages) {
        this.drafts = drafts;
        this.workspace = workspace;
        this.names = names;
        this.ages = ages;
    }

    /**
     * A member of a set.
     *
     * @param number its place in the table
     * @param row its row
     * @param name name of the code on the first day of the row
     */
    record Member(int number, CsvRows.Row row, String name) {}

    @GetMapping(DraftPages.ONE + "/limits")
    String limits(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        Overlay overlay = workspace.open(id);
        CsvRows rows = rows(overlay, DraftPaths.LIMITS);
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("q", q.strip());
        model.addAttribute("name", name);
        model.addAttribute("version", overlay.version(DraftPaths.LIMITS));
        model.addAttribute(
                "names",
                rows.names().stream().filter(one -> one.contains(q.strip())).toList());
        model.addAttribute("rows", name.isEmpty() ? List.of() : rows.named(name));
        model.addAttribute("uses", name.isEmpty() ? List.of() : LimitUses.of(overlay, name));
        model.addAttribute("advice", name.isEmpty() ? List.of() : ages.of(overlay, name));
        return "workbench/drafts/limits";
    }

    @PostMapping(DraftPages.ONE + "/limits")
    ResponseEntity<Void> change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String source) {
        CsvRows.Row row = new CsvRows.Row(name.strip(), value.strip(), from, "", source.strip());
        CsvRows.check(row, NUMBER, "値は9桁までの数字で書いてください。単位は名前が表します（歳、回、日、百分率など）。");
        Overlay overlay = workspace.open(id);
        CsvRows rows = rows(overlay, DraftPaths.LIMITS);
        TextChange change = overlay.write(
                DraftPaths.LIMITS,
                rows.changedFrom(row.name(), row.value(), row.from(), row.source())
                        .text());
        save(overlay, List.of(change), "限度「" + row.name() + "」を " + row.from() + " から " + row.value() + " にした");
        return DraftPages.to(overlay.draft().id(), "/limits?name=" + encoded(row.name()));
    }

    @PostMapping(DraftPages.ONE + "/limits/ages")
    ResponseEntity<Void> ages(@PathVariable String id, @RequestParam(defaultValue = "") String name) {
        Overlay overlay = workspace.open(id);
        List<TextChange> changes = ages.changes(overlay, name);
        save(overlay, changes, "「" + name + "」の年齢を、マスターの年齢の欄に代えて限度で判断する規則を加えた");
        return DraftPages.to(overlay.draft().id(), "");
    }

    @GetMapping(DraftPages.ONE + "/sets")
    String sets(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        Overlay overlay = workspace.open(id);
        CsvRows rows = rows(overlay, DraftPaths.GROUPS);
        List<CsvRows.Row> all = rows.rows();
        model.addAttribute("draft", overlay.draft());
        model.addAttribute("q", q.strip());
        model.addAttribute("name", name);
        model.addAttribute(
                "names",
                rows.names().stream()
                        .filter(one -> one.contains(q.strip()))
                        .limit(SHOWN)
                        .toList());
        model.addAttribute(
                "members",
                java.util.stream.IntStream.range(0, all.size())
                        .filter(number -> all.get(number).name().equals(name))
                        .mapToObj(number -> member(number, all.get(number)))
                        .toList());
        return "workbench/drafts/sets";
    }

    private Member member(int number, CsvRows.Row row) {
        return new Member(number, row, names.act(row.value(), LocalDate.parse(row.from())));
    }

    @PostMapping(DraftPages.ONE + "/sets")
    ResponseEntity<Void> add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String source) {
        CsvRows.Row row = new CsvRows.Row(name.strip(), code.strip(), from, "", source.strip());
        CsvRows.check(row, CODE, "コードは9桁の数字で書いてください。");
        Overlay overlay = workspace.open(id);
        CsvRows rows = rows(overlay, DraftPaths.GROUPS);
        if (rows.named(row.name()).stream()
                .anyMatch(other -> other.value().equals(row.value()) && other.holdsFrom(row.from()))) {
            throw new ProblemException(
                    ProblemType.INVALID_DRAFT, row.value() + " は " + row.from() + " にもう「" + row.name() + "」にあります。");
        }
        save(
                overlay,
                List.of(overlay.write(DraftPaths.GROUPS, rows.with(row).text())),
                "集合「" + row.name() + "」に " + row.value() + " を加えた");
        return DraftPages.to(overlay.draft().id(), "/sets?name=" + encoded(row.name()));
    }

    @PostMapping(DraftPages.ONE + "/sets/end")
    ResponseEntity<Void> end(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String until) {
        Overlay overlay = workspace.open(id);
        CsvRows rows = rows(overlay, DraftPaths.GROUPS);
        CsvRows.Row ended = rows.rows().stream()
                .filter(one -> one.line().equals(row))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.DRAFT_CHANGED, "この行は変わりました。集合を開き直してください。"));
        CsvRows.check(new CsvRows.Row(ended.name(), ended.value(), until, "", "x"), CODE, "");
        save(
                overlay,
                List.of(overlay.write(
                        DraftPaths.GROUPS, rows.ended(ended, until).text())),
                "集合「" + ended.name() + "」の " + ended.value() + " を " + until + " から外した");
        return DraftPages.to(overlay.draft().id(), "/sets?name=" + encoded(ended.name()));
    }

    private void save(Overlay overlay, List<TextChange> changes, String note) {
        UUID draft = overlay.draft().id();
        drafts.save(draft, changes, overlay.versions(changes), note);
    }

    private static CsvRows rows(Overlay overlay, String path) {
        return CsvRows.of(Objects.requireNonNullElse(overlay.text(path), ""));
    }

    private static String encoded(String text) {
        return UriUtils.encodeQueryParam(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
