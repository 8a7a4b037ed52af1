package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what the official tables hold of an item. */
@RestController
@Tag(name = "項目")
final class ItemController {

    /** Most letters of a query. */
    static final int LONGEST_QUERY = 100;

    private static final String PATH = "/api/v1/items";
    private static final int LIMIT = 20;
    private static final int MOST = 200;
    private static final int FURTHEST = 100_000;

    private final FeeTable table;
    private final ItemSearch search;
    private final Histories histories;
    private final Relations relations;

    ItemController(FeeTable table, ItemSearch search, Histories histories, Relations relations) {
        this.table = table;
        this.search = search;
        this.histories = histories;
        this.relations = relations;
    }

    @GetMapping(path = PATH + "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "findItem",
            summary = "診療行為・医薬品・特定器材のその日の点数または金額",
            description = "どの表にもないコードも 200 で、status は unknown です。")
    @FeeTableDocs.OnDay
    @FeeTableDocs.OfItem
    ResponseEntity<byte[]> item(
            @Parameter(description = "マスターのコード。数字9桁") @PathVariable String code, HttpServletRequest request) {
        Asked asked = new Asked(request, "on", "asOf");
        asked.code(code);
        LocalDate on = asked.day("on", Asked.today());
        LocalDate asOf = asked.day("asOf", LocalDate.MAX);
        asked.check();
        ItemAnswer answer = table.item(code, on, asOf);
        String json = ItemJson.line(answer, Reference.of(table, answer, on, asOf));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "searchItems", summary = "コード・名前・カナ・区分番号から項目を探す")
    @FeeTableDocs.OnDay
    @FeeTableDocs.OfSearch
    SearchResults search(HttpServletRequest request) {
        Asked asked = new Asked(request, "q", "on", "limit", "offset");
        String query = query(asked);
        LocalDate on = asked.day("on", Asked.today());
        int limit = asked.whole("limit", LIMIT, 1, MOST);
        int offset = asked.whole("offset", 0, 0, FURTHEST);
        asked.check();
        return search.find(query, on, limit, offset);
    }

    @GetMapping(path = PATH + "/{code}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "itemHistory", summary = "項目の履歴", description = "改定ごとの内容と、公表ごとに変わった列。")
    @FeeTableDocs.OfHistory
    ItemHistory history(
            @Parameter(description = "マスターのコード。数字9桁") @PathVariable String code, HttpServletRequest request) {
        Asked asked = new Asked(request);
        asked.code(code);
        asked.check();
        return histories.of(code);
    }

    @GetMapping(path = PATH + "/{code}/relations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "itemRelations",
            summary = "項目に関わる公式の表",
            description = "背反、包括、算定回数、注加算、施設基準、コメント。その日の内容を持っていない表は notAtHand にあります。")
    @FeeTableDocs.OnDay
    @FeeTableDocs.OfRelations
    ItemRelations relations(
            @Parameter(description = "マスターのコード。数字9桁") @PathVariable String code, HttpServletRequest request) {
        Asked asked = new Asked(request, "on");
        asked.code(code);
        LocalDate on = asked.day("on", Asked.today());
        asked.check();
        return relations.of(code, on);
    }

    /** What to search for. */
    static String query(Asked asked) {
        String query = asked.text("q");
        if (query == null || SearchText.words(query).isEmpty()) {
            asked.wrong("q", "探す言葉を指定してください（例 再診料、さいしん、A001、112007410）。");
            return "";
        }
        if (query.length() > LONGEST_QUERY) {
            asked.wrong("q", LONGEST_QUERY + "字までで指定してください。");
        }
        return query;
    }
}
