package org.santei.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.Chrome;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;

/** Rules are written in a real browser. */
final class DraftBrowserTest {

    private static final String REVISIT = "rules/A-basic/A001-revisit.2026-06.drl";
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private final TestCaller author = RunningService.as("draft-browser", Role.AUTHOR);

    /** Keyboard only: an error is shown at its place, and goes when it is mended; what was typed is there when one comes back. */
    @Test
    void anErrorIsShownAtItsPlaceAndMended() {
        try (Chrome chrome = Chrome.signedIn(author, 1280, 1000)) {
            Page page = chrome.page();
            page.locator("#title").focus();
            page.keyboard().insertText("鍵盤だけで");
            page.keyboard().press("Tab");
            page.keyboard().insertText("令和8年告示第69号 別表第一 A001 注4");
            page.keyboard().press("Enter");
            page.waitForURL("**/files");
            String draft = page.url().replaceAll("/files$", "").replaceAll("^https?://[^/]+", "");
            chrome.open(draft + "/edit?path=" + REVISIT);
            Locator editor = page.locator(".cm-content").first();
            editor.waitFor();
            PlaywrightAssertions.assertThat(page.locator("#outcome")).containsText("ありません", PATIENT);

            editor.focus();
            page.keyboard().press("Control+Home");
            for (int line = 1; line < 20; line++) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Home");
            page.keyboard().insertText("年少( \"乳幼児\" ),\n");

            PlaywrightAssertions.assertThat(page.locator("#outcome .errors").last())
                    .containsText("年少", PATIENT);
            page.locator(".cm-lintRange-error").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/draft-error.png"))
                    .setFullPage(true));
            assertThat(page.locator(".cm-lintRange-error").first().textContent())
                    .contains("年少");

            page.keyboard().press("Control+z");
            PlaywrightAssertions.assertThat(page.locator("#outcome .done")).containsText("ありません", PATIENT);
            page.keyboard().press("Control+End");
            page.keyboard().insertText("// 控え\n");
            PlaywrightAssertions.assertThat(
                            page.locator("form[data-autosave] .saved").first())
                    .containsText("保存してあります", PATIENT);
            page.waitForTimeout(2500);
            page.reload();
            editor.waitFor();
            assertThat(page.locator("#text").inputValue()).contains("// 控え").doesNotContain("年少");
            assertThat(chrome.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyPageFitsTheScreen(int width) {
        try (Chrome chrome = Chrome.signedIn(author, width, 900)) {
            Page page = chrome.page();
            page.locator("#title").fill("画面の幅 " + width);
            page.locator("#reason").fill("試す");
            page.locator("#title").press("Enter");
            page.waitForURL("**/files");
            String draft = page.url().replaceAll("/files$", "").replaceAll("^https?://[^/]+", "");
            String[] pages = {
                "/files",
                "/edit?path=" + REVISIT,
                "/form?path=" + REVISIT + "&rule=A001-N4",
                "/table?path=" + REVISIT,
                "/limits?name=%E4%B9%B3%E5%B9%BC%E5%85%90",
                "/sets?name=%E5%86%8D%E8%A8%BA%E6%96%99",
                "",
            };
            for (int i = 0; i < pages.length; i++) {
                chrome.open(draft + pages[i]);
                page.waitForTimeout(1500);
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target/draft-page-" + i + "-" + width + ".png")));
                chrome.assertFits();
            }
            assertThat(chrome.errors()).isEmpty();
        }
    }
}
