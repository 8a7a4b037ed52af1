package org.santei.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser in which someone has signed in. */
public final class Chrome implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds: several processes share the machine. */
    private static final int PATIENCE = 90_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final String url;
    private final List<String> errors = new ArrayList<>();

    private Chrome(Path chromium, String url, int width, int height) {
        this.url = url;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS));
        page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, height).setLocale("ja-JP"));
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
    }

    /** A browser in which a caller has signed in; the test ends here where no browser is installed. */
    public static Chrome signedIn(TestCaller caller, int width, int height) {
        return signedIn(RunningService.anonymous("").build().uri().toString(), caller.key(), width, height);
    }

    /**
     * A browser in which someone has signed in to a service; the test ends here where no browser is installed.
     *
     * @param url where the service is
     * @param key the key of who signs in
     */
    public static Chrome signedIn(String url, String key, int width, int height) {
        Optional<Path> chromium = chromium();
        assumeThat(chromium)
                .as("Chromium is not installed, so the pages are not tried in a browser")
                .isPresent();
        Chrome chrome = new Chrome(chromium.orElseThrow(), url, width, height);
        chrome.open("/workbench/sign-in?next=/workbench/drafts");
        chrome.page.locator("input[name=key]").fill(key);
        chrome.page.locator("main button[type=submit]").click();
        chrome.page.waitForURL("**/workbench/drafts");
        return chrome;
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** Goes to a path. */
    public void open(String path) {
        page.navigate(url + path);
    }

    /** What the console has complained of. */
    public List<String> errors() {
        return errors;
    }

    /** Makes sure that nothing is wider than the screen. */
    public void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url())
                .isEqualTo(0);
    }

    private static Optional<Path> chromium() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator, -1)), Stream.of("/usr/bin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
