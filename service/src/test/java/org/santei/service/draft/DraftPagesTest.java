package org.santei.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santei.service.BrowserSession;
import org.santei.service.RunningService;
import org.santei.service.security.Role;

/** The pages of drafts over HTTP, as a browser without script sees them. */
final class DraftPagesTest {

    private static final String REVISIT = "rules/A-basic/A001-revisit.2026-06.drl";

    private final BrowserSession author = BrowserSession.signedIn(RunningService.as("draft-pages", Role.AUTHOR));

    @Test
    void everyPageOfADraftIsThere() {
        String draft = begin("頁を見る");
        for (String page : List.of(
                "",
                "/report",
                "/files",
                "/files?chapter=B-management",
                "/files?q=112000970",
                "/edit?path=" + REVISIT,
                "/edit?path=rules/limits.csv",
                "/edit?path=cases/A-basic/A001-revisit.cases.yaml",
                "/report?path=" + REVISIT,
                "/form?path=" + REVISIT,
                "/form?path=" + REVISIT + "&shape=BUNDLE",
                "/form?path=" + REVISIT + "&rule=A001-N4",
                "/table?path=" + REVISIT,
                "/limits",
                "/limits?name=%E4%B9%B3%E5%B9%BC%E5%85%90",
                "/sets",
                "/sets?name=%E5%86%8D%E8%A8%BA%E6%96%99",
                "/codes?path=" + REVISIT + "&q=%E4%B9%B3%E5%B9%BC%E5%85%90")) {
            HttpResponse<String> answer = author.get(draft + page);
            assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContain("??drafts.");
        }
        author.get("/language/en?next=/workbench");
        assertThat(author.get(draft).body()).contains("Overview").doesNotContain("??drafts.");
        author.get("/language/ja?next=/workbench");
        assertThat(author.get(draft + "/files?q=112000970").body()).contains("A001-revisit");
        assertThat(author.get(draft + "/edit?path=" + REVISIT).body()).contains("告示の文", "６歳未満", "data-lint-url");
        assertThat(author.get(draft + "/limits?name=%E4%B9%B3%E5%B9%BC%E5%85%90")
                        .body())
                .contains("A001-N4", "2022-04-01");
    }

    @Test
    void aNewVersionOfAFileIsACopyAndAnEndedFileHasNoRules() {
        String draft = begin("新しい版");
        assertThat(location(author.post(draft + "/version", Map.of("path", REVISIT, "month", "2027-04"))))
                .endsWith("/edit?path=rules/A-basic/A001-revisit.2027-04.drl");
        assertThat(author.get(draft + "/edit?path=rules/A-basic/A001-revisit.2027-04.drl")
                        .body())
                .contains("再診料 乳幼児加算");
        assertThat(author.post(draft + "/version", Map.of("path", REVISIT, "month", "2027-04"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(author.post(draft + "/version", Map.of("path", REVISIT, "month", "2027-13"))
                        .body())
                .contains("YYYY-MM");
        assertThat(author.post(draft + "/version", Map.of("path", REVISIT, "month", "2019-04"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(author.post(draft + "/end", Map.of("path", REVISIT, "month", "2028-06"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(author.get(draft + "/edit?path=rules/A-basic/A001-revisit.2028-06.drl")
                        .body())
                .contains("// ended")
                .doesNotContain("data-goto");
    }

    @Test
    void whatTwoPeopleTypeIsNotLost() {
        String draft = begin("二人");
        BrowserSession other = BrowserSession.signedIn(RunningService.as("draft-pages", Role.AUTHOR));
        other.get(draft);
        Map<String, String> mine = Map.of("path", REVISIT, "version", "0", "text", "// mine\n");
        Map<String, String> theirs = Map.of("path", REVISIT, "version", "0", "text", "// theirs\n");
        assertThat(other.post(draft + "/save", theirs).statusCode()).isEqualTo(303);

        String conflict = location(author.post(draft + "/save", mine));

        assertThat(conflict).contains("/conflict?path=" + REVISIT + "&mine=2");
        assertThat(author.get(conflict).body()).contains("// mine", "// theirs", "name=\"version\" value=\"3\"");
        assertThat(author.get(draft + "/edit?path=" + REVISIT).body())
                .contains("// theirs")
                .doesNotContain("// mine");
        assertThat(author.post(draft + "/save", Map.of("path", REVISIT, "version", "3", "text", "// both\n"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormWritesTheRuleThatAPersonWouldWriteWithItsCases() {
        String draft = begin("様式");
        Map<String, String> rule = Map.ofEntries(
                Map.entry("path", REVISIT),
                Map.entry("rule", ""),
                Map.entry("shape", "ADDITION"),
                Map.entry("what", "群明細.加算する"),
                Map.entry("id", "A001-N99"),
                Map.entry("requirement", "試しの加算"),
                Map.entry("source", "令和8年告示第69号 別表第一 A001 注4"),
                Map.entry("key", "再診料"),
                Map.entry("given0", "112000970"),
                Map.entry("question0", "年齢未満"),
                Map.entry("negated0", "false"),
                Map.entry("word0-0", "乳幼児"),
                Map.entry("question1", "認定済み"),
                Map.entry("negated1", "true"),
                Map.entry("word1-0", "概念.時間外等の再診"),
                Map.entry("cases", "true"),
                Map.entry("act", "save"));
        HttpResponse<String> saved = author.post(draft + "/form", rule);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(author.get(draft + "/edit?path=" + REVISIT).body())
                .contains("rule &quot;A001-N99 試しの加算&quot;", "!認定済み( 概念.時間外等の再診 )")
                .contains("$群明細.加算する( &quot;A001-N99&quot;, &quot;112000970&quot; );")
                .contains("birth: 2020-06-02, time: 診療時間内", "birth: 2020-06-01, time: 診療時間内");
        assertThat(author.get(draft + "/form?path=" + REVISIT + "&rule=A001-N99")
                        .body())
                .contains("value=\"A001-N99\"", "value=\"乳幼児\"");
        HttpResponse<String> twice = author.post(draft + "/form", rule);
        assertThat(twice.statusCode()).isEqualTo(200);
        assertThat(twice.body()).contains("もうあります");
    }

    @Test
    void aCellOfTheTableIsAWordOfTheRule() {
        String draft = begin("表");
        String page = author.get(draft + "/table?path=" + REVISIT).body();
        assertThat(page).contains("乳幼児", "t1r0-id");
        Map<String, String> cells = new java.util.TreeMap<>();
        java.util.regex.Matcher input = java.util.regex.Pattern.compile(
                        "<input[^>]* name=\"(t[0-9r]+-[a-z0-9]+)\"[^>]*>")
                .matcher(page);
        while (input.find()) {
            java.util.regex.Matcher value =
                    java.util.regex.Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
            cells.put(input.group(1), value.find() ? value.group(1) : "");
        }
        cells.put("path", REVISIT);
        cells.put("version", "0");
        Map<String, String> same = Map.copyOf(cells);
        assertThat(author.post(draft + "/table", same).statusCode()).isEqualTo(303);
        assertThat(author.get(draft).body()).contains("まだ何も変えていません");

        cells.replaceAll((name, value) -> value.equals("乳幼児") ? "処方の乳幼児" : value);
        assertThat(author.post(draft + "/table", cells).statusCode()).isEqualTo(303);

        assertThat(author.get(draft + "/edit?path=" + REVISIT).body()).contains("年齢未満( &quot;処方の乳幼児&quot; )");
    }

    @Test
    void completionKnowsWhatThePlaceTakes() {
        String draft = begin("候補");
        assertThat(complete(draft, "        年齢未満( \"乳", "乳", "群明細")).contains("\"label\":\"乳幼児\"", "\"detail\":\"6\"");
        assertThat(complete(draft, "    $群明細.加", "加", "")).contains("加算する", "を加算する");
        assertThat(complete(draft, "    $群明細.加算する( \"A001-N4\", \"1120009", "1120009", ""))
                .contains("112000970", "乳幼児加算");
        assertThat(complete(draft, "        群 == \"再診", "再診", "群明細")).contains("\"label\":\"再診料\"");
        assertThat(complete(draft, "        年", "年", "群明細")).contains("年齢未満", "歳数に満たない");
        assertThat(complete(draft, "        !認定済み( 概", "概", "群明細")).contains("概念.時間外等の再診");
        assertThat(complete(draft, "    @Source(\"令和", "令和", "")).contains("令和8年告示第69号");
    }

    @Test
    void whoMayNotWriteOnlyReads() {
        String draft = begin("読む人");
        BrowserSession reader = BrowserSession.signedIn(RunningService.as("draft-pages", Role.APPROVER));
        assertThat(reader.get(draft + "/edit?path=" + REVISIT).body())
                .contains("readonly")
                .doesNotContain("/save\"><button");
        assertThat(reader.post(draft + "/save", Map.of("path", REVISIT, "version", "0", "text", "x"))
                        .statusCode())
                .isEqualTo(403);
        BrowserSession stranger = BrowserSession.signedIn(RunningService.as("draft-strangers", Role.values()));
        for (String page : List.of("", "/files", "/edit?path=" + REVISIT, "/limits", "/sets", "/report")) {
            assertThat(stranger.get(draft + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(author.get(draft + "/edit?path=../../etc/passwd").statusCode())
                .isEqualTo(400);
    }

    private String complete(String draft, String before, String word, String fact) {
        String query =
                "path=" + REVISIT + "&q=" + encoded(word) + "&before=" + encoded(before) + "&fact=" + encoded(fact);
        return author.send(author.request(draft + "/completion?" + query).setHeader("Accept", "application/json"))
                .body();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String begin(String title) {
        author.get("/workbench/drafts");
        String files = location(author.post("/workbench/drafts", Map.of("title", title, "reason", "試す")));
        String draft = files.substring(0, files.lastIndexOf('/'));
        author.get(draft);
        return draft;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
