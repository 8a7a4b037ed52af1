package org.santei.service.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santei.service.BrowserSession;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;

final class SignInTest {

    private static final String SESSION = "santei-session";

    private final TestCaller author = RunningService.as("sign-in", Role.AUTHOR);

    @Test
    void aKeyOpensASessionThatNoScriptAndNoOtherSiteHas() {
        BrowserSession browser = new BrowserSession();
        HttpResponse<String> asked = browser.get("/workbench?x=1");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).hasValue("/workbench/sign-in?next=%2Fworkbench%3Fx%3D1");
        HttpResponse<String> form = browser.get("/workbench/sign-in?next=%2Fworkbench%3Fx%3D1");
        assertThat(form.body()).contains("name=\"next\" value=\"/workbench?x=1\"", "type=\"password\"");
        assertThat(browser.cookie(SESSION)).isEmpty();

        HttpResponse<String> in =
                browser.post("/workbench/sign-in", Map.of("key", " " + author.key() + "\n", "next", "/workbench?x=1"));

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/workbench?x=1");
        String cookie = in.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(SESSION))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("santei_");
        assertThat(browser.get("/workbench").body()).contains("規則の起草", "サインアウト").doesNotContain(author.key());
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasItsNumber() {
        BrowserSession browser = BrowserSession.signedIn(author);
        BrowserSession thief = new BrowserSession();
        thief.plant(SESSION, browser.cookie(SESSION));
        assertThat(thief.get("/workbench").statusCode()).isEqualTo(200);

        assertThat(browser.post("/workbench/sign-out", Map.of()).headers().firstValue("Location"))
                .hasValue("/workbench/sign-in");

        assertThat(thief.get("/workbench").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        BrowserSession stranger = new BrowserSession();
        assertThat(stranger.send(stranger.form("/workbench/sign-in", Map.of("key", author.key())))
                        .statusCode())
                .isEqualTo(403);
        BrowserSession browser = BrowserSession.signedIn(author);
        HttpResponse<String> refused = browser.send(browser.form("/workbench/sign-out", Map.of()));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("もう一度操作してください");
        assertThat(browser.get("/workbench").statusCode()).isEqualTo(200);
        assertThat(browser.send(browser.form("/workbench/sign-out", Map.of("_csrf", "x".repeat(48))))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTokenOfAnotherSessionIsRefused() {
        BrowserSession own = BrowserSession.signedIn(author);
        BrowserSession other = BrowserSession.signedIn(RunningService.as("sign-in-other", Role.AUTHOR));

        assertThat(other.send(other.form("/workbench/sign-out", Map.of()).header("X-CSRF-TOKEN", own.token()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionThatWasPlantedIsNotTheOneThatIsOpened() {
        BrowserSession attacker = BrowserSession.signedIn(RunningService.as("attacker", Role.AUTHOR));
        for (String planted : List.of(attacker.cookie(SESSION), "0123456789ABCDEF0123456789ABCDEF")) {
            BrowserSession victim = new BrowserSession();
            victim.plant(SESSION, planted);
            victim.get("/workbench/sign-in");
            victim.get("/workbench");

            victim.post("/workbench/sign-in", Map.of("key", author.key()));

            assertThat(victim.cookie(SESSION)).isNotEqualTo(planted).isNotEmpty();
            BrowserSession waiting = new BrowserSession();
            waiting.plant(SESSION, planted);
            assertThat(waiting.get("/workbench").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whatAnotherSiteSendsIsRefusedEvenWithATokenThatHolds() {
        BrowserSession browser = BrowserSession.signedIn(author);
        for (Map.Entry<String, String> header : List.of(
                Map.entry("Origin", "https://evil.example"),
                Map.entry("Origin", "null"),
                Map.entry("Origin", "http://127.0.0.1:1"),
                Map.entry("Sec-Fetch-Site", "cross-site"),
                Map.entry("Sec-Fetch-Site", "same-site"))) {
            HttpResponse<String> refused = browser.send(browser.form("/workbench/sign-out", Map.of())
                    .header("X-CSRF-TOKEN", browser.token())
                    .header(header.getKey(), header.getValue()));
            assertThat(refused.statusCode()).as(header.toString()).isEqualTo(403);
            assertThat(refused.body()).contains("ほかのサイト");
        }
        String origin = RunningService.anonymous("").build().uri().toString();
        assertThat(browser.send(browser.form("/workbench/sign-out", Map.of())
                                .header("X-CSRF-TOKEN", browser.token())
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Origin", origin))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        for (String next : List.of(
                "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nX: y", "")) {
            BrowserSession browser = new BrowserSession();
            browser.get("/workbench/sign-in");
            assertThat(browser.post("/workbench/sign-in", Map.of("key", author.key(), "next", next))
                            .headers()
                            .firstValue("Location"))
                    .as(next)
                    .hasValue("/workbench");
            assertThat(browser.get("/language/en?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                            .headers()
                            .firstValue("Location"))
                    .as(next)
                    .hasValue("/");
        }
    }

    @Test
    void aKeyThatDoesNotHoldOpensNothingAndSaysWhatToDo() {
        BrowserSession browser = new BrowserSession();
        browser.get("/workbench/sign-in");

        HttpResponse<String> refused = browser.post("/workbench/sign-in", Map.of("key", "santei_wrong"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("写し間違え", "aria-invalid=\"true\"").doesNotContain("santei_wrong");
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void aSessionEndsWithItsKey() {
        BrowserSession browser = BrowserSession.signedIn(author);

        String id = author.key().substring("santei_".length(), "santei_".length() + 16);
        assertThat(RunningService.post("/api/v1/keys/" + id + "/revoke", "").statusCode())
                .isEqualTo(200);

        assertThat(browser.get("/workbench").statusCode()).isEqualTo(303);
        assertThat(browser.send(browser.request("/workbench").header("HX-Request", "true"))
                        .body())
                .contains("別のタブでサインイン")
                .doesNotContain("<html");
    }

    @Test
    void theApiTakesNoSession() {
        BrowserSession browser = BrowserSession.signedIn(RunningService.as("sign-in", Role.values()));

        assertThat(browser.get("/api/v1/keys").statusCode()).isEqualTo(401);
        assertThat(browser.post("/api/v1/jobs/x/cancel", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aLinkOfAnotherSiteLeadsOnWithoutASecondSignIn() {
        BrowserSession browser = BrowserSession.signedIn(author);
        String path = "/workbench/sign-in?next=%2Fworkbench%3Fx%3D1";

        HttpResponse<String> fromOutside =
                RunningService.send(RunningService.anonymous(path).header("Sec-Fetch-Site", "cross-site"));
        HttpResponse<String> signedIn = browser.get(path);

        assertThat(fromOutside.body()).contains("data-go=\"/workbench?x=1\"");
        assertThat(new BrowserSession().get(path).body()).doesNotContain("data-go");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/workbench?x=1");
    }

    @Test
    void aPathThatIsNotThereIsAPage() {
        BrowserSession browser = BrowserSession.signedIn(author);
        HttpResponse<String> missing = browser.get("/workbench/nothing");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<html lang=\"ja\"", "見つかりません");
    }

    @Test
    void theLanguageIsRememberedAndJapaneseComesFirst() {
        BrowserSession browser = new BrowserSession();
        assertThat(browser.send(browser.request("/workbench/sign-in").header("Accept-Language", "en"))
                        .body())
                .contains("<html lang=\"ja\"", "サインイン");

        assertThat(browser.get("/language/en?next=%2Fworkbench%2Fsign-in")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/workbench/sign-in");

        assertThat(browser.get("/workbench/sign-in").body()).contains("<html lang=\"en\"", "Sign in", "日本語");
        assertThat(browser.get("/language/xx").statusCode()).isEqualTo(404);
    }
}
