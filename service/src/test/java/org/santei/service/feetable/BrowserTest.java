package org.santei.service.feetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.RunningService;

/** The pages in a real browser, wide and narrow. */
final class BrowserTest {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aVisitorFindsTheRevisitFeeAndWhatTheRevisionChanged(int width) {
        Optional<Path> chromium = chromium();
        assumeThat(chromium)
                .as("Chromium is not installed, so the pages are not tried in a browser")
                .isPresent();
        Playwright.CreateOptions quiet =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(quiet);
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.orElseThrow())
                                .setArgs(ARGUMENTS))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            findTheRevisitFee(page);
            readItsHistory(page);
            readTheDiff(page);
            assertThat(errors).isEmpty();
        }
    }

    private static void findTheRevisitFee(Page page) {
        page.navigate(RunningService.request("/").build().uri().toString());
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
        assertThat(page.locator("table.history").innerText()).contains("73 点", "75 点", "76 点");
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

    private static void assertFits(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(page.url()).isEqualTo(0);
    }

    private static Optional<Path> chromium() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator, -1)), Stream.of("/usr/bin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
