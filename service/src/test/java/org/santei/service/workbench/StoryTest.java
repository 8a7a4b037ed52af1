package org.santei.service.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.santei.service.Chrome;
import org.santei.service.approval.Installation;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

/**
 * The whole story in a real browser, against a real database: on an installation that does not know 時間外対応体制加算 (再診料 注10, 令和8年)
 * yet, an author writes it from the notice, breaks it, mends it, runs its cases and looks at its effect; may not approve it; another person approves
 * and publishes it; and the API answers otherwise from its first day on. {@code -Dsantei.update-docs=true} takes the pictures of docs/workbench.md again.
 */
final class StoryTest {

    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final Path PAGE = Path.of("../docs/workbench.md");
    private static final String RULES = "rules/A-basic/A001-after-hours.2026-06.drl";
    private static final String CASES = "cases/A-basic/A001-after-hours.cases.yaml";
    private static final String ADDITION = "112016070";
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(180_000);

    @Test
    void fromTheNoticeToAnAnswer() throws IOException {
        try (Installation installation = new Installation("story")) {
            String notice = text(RULES);
            String cases = text(CASES);
            forget(installation);
            Installation.Someone author = installation.as("ministry", "author", Role.AUTHOR, Role.APPROVER);
            Installation.Someone approver = installation.as("ministry", "approver", Role.APPROVER);
            Installation.Someone processor = installation.as("payer", "processor", Role.PROCESSOR);
            assertThat(paid(processor, "2026-05")).contains(ADDITION);
            assertThat(paid(processor, "2026-06")).doesNotContain(ADDITION);

            String draft = written(installation, author, notice, cases);
            approved(installation, approver, draft);

            assertThat(paid(processor, "2026-05")).contains(ADDITION);
            assertThat(paid(processor, "2026-06")).contains(ADDITION);
        }
        String page = Files.readString(PAGE);
        try (var pictures = Files.list(PICTURES)) {
            assertThat(pictures.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("workbench-")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("pictures/" + name));
        }
    }

    /** Publishes, in an emergency, rules that do not have the addition yet from 2026-06 on. */
    private static void forget(Installation installation) {
        Installation.Someone keeper = installation.as("ministry", "keeper", Role.AUTHOR, Role.APPROVER);
        String draft = keeper.draft("令和8年の注10はまだない", RULES, "\n");
        keeper.put(draft, RULES, "package org.santei.rules.basic;\n\n// ended\n");
        keeper.put(draft, CASES, withoutCasesOf2026(text(CASES)));
        var published =
                keeper.post("/api/v1/releases", Map.of("draft", draft, "emergency", true, "reason", "令和8年の告示の前に戻す"));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    }

    private static String withoutCasesOf2026(String cases) {
        StringBuilder kept = new StringBuilder();
        boolean skips = false;
        for (String line : cases.lines().toList()) {
            if (line.startsWith("    - name:")) {
                skips = line.contains("令和８年");
            } else if (!line.startsWith("      ")) {
                skips = false;
            }
            if (!skips) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    /** The author's part, until the draft is submitted and may not be approved; returns its number. */
    private static String written(Installation installation, Installation.Someone author, String notice, String cases)
            throws IOException {
        try (Chrome chrome = Chrome.signedIn(installation.url(), author.key(), 1280, 900)) {
            Page page = chrome.page();
            chrome.open("/workbench");
            picture(page, "home");
            chrome.open("/workbench/drafts");
            page.locator("#title").fill("再診料 時間外対応体制加算（2026年6月）");
            page.locator("#reason").fill("令和8年告示第69号 別表第一 A001 注10");
            picture(page, "drafts");
            page.locator("#title").press("Enter");
            page.waitForURL("**/files");
            picture(page, "files");
            String draft = page.url().replaceAll(".*/drafts/([^/]+)/files$", "$1");

            chrome.open("/workbench/drafts/" + draft + "/edit?path=" + RULES);
            String broken = notice.replaceFirst("診療所", "診察所");
            type(page, "text", broken);
            assertThat(page.locator("#outcome .errors").last()).containsText("診察所", PATIENT);
            page.locator(".cm-lintRange-error").first().waitFor();
            picture(page, "error");
            type(page, "text", notice);
            type(page, "cases", cases);
            assertThat(page.locator("#outcome .done")).containsText("ありません", PATIENT);
            picture(page, "edit");
            chrome.open("/workbench/drafts/" + draft + "/form?path=" + RULES + "&rule=A001-N10-A1");
            picture(page, "form");
            chrome.open("/workbench/drafts/" + draft + "/table?path=" + RULES);
            picture(page, "table");

            chrome.open("/workbench/drafts/" + draft + "/impact");
            page.locator("#claims").fill("2000");
            page.locator("main form.sheet button[type=submit]").first().click();
            page.waitForURL("**/workbench/impacts/*");
            assertThat(page.locator("main")).containsText("点数が増える", PATIENT);
            picture(page, "impact");

            chrome.open("/workbench/drafts/" + draft);
            assertThat(page.locator(".report")).containsText("誤りはなく", PATIENT);
            picture(page, "draft");
            page.locator("form[action$='/submit'] button").click();
            assertThat(page.locator(".draft-head .badge")).containsText("決裁待ち", PATIENT);

            chrome.open("/workbench/drafts/" + draft + "/review");
            assertThat(page.locator("#own")).isVisible();
            var refused = author.approve(draft);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("self-approval");
            // Charts try to set a style that the policy of the page refuses; they are drawn without.
            assertThat(chrome.errors()).allMatch(error -> error.startsWith("Applying inline style"));
            return draft;
        }
    }

    private static void approved(Installation installation, Installation.Someone approver, String draft)
            throws IOException {
        try (Chrome chrome = Chrome.signedIn(installation.url(), approver.key(), 1280, 900)) {
            Page page = chrome.page();
            chrome.open("/workbench/drafts/" + draft + "/review");
            picture(page, "review");
            page.locator("form[action$='/review/approve'] button").click();
            page.locator("form[action$='/review/publish'] button").click();
            page.waitForLoadState();
            chrome.open("/workbench/releases");
            picture(page, "releases");
            page.locator("main a[href*='/workbench/releases/']").first().click();
            page.waitForURL("**/workbench/releases/*");
            picture(page, "release");
            chrome.open("/workbench/claims");
            picture(page, "claims");
            chrome.open("/revisions/2024-06/diff/2026-06");
            picture(page, "diff");
            // Charts try to set a style that the policy of the page refuses; they are drawn without.
            assertThat(chrome.errors()).allMatch(error -> error.startsWith("Applying inline style"));
        }
    }

    /** Writes a text into an editor and waits until it is saved. */
    private static void type(Page page, String field, String text) {
        Locator editor = page.locator("form[data-autosave]:has(#" + field + ")");
        editor.locator(".cm-content").focus();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
        assertThat(editor.locator(".saved")).containsText("保存してあります", PATIENT);
        page.waitForTimeout(2500);
    }

    /** The codes of a revisit that are paid in a month. */
    private static List<String> paid(Installation.Someone processor, String month) {
        String claim = """
                {"month":"%s","setting":"outpatient","patient":{"sex":"female","birthDate":"1980-04-01"},
                 "facility":{"kind":"clinic","standards":["3001"]},
                 "payers":[{"payer":"insurance"}],
                 "groups":[{"section":"12","payers":["insurance"],"count":1,"days":{"10":1},"lines":[{"code":"112007410"}]}]}
                """.formatted(month);
        var answer = processor.post("/api/v1/calculations?question=calculate&store=none", claim);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode groups = Installation.json(answer).get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.get("lines").spliterator(), false))
                .filter(line -> line.get("outcome").stringValue().equals("paid"))
                .map(line -> line.get("code").stringValue())
                .toList();
    }

    private static String text(String path) {
        try (var in = StoryTest.class.getResourceAsStream("/" + path)) {
            return new String(
                    java.util.Objects.requireNonNull(in, path).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void picture(Page page, String name) throws IOException {
        Path file = PICTURES.resolve("workbench-" + name + ".png");
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.createDirectories(PICTURES);
            page.waitForTimeout(1000);
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        assertThat(file).exists();
    }
}
