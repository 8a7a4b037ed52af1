package org.santei.service.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.santei.service.Chromium.assertFits;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.Chromium;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;

/** The workbench in a real browser: by keyboard, wide and narrow, in both languages. */
final class WorkbenchBrowserTest {

    private final TestCaller author = RunningService.as("browser", Role.AUTHOR);

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aClaimIsTriedByKeyboardAlone(int width) {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.signedIn(width, author);
            assertFits(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("請求を試す"))
                    .first()
                    .press("Enter");
            page.waitForURL("**/workbench/claims");
            page.getByLabel("診療年月").fill("2026-06");
            page.getByLabel("患者の生年月日").fill("1985-03-04");
            page.getByLabel("受診の時間").selectOption("regular");
            facility(page);
            page.getByLabel("計算のしかた").selectOption("verify");
            page.getByLabel("日", new Page.GetByLabelOptions().setExact(true)).fill("8");
            choose(page, "行1 コード", "再診料", "112007410");
            total(page, "76 点");
            assertThat(page.locator("#name-0").innerText()).isEqualTo("再診料");
            assertFits(page);

            Locator add = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("行を足す"));
            add.focus();
            add.press("Enter");
            Locator second = page.getByLabel("行2 コード");
            PlaywrightAssertions.assertThat(second).isFocused();
            choose(page, "行2 コード", "外来管理加算", "112011010");
            page.getByLabel("上の行と同じ剤").check();
            PlaywrightAssertions.assertThat(page.locator("#name-1"))
                    .hasText("外来管理加算", new LocatorAssertions.HasTextOptions().setTimeout(60_000));

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("行2を消す"))
                    .press("Enter");
            total(page, "76 点");
            assertFits(page);
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void aLinkOpensTheSameClaimForAnotherAndTellsTheServerNothing() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.signedIn(1280, author);
            page.navigate(Chromium.address("/workbench/claims"));
            page.getByLabel("診療年月").fill("2021-10");
            page.getByLabel("患者の生年月日").fill("1991-11-21");
            page.getByLabel("日", new Page.GetByLabelOptions().setExact(true)).fill("8");
            page.getByLabel("計算のしかた").selectOption("verify");
            page.getByLabel("行1 コード").fill("111000110");
            total(page, "288 点");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("リンクを写す"))
                    .click();
            page.waitForURL(Pattern.compile(".*/workbench/claims#c=[A-Za-z0-9_-]{20,}"));
            String link = page.url();

            // Another person.
            Page other = chromium.signedIn(1280, RunningService.as("browser-other", Role.VENDOR));
            other.navigate(link);
            total(other, "288 点");
            assertThat(other.getByLabel("行1 コード").inputValue()).isEqualTo("111000110");

            // The language may change on the way.
            other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();
            PlaywrightAssertions.assertThat(other.locator("html")).hasAttribute("lang", "en");
            assertThat(other.locator("h1").innerText()).isEqualTo("Try a claim");
            other.reload();
            assertThat(other.locator("h1").innerText()).isEqualTo("Try a claim");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void aCaseIsWrittenInTheEditorWhichIsLeftByEscapeAndTab() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.signedIn(1280, author);
            page.navigate(Chromium.address("/workbench/claims"));
            page.getByLabel("診療年月").fill("2026-06");
            page.getByLabel("患者の生年月日").fill("1985-03-04");
            page.getByLabel("日", new Page.GetByLabelOptions().setExact(true)).fill("8");
            facility(page);
            page.getByLabel("計算のしかた").selectOption("verify");
            page.getByLabel("行1 コード").fill("112007410");
            total(page, "76 点");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("事例にする"))
                    .press("Enter");
            Locator editor = page.locator("#case .cm-content");
            editor.focus();
            assertThat(editor.innerText()).contains("- rule:", "112007410", "total: 76");
            page.keyboard().press("Control+Home");
            page.keyboard().press("Tab");
            assertThat(page.locator("#case textarea").inputValue()).startsWith("  - rule:");
            page.keyboard().press("Control+z");
            assertThat(page.locator("#case textarea").inputValue()).startsWith("- rule:");
            page.keyboard().press("Escape");
            page.keyboard().press("Shift+Tab");
            PlaywrightAssertions.assertThat(editor).not().isFocused();
            assertFits(page);
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void aFileThatIsChosenFillsTheForm() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.signedIn(1280, author);
            page.navigate(Chromium.address("/workbench/claims"));
            page.getByText("UKE ファイルから選ぶ").click();
            page.locator("#uke").setInputFiles(RunningService.UKE);
            Locator first = page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("のレセプトを試す$")))
                    .first();
            first.click();

            PlaywrightAssertions.assertThat(page.getByLabel("診療年月")).hasValue("2021-10");
            page.locator("#total").waitFor();
            assertThat(chromium.errors()).isEmpty();
        }
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheContent() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.signedIn(390, author);
            page.navigate(Chromium.address("/workbench"));
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.getByText("本文へ")).isFocused();
            Locator skip = page.getByText("本文へ");
            assertThat(skip.boundingBox().x).isNotNegative();
            assertThat(skip.evaluate("element => getComputedStyle(element).outlineStyle"))
                    .isEqualTo("solid");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main");
            for (String landmark : new String[] {"header", "nav", "main", "footer"}) {
                assertThat(page.locator(landmark).count()).as(landmark).isPositive();
            }
        }
    }

    /** A clinic without beds. */
    private static void facility(Page page) {
        page.getByLabel("医療機関").selectOption("clinic");
        page.getByText("そのほか（").press("Enter");
        page.getByLabel("許可病床数").fill("0");
        page.getByLabel("一般病床数").fill("0");
    }

    private static void choose(Page page, String label, String word, String code) {
        Locator field = page.getByLabel(label);
        field.focus();
        page.keyboard().type(word);
        Locator option = page.locator("[role=option]", new Page.LocatorOptions().setHasText(code))
                .first();
        option.waitFor();
        while (!"true".equals(option.getAttribute("aria-selected"))) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(field.inputValue()).isEqualTo(code);
    }

    private static void total(Page page, String points) {
        PlaywrightAssertions.assertThat(page.locator("#total"))
                .hasText(points, new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }
}
