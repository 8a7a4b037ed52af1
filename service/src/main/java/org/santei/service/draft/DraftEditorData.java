package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.StrictJson;
import org.santei.service.web.Bodies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** What the editor asks for while one types. */
@Hidden
@Controller
final class DraftEditorData {

    /** Most mebibytes of a text with its path. */
    private static final int LIMIT = 5;

    private static final Pattern NAMED = Pattern.compile("「([^」]+)」");

    private final Workspace workspace;
    private final DraftChecks checks;
    private final Completion completion;

    DraftEditorData(Workspace workspace, DraftChecks checks, Completion completion) {
        this.workspace = workspace;
        this.checks = checks;
        this.completion = completion;
    }

    /**
     * What is wrong with a text that is not saved.
     *
     * @param problems problems of this text
     */
    record Lint(List<CheckAnswer.Problem> problems) {}

    @PostMapping(path = DraftPages.ONE + "/lint", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> lint(@PathVariable String id, HttpServletRequest request) throws IOException {
        JsonNode asked = StrictJson.read(Bodies.read(request, LIMIT), "文");
        String path = asked.path("path").asString("");
        TextChange change =
                TextChange.write(path, PlainText.lines(asked.path("text").asString("")));
        TextLimits.check(change);
        DraftReport report = checks.check(workspace.open(id).drafted(path, String.valueOf(change.text())));
        return DraftController.json(
                ResponseEntity.ok(),
                new Lint(report.problems().stream()
                        .filter(problem -> problem.path().equals(path))
                        .map(problem -> CheckAnswer.Problem.of(placed(problem, String.valueOf(change.text()))))
                        .toList()));
    }

    /** A problem of a whole text stands where the word that it names stands first. */
    private static DraftProblem placed(DraftProblem problem, String text) {
        Matcher named = NAMED.matcher(problem.message());
        int place = problem.line() == 0 && named.find() ? text.indexOf(named.group(1)) : -1;
        if (place < 0) {
            return problem;
        }
        String before = text.substring(0, place);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new DraftProblem(
                problem.path(),
                line,
                place - before.lastIndexOf('\n'),
                problem.severity(),
                problem.kind(),
                problem.message());
    }

    @GetMapping(path = DraftPages.ONE + "/completion", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> completion(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String fact) {
        if (!DraftPaths.mayChange(path)) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, TextLimits.PATHS);
        }
        return DraftController.json(
                ResponseEntity.ok(), completion.of(workspace.open(id), path, q.strip(), before, fact));
    }
}
