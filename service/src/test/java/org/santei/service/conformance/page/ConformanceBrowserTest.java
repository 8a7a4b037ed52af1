package org.santei.service.conformance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitCase;
import org.santei.service.Chrome;
import org.santei.service.RunningService;
import org.santei.service.conformance.RightAnswers;
import org.santei.service.conformance.Vendor;
import org.santei.service.security.Role;

/** A vendor in a real browser: uploads answers, reads a failure, disputes it, and gets a certificate with its badge. */
final class ConformanceBrowserTest {

    private static final Duration MOST = Duration.ofSeconds(60);
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout((double) MOST.toMillis());

    @TempDir
    Path folder;

    @Test
    void fromTheAnswersToTheCertificate() throws IOException {
        Kit kit = Vendor.kit();
        KitCase wrong = kit.cases().stream()
                .filter(each -> each.expected().complete() && each.expected().total() != null)
                .findFirst()
                .orElseThrow();
        Map<String, Object> dearer = RightAnswers.fields(wrong);
        dearer.put("points", Objects.requireNonNull(wrong.expected().total()) + 1);
        String right = RightAnswers.of(kit.cases());
        String withError = right.replace(RightAnswers.line(RightAnswers.fields(wrong)), RightAnswers.line(dearer));
        // Whoever signs in is led to the drafts first.
        try (Chrome chrome =
                Chrome.signedIn(RunningService.as("browser-vendor", Role.VENDOR, Role.AUTHOR), 1280, 900)) {
            Page page = chrome.page();
            chrome.open("/workbench/conformance");
            chrome.assertFits();
            page.locator("main a[href$='/conformance/" + kit.edition() + "']").click();
            assertThat(page.locator("main")).containsText(kit.version());
            long began = System.nanoTime();
            uploaded(page, withError);
            assertThat(page.locator("#failed")).containsText("1", PATIENT);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(MOST);
            assertThat(page.locator("#passed"))
                    .containsText(String.valueOf(kit.cases().size() - 1));
            chrome.assertFits();

            page.locator("#failed a").click();
            page.locator("td a").first().click();
            assertThat(page.locator("h1")).containsText(wrong.number());
            assertThat(page.locator("main"))
                    .containsText(String.valueOf(wrong.expected().total()));
            assertThat(page.locator("#cause")).not().isEmpty();
            page.setViewportSize(390, 844);
            chrome.assertFits();
            page.locator("#claimed").fill("1点多い");
            page.locator("#words").fill("この条はこう読める。");
            page.locator("#words").press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/disputes/*");
            assertThat(page.locator("#state")).containsText("審査中");
            chrome.assertFits();

            page.setViewportSize(1280, 900);
            chrome.open("/workbench/conformance/" + kit.edition());
            uploaded(page, right);
            assertThat(page.locator("#failed")).containsText("0", PATIENT);
            page.locator("#issue").click();
            page.waitForURL("**/certificates/*");
            assertThat(page.locator("#validity")).containsText("有効");
            assertThat(page.locator("main img").evaluate("image => image.decode().then(() => image.naturalWidth)"))
                    .isNotEqualTo(0);
            page.setViewportSize(390, 844);
            chrome.assertFits();
            chrome.open("/workbench/conformance/" + kit.edition());
            assertThat(page.locator("main")).containsText("移り変わり");
            chrome.assertFits();
            // Charts try to set a style that the policy of the page refuses; they are drawn without.
            assertThat(chrome.errors()).allMatch(error -> error.startsWith("Applying inline style"));
        }
    }

    private void uploaded(Page page, String answers) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.jsonl"), answers);
        page.locator("#software").fill("やさしいレセコン");
        page.locator("#version").fill("8.2");
        page.locator("#file").setInputFiles(file);
        page.locator("section:has(#send) button[type=submit]").click();
        page.waitForURL("**/conformance/runs/*");
    }
}
