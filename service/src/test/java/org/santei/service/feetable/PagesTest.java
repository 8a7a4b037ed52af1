package org.santei.service.feetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.RunningService;

final class PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/items",
                "/items?q=A001&on=2026-06-01",
                "/items/112007410",
                "/items/610406079?on=2026-06-01",
                "/items/999999999",
                "/revisions",
                "/revisions/2024-06/diff/2026-06"
            })
    void pagesAreJapaneseAndRunTheOneProgramOnly(String path) {
        HttpResponse<String> page = RunningService.get(path);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"ja\"", "<main id=\"main\">", "</html>")
                .containsOnlyOnce("<script")
                .contains("<script type=\"module\" src=\"/workbench.js\"></script>");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .matches(
                        "default-src 'none'; style-src 'self' 'nonce-[A-Za-z0-9_-]{22}'; script-src 'self'; connect-src 'self'; "
                                + "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }

    @Test
    void theFrontPageLeadsToItemsAndRevisions() {
        assertThat(RunningService.get("/").body())
                .contains("action=\"/items\"", "href=\"/revisions/2024-06/diff/2026-06\"", "href=\"/docs\"");
        assertThat(RunningService.get("/santei.css").statusCode()).isEqualTo(200);
    }

    @Test
    void anItemShowsItsAnswerHistoryRelationsAndNotice() {
        String page = RunningService.get("/items/112007410?on=2024-06-01").body();

        assertThat(page).contains("<strong>75 点</strong>", "公式ファイル", "73 点", "76 点");
        assertThat(page).contains("外来リハビリテーション診療料１", "Ａ００１　再診料　75点", "背反関連テーブル（１日につき）");
    }

    @Test
    void anItemThatCannotBeTakenForGrantedSaysWhatToDo() {
        assertThat(RunningService.get("/items/111703270?on=2026-06-01").body())
                .contains("<strong>未確定</strong>", "支払わないでください");
        assertThat(RunningService.get("/items/113002410?on=2026-06-01").body())
                .contains("<strong>終了</strong>", "この日には算定できません");
        assertThat(RunningService.get("/items/112011010?on=2026-06-01").body())
                .contains("告示から導出・確度 高", "2026-05-31 の内容を見る");
    }

    @Test
    void aReferenceThatIsAmbiguousOffersEveryText() {
        String page = RunningService.get("/items/113003510?on=2024-06-01").body();

        assertThat(RunningService.get("/api/v1/items/113003510?on=2024-06-01").body())
                .contains("\"reference\":\"B001-2\"");
        assertThat(page).contains("一つに決まりません", "Ｂ００１－２－２");
        assertThat(page.replaceAll("\\s+", " ")).contains("<details open=\"open\"> <summary><span>Ｂ００１－２　小児科外来診療料");
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        String attack = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";

        assertThat(RunningService.get("/items?q=" + attack).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(RunningService.get("/items/" + attack).body()).doesNotContain("<script>");
        assertThat(RunningService.get("/items?" + attack + "=1").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(RunningService.get("/revisions/" + attack + "/diff/2026-06").body())
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "/items/abc, 400, 9桁の数字",
        "/items/112007410?on=2026-13-01, 400, 実在する日",
        "/items?q=x&page=1, 400, このパラメーターはありません",
        "/revisions/2019-04/diff/2026-06, 404, 使えるもの: 2020-04",
        "/revisions/2026-06/diff/2024-06, 400, 前の改定",
        "/revisions/2020-04/diff/2024-06?table=t, 404, 特定器材の表は手元にありません"
    })
    void whatIsNotUnderstoodIsAFriendlyPage(String path, int status, String advice) {
        HttpResponse<String> page = RunningService.get(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains(advice, "項目を探す");
    }

    @Test
    void aLongListHasPages() {
        String first =
                RunningService.get("/revisions/2024-06/diff/2026-06?show=new").body();
        String second = RunningService.get("/revisions/2024-06/diff/2026-06?show=new&offset=100")
                .body();

        assertThat(first).contains("offset=100").contains("次のページ").doesNotContain("前のページ");
        assertThat(second).contains("101～200件目", "前のページ");
        assertThat(first).contains("/api/v1/revisions/2024-06/diff/2026-06?table=s&amp;show=new&amp;format=csv");
        assertThat(RunningService.get("/items?q=A&offset=50").body()).contains("51～100件目");
    }
}
