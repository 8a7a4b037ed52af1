package org.santei.service.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.santei.service.BrowserSession;
import org.santei.service.Chromium;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the workbench: what the service answers with one has a heading and a picture in docs/workbench.md, keeps the policy of
 * its content, and fits wide and narrow screens. {@code -Dsantei.update-docs=true} writes the list and takes the pictures again.
 */
final class WorkbenchPagesTest {

    private static final Path PAGE = Path.of("../docs/workbench.md");
    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final String BEGIN = "<!-- every page: begin -->\n";
    private static final String END = "<!-- every page: end -->\n";
    private static final int MOST_BYTES = 260_000;
    private static final String FILE = "rules/A-basic/A001-after-hours.2026-06.drl";

    /** What programs and parts of pages ask for, and what is no page of the workbench. */
    private static final Set<String> NO_PAGES = Set.of(
            "/language/{language}",
            "/workbench/drafts/{id}/report",
            "/workbench/drafts/{id}/codes",
            "/workbench/drafts/{id}/completion",
            "/workbench/impacts/{id}/progress",
            "/workbench/impacts/{id}/result.csv",
            "/workbench/impacts/{id}/result.parquet",
            "/workbench/releases/{id}/file");

    /**
     * A page.
     *
     * @param pattern its path, as the service knows it
     * @param title what it is called in docs/workbench.md
     * @param picture name of its picture
     * @param path where the tests find it: {@code {draft}}, {@code {impact}} and {@code {release}} are what they have made
     */
    private record Shown(String pattern, String title, String picture, String path) {}

    private static final List<Shown> PAGES = List.of(
            new Shown("/", "点数表の入口", "items-home", "/"),
            new Shown("/items", "項目の検索", "items", "/items?q=再診料&on=2026-06-01"),
            new Shown("/items/{code}", "項目とその歴史", "item", "/items/112007410"),
            new Shown("/law/{revision}/{item}", "条文", "law", "/law/2026-06/A001"),
            new Shown("/revisions", "改定の一覧", "revisions", "/revisions"),
            new Shown("/revisions/{revision}/items", "改定の項目", "revision-items", "/revisions/2026-06/items"),
            new Shown("/revisions/{revision}/rules", "改定の規則", "rules", "/revisions/2026-06/rules"),
            new Shown(
                    "/revisions/{revision}/rules/{chapter}/{name}",
                    "規則と条文",
                    "rule",
                    "/revisions/2026-06/rules/A-basic/A001-after-hours"),
            new Shown("/revisions/{revision}/limits", "改定の限度と集合", "limits", "/revisions/2026-06/limits"),
            new Shown("/revisions/{before}/diff/{after}", "二つの改定の項目", "diff", "/revisions/2024-06/diff/2026-06"),
            new Shown(
                    "/revisions/{before}/diff/{after}/rules",
                    "二つの改定の規則",
                    "diff-rules",
                    "/revisions/2024-06/diff/2026-06/rules"),
            new Shown(
                    "/revisions/{before}/diff/{after}/rules/{chapter}/{name}",
                    "二つの改定の規則を並べる",
                    "diff-rule",
                    "/revisions/2024-06/diff/2026-06/rules/A-basic/A001-after-hours"),
            new Shown(
                    "/revisions/{before}/diff/{after}/limits",
                    "二つの改定の限度と集合",
                    "diff-limits",
                    "/revisions/2024-06/diff/2026-06/limits"),
            new Shown("/workbench/sign-in", "サインイン", "sign-in", "/workbench/sign-in"),
            new Shown("/workbench", "作業台の入口", "home", "/workbench"),
            new Shown("/workbench/claims", "請求を試す", "claims", "/workbench/claims"),
            new Shown("/workbench/drafts", "案の一覧", "drafts", "/workbench/drafts"),
            new Shown("/workbench/drafts/{id}", "案", "draft", "/workbench/drafts/{draft}"),
            new Shown("/workbench/drafts/{id}/files", "規則のファイル", "files", "/workbench/drafts/{draft}/files"),
            new Shown(
                    "/workbench/drafts/{id}/edit", "規則を書く", "edit", "/workbench/drafts/{draft}/edit?path=" + FILE),
            new Shown(
                    "/workbench/drafts/{id}/conflict",
                    "二人が同じファイルを変えたとき",
                    "conflict",
                    "/workbench/drafts/{draft}/conflict?path=" + FILE + "&mine=1"),
            new Shown(
                    "/workbench/drafts/{id}/form",
                    "様式で書く",
                    "form",
                    "/workbench/drafts/{draft}/form?path=" + FILE + "&rule=A001-N10-A1"),
            new Shown(
                    "/workbench/drafts/{id}/table", "表で書く", "table", "/workbench/drafts/{draft}/table?path=" + FILE),
            new Shown(
                    "/workbench/drafts/{id}/limits",
                    "案の限度",
                    "draft-limits",
                    "/workbench/drafts/{draft}/limits?name=乳幼児"),
            new Shown(
                    "/workbench/drafts/{id}/sets", "案の集合", "draft-sets", "/workbench/drafts/{draft}/sets?name=再診料"),
            new Shown(
                    "/workbench/drafts/{id}/impact", "案の影響を頼む", "draft-impact", "/workbench/drafts/{draft}/impact"),
            new Shown("/workbench/drafts/{id}/review", "審査", "review", "/workbench/drafts/{draft}/review"),
            new Shown("/workbench/impacts", "影響の一覧", "impacts", "/workbench/impacts"),
            new Shown("/workbench/impacts/{id}", "影響", "impact", "/workbench/impacts/{impact}"),
            new Shown(
                    "/workbench/impacts/{id}/movers/{place}",
                    "大きく動くレセプト",
                    "mover",
                    "/workbench/impacts/{impact}/movers/1"),
            new Shown("/workbench/releases", "公表の一覧", "releases", "/workbench/releases"),
            new Shown("/workbench/releases/{id}", "公表", "release", "/workbench/releases/{release}"));

    /** Pages whose pictures the story takes, when something has happened on them. */
    private static final Set<String> OF_THE_STORY = Set.of(
            "home", "drafts", "files", "edit", "form", "table", "impact", "draft", "review", "releases", "release",
            "claims", "diff");

    private final TestCaller author = RunningService.as("pages", Role.AUTHOR, Role.APPROVER);

    @Test
    void everyPageThatTheServiceHasIsListed() throws IOException {
        Set<String> served = RunningService.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(handler -> !handler.getValue().getBeanType().getSimpleName().endsWith("Controller")
                        || handler.getKey().getPatternValues().contains("/language/{language}"))
                .filter(handler -> isRead(handler.getKey()))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .filter(WorkbenchPagesTest::isOfWorkbench)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(NO_PAGES);
        PAGES.forEach(page -> known.add(page.pattern()));
        assertThat(served).isEqualTo(known);

        String list = PAGES.stream()
                .map(page -> "### " + page.title() + "\n\n`" + page.pattern() + "`\n\n![" + page.title()
                        + "](pictures/workbench-" + page.picture() + ".png)\n\n")
                .collect(Collectors.joining());
        String text = Files.readString(PAGE);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertThat(begin).isGreaterThan(BEGIN.length());
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, text.substring(0, begin) + '\n' + list + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).isEqualTo('\n' + list);
        }
        for (Shown page : PAGES) {
            Path picture = picture(page);
            if (Files.exists(picture) || !Boolean.getBoolean("santei.update-docs")) {
                assertThat(picture).isRegularFile();
                assertThat(Files.size(picture)).as(page.picture()).isBetween(5_000L, (long) MOST_BYTES);
            }
        }
    }

    @Test
    void everyPageKeepsItsPolicyAndFitsWideAndNarrowScreens() throws IOException {
        Map<String, String> made = made();
        try (Chromium chromium = Chromium.start()) {
            for (int width : new int[] {1280, 390}) {
                Page window = chromium.signedIn(width, author);
                for (Shown page : PAGES) {
                    String path = page.path();
                    for (Map.Entry<String, String> one : made.entrySet()) {
                        path = path.replace(one.getKey(), one.getValue());
                    }
                    assertThat(window.navigate(Chromium.address(encoded(path))).status())
                            .as(path)
                            .isEqualTo(200);
                    assertThat(window.locator("h1").count()).as(path).isEqualTo(1);
                    Chromium.assertFits(window);
                    if (width > 1000 && !OF_THE_STORY.contains(page.picture())) {
                        taken(window, page);
                    }
                }
            }
            assertThat(chromium.errors()).isEmpty();
        }
    }

    private static void taken(Page window, Shown page) {
        if (Boolean.getBoolean("santei.update-docs")) {
            window.waitForTimeout(700);
            // A hidden caret would be a style of its own, which the policy of the page refuses.
            window.screenshot(
                    new Page.ScreenshotOptions().setPath(picture(page)).setCaret(ScreenshotCaret.INITIAL));
        }
    }

    private static Path picture(Shown page) {
        return PICTURES.resolve("workbench-" + page.picture() + ".png");
    }

    private static String encoded(String path) {
        StringBuilder all = new StringBuilder();
        path.chars()
                .forEach(c -> all.append(
                        c < 0x80
                                ? String.valueOf((char) c)
                                : java.net.URLEncoder.encode(
                                        String.valueOf((char) c), java.nio.charset.StandardCharsets.UTF_8)));
        return all.toString();
    }

    /** A draft with a changed file, an impact and a publication. */
    private Map<String, String> made() throws IOException {
        String draft = RunningService.json(
                        author.post("/api/v1/drafts", "{\"title\":\"時間外対応体制加算の届出\",\"reason\":\"画面を確かめるため\"}"))
                .get("id")
                .stringValue();
        String place = "/api/v1/drafts/" + draft + "/text?path=" + FILE;
        var text = RunningService.json(author.get(place));
        var saved = RunningService.send(author.request(place)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("If-Match", "\"" + text.get("version").intValue() + "\"")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                        text.get("text").stringValue().replaceFirst("3001", "3002"))));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        BrowserSession browser = BrowserSession.signedIn(author);
        browser.get("/workbench/impacts");
        var started = browser.post(
                "/workbench/impacts",
                Map.of("corpus", "synthetic", "claims", "40", "seed", "3", "before", "2024-06", "after", "2026-06"));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
        String impact = started.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        for (int i = 0; i < 600 && !browser.get("/workbench/impacts/" + impact).body().contains("/movers/1"); i++) {
            pause();
        }
        String release = browser.get("/workbench/releases").body().replaceFirst("(?s).*?/workbench/releases/([0-9a-f-]{36}).*", "$1");
        return Map.of("{draft}", draft, "{impact}", impact, "{release}", release);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean isOfWorkbench(String pattern) {
        return pattern.equals("/")
                || List.of("/items", "/law", "/revisions", "/workbench", "/language").stream()
                        .anyMatch(folder -> pattern.equals(folder) || pattern.startsWith(folder + "/"));
    }
}
