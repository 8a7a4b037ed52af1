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

/** The machine's own Chromium; nothing is downloaded. Tests without it are skipped and say so. */
public final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> errors = new ArrayList<>();

    private Chromium(Path path) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(path).setArgs(ARGUMENTS));
    }

    /** Starts it; ends the test when there is none. */
    public static Chromium start() {
        Optional<Path> chromium = path();
        assumeThat(chromium)
                .as("Chromium is not installed, so the pages are not tried in a browser")
                .isPresent();
        return new Chromium(chromium.orElseThrow());
    }

    /** A new window with cookies of its own. */
    public Page page(int width) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.setDefaultTimeout(60_000);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return page;
    }

    /** The same, in which someone has signed in by keyboard. */
    public Page signedIn(int width, TestCaller caller) {
        Page page = page(width);
        page.navigate(address("/workbench"));
        page.keyboard().type(caller.key());
        page.keyboard().press("Enter");
        page.waitForURL("**/workbench");
        return page;
    }

    /** The address of a path of the running service. */
    public static String address(String path) {
        return RunningService.anonymous(path).build().uri().toString();
    }

    /** Nothing stands beyond the right edge. */
    public static void assertFits(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(page.url()).isEqualTo(0);
    }

    /** What programs of pages and the policy of content have complained of, in every window. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    private static Optional<Path> path() {
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
