package org.santei.service.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santei.service.BrowserSession;
import org.santei.service.RunningService;
import org.santei.service.security.Role;

/** The pages about impacts, as a browser gets them. */
final class ImpactPagesTest {

    private final ImpactsOfTenant impacts = new ImpactsOfTenant("impact-pages", Role.AUTHOR);
    private final BrowserSession browser = BrowserSession.signedIn(impacts.caller());

    @Test
    void anImpactIsOrderedFollowedAndReadInABrowser() {
        assertThat(browser.get(ImpactPages.PATH).body())
                .contains("name=\"corpus\"", "name=\"before\"", "2024-06", "仮定（丸めた数");

        HttpResponse<String> started = browser.post(
                ImpactPages.PATH,
                Map.of("corpus", "synthetic", "claims", "40", "seed", "3", "before", "2024-06", "after", "2026-06"));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
        String page = started.headers().firstValue("Location").orElseThrow();
        assertThat(browser.get(page).body()).contains("2024-06 の版から 2026-06 の版へ", "id=\"progress\"");

        impacts.ended(ImpactsOfTenant.PATH + page.substring(ImpactPages.PATH.length()));
        String done = browser.get(page).body();
        assertThat(done)
                .contains(
                        "id=\"winners\"",
                        "data-chart=\"{",
                        "点数表の章",
                        "負担割合",
                        "倍率",
                        "言えること、言えないこと",
                        page + "/movers/1",
                        page + "/result.parquet")
                .doesNotContain("hx-get", "??");
        assertThat(browser.get(page + "/progress").headers().firstValue("HX-Refresh"))
                .hasValue("true");
        assertThat(browser.get(page + "/progress").body()).doesNotContain("<html");
        assertThat(browser.get(page + "/movers/1").body()).contains("変更前の理由", "変更後の理由", "2026-06 の版");
        assertThat(browser.get(page + "/result.csv").body()).contains("区分,名前");
        assertThat(browser.get(ImpactPages.PATH).body()).contains(page);
    }

    @Test
    void whatIsWrongIsToldOnAPage() {
        HttpResponse<String> refused =
                browser.post(ImpactPages.PATH, Map.of("corpus", "synthetic", "claims", "many", "before", "2024-06"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<html", "claims");
        assertThat(browser.get(ImpactPages.PATH + "/8e03978e-40d5-43dd-bc93-6894a57f9324")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theImpactOfADraftHasAPage() {
        String draft = RunningService.json(
                        impacts.caller().post("/api/v1/drafts", "{\"title\":\"乳幼児加算\",\"reason\":\"試し\"}"))
                .get("id")
                .stringValue();
        assertThat(browser.get("/workbench/drafts/" + draft + "/impact").body())
                .contains("乳幼児加算", "value=\"" + draft + "\"", "name=\"month\"");
    }
}
