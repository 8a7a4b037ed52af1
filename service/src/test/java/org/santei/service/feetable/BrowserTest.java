package org.santei.service.feetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.santei.service.Chromium.assertFits;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.Chromium;

/** The pages in a real browser, wide and narrow. */
final class BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aVisitorFindsTheRevisitFeeAndWhatTheRevisionChanged(int width) {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(width);
            findTheRevisitFee(page);
            readItsHistory(page);
            readTheDiff(page);
            readTheRules(page);
            assertThat(chromium.errors()).isEmpty();
        }
    }

    private static void findTheRevisitFee(Page page) {
        page.navigate(Chromium.address("/"));
        assertFits(page);
        page.getByLabel("コード・名前・カナ・区分番号").fill("再診料");
        page.getByLabel("診療日").fill("2024-06-01");
        page.getByLabel("コード・名前・カナ・区分番号").press("Enter");
        page.waitForURL("**/items?q=*");
        assertFits(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("112007410"))
                .first()
                .click();
        page.waitForURL("**/items/112007410?*");
        assertThat(page.locator(".worth").innerText()).contains("75 点");
        assertFits(page);
    }

    private static void readItsHistory(Page page) {
        page.getByLabel("診療日").fill("2026-06-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("表示"))
                .click();
        page.waitForURL("**/items/112007410?on=2026-06-01*");
        assertThat(page.locator(".worth").innerText()).contains("76 点");
        assertThat(page.locator("[data-chart] canvas").count()).isEqualTo(1);
        assertThat(page.locator("table.history").innerText()).contains("73 点", "75 点", "76 点");
        assertFits(page);
    }

    private static void readTheRules(Page page) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("見るもの"))
                .getByText("規則")
                .click();
        page.waitForURL("**/diff/2026-06/rules");
        assertFits(page);
        page.getByText("A-basic/A001-after-hours").click();
        page.waitForURL("**/rules/A-basic/A001-after-hours");
        Locator merges = page.locator("[data-merge] .cm-editor");
        assertThat(merges.first().innerText()).contains("加算する");
        assertThat(page.locator("[data-merge=''] .cm-content").first().innerText())
                .contains("時間外対応");
        assertThat(page.locator(".cm-changedText, ins").count()).isPositive();
        assertFits(page);
    }

    private static void readTheDiff(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("改定を見る").setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2024-06 → 2026-06"))
                .click();
        page.waitForURL("**/revisions/2024-06/diff/2026-06");
        page.locator("nav.choices a", new Page.LocatorOptions().setHasText("点数・金額の変更"))
                .click();
        page.waitForURL("**show=points");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("112007410"))
                        .innerText())
                .contains("75 点", "76 点");
        assertFits(page);
    }
}
