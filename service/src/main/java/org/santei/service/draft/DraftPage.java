package org.santei.service.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Which part of the list of drafts is asked for.
 *
 * @param before only drafts behind this one; {@code null} for all
 * @param limit most drafts
 */
record DraftPage(@Nullable UUID before, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /**
     * Reads the parameters of a request.
     *
     * @throws org.santei.service.problem.ProblemException with every parameter that is wrong
     */
    static DraftPage of(HttpServletRequest request) {
        Parameters.of(request, Map.of(), Set.of("limit", "before"));
        FieldErrors errors = new FieldErrors();
        String limit = request.getParameter("limit");
        if (limit != null && !limit.matches("[1-9][0-9]?|1[0-9]{2}|200")) {
            errors.add("limit", "1から" + MOST + "までの数で指定してください。");
        }
        String before = request.getParameter("before");
        if (before != null && !DraftIds.isOne(before)) {
            errors.add("before", "案の番号を指定してください。");
        }
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        return new DraftPage(
                before == null ? null : UUID.fromString(before), limit == null ? USUAL : Integer.parseInt(limit));
    }

    /**
     * The answer.
     *
     * @param found up to one more draft than the answer may have
     */
    ResponseEntity<byte[]> answer(List<Draft> found) {
        List<Draft> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : DraftController.PATH + "?limit=" + limit + "&before="
                        + shown.get(limit - 1).id();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return DraftController.json(
                answer,
                new DraftAnswer.Page(shown.stream().map(DraftAnswer.Listed::of).toList(), next));
    }
}
