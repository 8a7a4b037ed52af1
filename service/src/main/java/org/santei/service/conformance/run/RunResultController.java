package org.santei.service.conformance.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.LikelyCause;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives out what came of the cases of a run. */
@RestController
@Tag(name = "適合試験")
final class RunResultController {

    private static final int USUAL = 200;
    private static final String EDITION = "点数表の版（例 2026-06）";
    private static final String ID = "実行の番号（始めたときの Location にある）";
    private static final List<String> VERDICTS = List.of("passed", "failed", "not-attempted");
    private static final int LONGEST = 200;

    private final RunOffice office;

    RunResultController(RunOffice office) {
        this.office = office;
    }

    @GetMapping(path = RunController.ONE + "/results", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listConformanceResults",
            summary = "適合試験のケースごとの結果",
            description = "番号の順に返します。不合格には、期待する値と回答の値、違いを説明する規則、考えられる原因があります。")
    @RunDocs.OfResults
    ResponseEntity<byte[]> list(
            @Parameter(description = EDITION) @PathVariable String edition,
            @Parameter(description = ID) @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of(), Set.of("verdict", "cause", "chapter", "clause", "limit", "after"));
        FieldErrors errors = new FieldErrors();
        int most = RunController.limit(request.getParameter("limit"), USUAL, errors);
        RunStore.Wanted wanted = wanted(request, errors);
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        Run run = office.find(edition, RunIds.of(id));
        List<CaseRow> found = office.results(run, wanted, most + 1);
        if (found.size() <= most) {
            return json(new CaseRow.Page(found, null), null);
        }
        List<CaseRow> shown = found.subList(0, most);
        String next = next(request, shown.get(most - 1).number());
        return json(new CaseRow.Page(shown, next), next);
    }

    private static RunStore.Wanted wanted(HttpServletRequest request, FieldErrors errors) {
        String after = Objects.requireNonNullElse(request.getParameter("after"), "");
        if (!after.matches("([0-9]{6})?")) {
            errors.add("after", "ケースの番号を6桁の数字で指定してください。");
        }
        return new RunStore.Wanted(
                after,
                oneOf(request, "verdict", VERDICTS, errors),
                oneOf(request, "cause", causes(), errors),
                word(request, "chapter", errors),
                word(request, "clause", errors));
    }

    private static List<String> causes() {
        return Arrays.stream(LikelyCause.values())
                .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static @Nullable String oneOf(
            HttpServletRequest request, String name, List<String> words, FieldErrors errors) {
        String given = request.getParameter(name);
        if (given != null && !words.contains(given)) {
            errors.add(name, String.join("、", words) + " のどれか1つを指定してください。");
        }
        return given;
    }

    private static @Nullable String word(HttpServletRequest request, String name, FieldErrors errors) {
        String given = request.getParameter(name);
        if (given != null && (given.isEmpty() || given.length() > LONGEST)) {
            errors.add(name, "1字以上" + LONGEST + "字までで指定してください。");
        }
        return given;
    }

    private static String next(HttpServletRequest request, String after) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(request.getRequestURI());
        for (String name : List.of("verdict", "cause", "chapter", "clause", "limit")) {
            String given = request.getParameter(name);
            if (given != null) {
                next.queryParam(name, "{" + name + "}");
            }
        }
        return next.queryParam("after", after)
                .encode()
                .buildAndExpand(values(request))
                .toUriString();
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new java.util.HashMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
        return values;
    }

    @GetMapping(path = RunController.ONE + "/results/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findConformanceResult", summary = "適合試験のケース1件の結果")
    @RunDocs.OfResult
    ResponseEntity<byte[]> find(
            @Parameter(description = EDITION) @PathVariable String edition,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "ケースの番号（6桁）") @PathVariable String number,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(office.result(office.find(edition, RunIds.of(id)), number), null);
    }

    @GetMapping(path = RunController.ONE + "/junit.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(
            operationId = "conformanceJUnit",
            summary = "適合試験の結果を JUnit の XML で",
            description = "章ごとの testsuite に、ケースごとの testcase があります。未回答は skipped です。")
    @RunDocs.OfJUnit
    ResponseEntity<byte[]> junit(
            @Parameter(description = EDITION) @PathVariable String edition,
            @Parameter(description = ID) @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        Run run = office.find(edition, RunIds.of(id));
        List<CaseRow> rows = office.results(run, RunStore.Wanted.ALL, Integer.MAX_VALUE);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(JUnitReport.of(run.software() + ' ' + run.version() + " / " + run.kitVersion(), rows));
    }

    private static ResponseEntity<byte[]> json(Object answer, @Nullable String next) {
        ResponseEntity.BodyBuilder builder = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (next != null) {
            builder.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return builder.body(AnswerJson.bytes(answer));
    }
}
