package org.santei.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.santei.service.Chrome;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;

/**
 * docs/policy-guide.ja.md, step by step, in a real browser: 乳幼児加算 until 7 years. {@code -Dsantei.update-docs=true} takes its pictures
 * again.
 */
final class PolicyGuideTest {

    private static final Path GUIDE = Path.of("../docs/policy-guide.ja.md");
    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(180_000);

    private final TestCaller author = RunningService.as("policy-guide", Role.AUTHOR);
    private int step;

    @Test
    void theGuideLeadsFromTheNoticeToADraftThatChangesTheCalculation() throws IOException {
        try (Chrome chrome = Chrome.signedIn(author, 1280, 860)) {
            Page page = chrome.page();
            page.locator("#title").fill("乳幼児加算を7歳未満に");
            page.locator("#reason").fill("A000 注6・A001 注4・A002 注7の「６歳未満」を「７歳未満」に改める");
            picture(page);
            button(page, "案を起こす");
            page.waitForURL("**/files");
            String id = page.url().replaceAll(".*/drafts/([^/]+)/files$", "$1");

            page.locator(".draft-head .choices")
                    .getByText("限度", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            page.locator("#q").fill("乳幼児");
            button(page, "探す");
            page.waitForURL("**q=*");
            picture(page);

            page.locator(".columns")
                    .getByText("乳幼児", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            page.locator("#value").fill("7");
            page.locator("#from").fill("2027-04-01");
            page.locator("#source").fill("令和8年告示第69号 別表第一 A001 注4");
            picture(page);

            button(page, "この値に変える");
            PlaywrightAssertions.assertThat(page.locator("#advice")).containsText("上限年齢");
            picture(page);

            button(page, "この限度で判断する規則を加える");
            page.waitForURL("**/drafts/" + id);
            PlaywrightAssertions.assertThat(page.locator(".report")).containsText("誤りはなく", PATIENT);
            picture(page);

            changesTheCalculation(UUID.fromString(id));
            button(page, "決裁に出す");
            page.waitForURL("**/drafts/" + id);
            PlaywrightAssertions.assertThat(page.locator(".draft-head .badge")).containsText("決裁待ち");
            picture(page);
            assertThat(chrome.errors()).isEmpty();
        }
        String guide = Files.readString(GUIDE);
        for (int number = 1; number <= step; number++) {
            assertThat(guide).contains("pictures/policy-guide-" + number + ".png");
            assertThat(PICTURES.resolve("policy-guide-" + number + ".png")).exists();
        }
        assertThat(guide).doesNotContain("policy-guide-" + (step + 1) + ".png");
        assertThat(guide.lines().filter(line -> line.matches("## [0-9]+\\. .*")))
                .hasSizeLessThan(10);
    }

    /** The draft compiled: a child of six earns the addition from its first day, one of seven does not. */
    private static void changesTheCalculation(UUID id) {
        Caller caller = new Caller("policy-guide", "test", java.util.Set.of(Role.AUTHOR));
        Overlay overlay = caller.call(() -> RunningService.bean(Workspace.class).open(id.toString()));
        DraftedRules rules = new DraftedRules(overlay.texts(), YearMonth.of(2027, 3), YearMonth.of(2027, 4));
        LocalDate first = LocalDate.of(2027, 4, 1);
        for (String code : List.of("111000110", "112007410")) {
            String addition = code.startsWith("111") ? "111000370" : "112000970";
            assertThat(rules.paid(code, first, first.minusYears(6))).contains(addition);
            assertThat(rules.paid(code, first, first.minusYears(7).plusDays(1))).contains(addition);
            assertThat(rules.paid(code, first, first.minusYears(7))).doesNotContain(addition);
            LocalDate before = first.minusDays(1);
            assertThat(rules.paid(code, before, before.minusYears(6))).doesNotContain(addition);
            assertThat(rules.paid(code, before, before.minusYears(6).plusDays(1)))
                    .contains(addition);
        }
    }

    private static void button(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
    }

    private void picture(Page page) throws IOException {
        step++;
        Path file = PICTURES.resolve("policy-guide-" + step + ".png");
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.createDirectories(PICTURES);
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }
}
