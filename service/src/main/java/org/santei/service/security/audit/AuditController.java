package org.santei.service.security.audit;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives auditors the audit log of their tenant, and says whether the whole of it holds. */
@RestController
@Tag(name = "運用")
final class AuditController {

    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final String NUMBER = "[1-9][0-9]{0,17}";
    private static final Set<String> PARAMETERS = Set.of("before", "limit");

    private final AuditStore store;
    private final AuditChain chain;

    AuditController(AuditStore store, AuditChain chain) {
        this.store = store;
        this.chain = chain;
    }

    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAudit",
            summary = "監査記録",
            description = "呼び出し元の組織に関わる記録を、新しい順に返します。続きは next を before に指定して取り出します。")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "before",
            description = "この番号より前の記録",
            schema = @Schema(type = "integer", minimum = "1"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "返す記録の数",
            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
    @ApiResponse(
            responseCode = "200",
            description = "監査記録",
            content = @Content(schema = @Schema(implementation = AuditPage.class)))
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        FieldErrors errors = new FieldErrors();
        request.getParameterMap().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .forEach(name -> errors.add(
                        name.substring(0, Math.min(40, name.length())), "このパラメーターはありません。使えるもの: before、limit。"));
        long before = number(request, "before", Long.MAX_VALUE, Long.MAX_VALUE, errors);
        int most = (int) number(request, "limit", USUAL, MOST, errors);
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        List<AuditStore.Link> links = store.of(Caller.current().tenant(), before, most);
        return json(page(links, links.size() == most ? links.get(most - 1).seq() : null));
    }

    private static long number(HttpServletRequest request, String name, long usual, long most, FieldErrors errors) {
        String[] given = request.getParameterValues(name);
        if (given == null) {
            return usual;
        }
        if (given.length == 1 && given[0].matches(NUMBER) && Long.parseLong(given[0]) <= most) {
            return Long.parseLong(given[0]);
        }
        errors.add(name, "1以上の整数を1つだけ指定してください" + (most == Long.MAX_VALUE ? "。" : "（" + most + "まで）。"));
        return usual;
    }

    /** Entries are given as they are kept, letter for letter, each with its hash. */
    private static String page(List<AuditStore.Link> links, @Nullable Long next) {
        return links.stream()
                        .map(link -> "{\"entry\":" + link.entry() + ",\"hash\":\"" + link.hash() + "\"}")
                        .collect(Collectors.joining(",", "{\"entries\":[", "]"))
                + ",\"next\":" + next + "}";
    }

    @GetMapping(path = "/api/v1/audit/verify", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "verifyAudit",
            summary = "監査記録が書かれたときのままかを確かめる",
            description = "はじめの記録からハッシュを計算し直します。書き換え、抜け、入れ替えがあれば、最初の番号を firstBroken に返します。")
    @ApiResponse(
            responseCode = "200",
            description = "確かめた",
            content = @Content(schema = @Schema(implementation = ChainAnswer.class)))
    ResponseEntity<byte[]> verify() {
        return json(AnswerJson.line(chain.verify()));
    }

    /** The same at a path that is easy to keep in mind. */
    @Hidden
    @GetMapping(path = "/audit/verify", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> verifyInShort() {
        return verify();
    }

    private static ResponseEntity<byte[]> json(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body.getBytes(StandardCharsets.UTF_8));
    }
}
