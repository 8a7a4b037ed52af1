package org.santei.service.calculation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.store.CalculationListStore;
import org.santei.service.store.ListedCalculation;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists what is kept of the caller's tenant. */
@RestController
@Tag(name = "計算")
final class CalculationListController {

    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
    private static final String RECEIPT = "[0-9A-Za-z_-]{1,20}";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String LIMIT = "[1-9]|[1-9][0-9]|1[0-9]{2}|200";
    private static final int USUAL = 50;

    private static final Map<String, List<String>> CHOICES = Map.of("complete", List.of("true", "false"));
    private static final Set<String> FREE = Set.of("month", "receipt", "before", "limit");

    private final CalculationListStore store;

    CalculationListController(CalculationListStore store) {
        this.store = store;
    }

    @GetMapping(path = CalculationController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listCalculations",
            summary = "保存した計算結果の一覧",
            description = "自分の組織が保存した計算結果を、新しい順に返します。次のページは next（Link ヘッダーの rel=\"next\"）にあります。")
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.STORE_UNAVAILABLE})
    @Parameter(
            in = ParameterIn.QUERY,
            name = "month",
            description = "診療年月",
            example = "2025-10",
            schema = @Schema(type = "string", pattern = MONTH))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "receipt",
            description = "レセプトの番号",
            schema = @Schema(type = "string", pattern = RECEIPT))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "complete",
            description = "合計点数が決まったものだけ（true）、決まらないものだけ（false）",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "before",
            description = "この番号より前に保存したものだけ（ページ送り。next に含まれる）",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "1ページの件数",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
    ResponseEntity<CalculationList> list(@Parameter(hidden = true) HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, CHOICES, FREE);
        FieldErrors errors = new FieldErrors();
        String month = text(request, "month", MONTH, "年月を YYYY-MM で1つ指定してください（例 month=2025-10）。", errors);
        String receipt = text(request, "receipt", RECEIPT, "英数字・ハイフン・下線20字までで1つ指定してください。", errors);
        String before = text(request, "before", ID, "一覧の next にある番号を1つ指定してください。", errors);
        String limit = text(request, "limit", LIMIT, "1以上200以下の整数を1つ指定してください。", errors);
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        int most = limit == null ? USUAL : Integer.parseInt(limit);
        CalculationListStore.Filter filter = new CalculationListStore.Filter(
                month,
                receipt,
                request.getParameter("complete") == null ? null : parameters.is("complete", "true"),
                before == null ? null : UUID.fromString(before));
        List<ListedCalculation> found = store.find(filter, most + 1);
        String next = found.size() > most ? next(request, found.get(most - 1).id()) : null;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(new CalculationList(found.subList(0, Math.min(most, found.size())), next));
    }

    private static String next(HttpServletRequest request, UUID last) {
        UriComponentsBuilder place = UriComponentsBuilder.fromPath(CalculationController.PATH);
        for (String name : List.of("month", "receipt", "complete", "limit")) {
            if (request.getParameter(name) != null) {
                place.queryParam(name, request.getParameter(name));
            }
        }
        return place.queryParam("before", last).build().toUriString();
    }

    private static @Nullable String text(
            HttpServletRequest request, String name, String form, String hint, FieldErrors errors) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        if (values.length != 1 || !values[0].matches(form)) {
            errors.add(name, hint);
            return null;
        }
        return values[0];
    }
}
