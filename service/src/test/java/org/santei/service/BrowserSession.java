package org.santei.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: keeps cookies, asks for pages, sends forms with the token of the page seen last. */
public final class BrowserSession {

    private static final Pattern TOKEN = Pattern.compile("name=\"santei-csrf-token\" content=\"([^\"]+)\"");

    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    /** A browser in which someone has signed in. */
    public static BrowserSession signedIn(TestCaller caller) {
        BrowserSession browser = new BrowserSession();
        browser.get("/workbench/sign-in");
        assertThat(browser.post("/workbench/sign-in", Map.of("key", caller.key()))
                        .statusCode())
                .isEqualTo(303);
        browser.get("/workbench");
        return browser;
    }

    /** The page at a path. */
    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** The answer to a form, sent as the page seen last sends it. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, fields).header("X-CSRF-TOKEN", token));
    }

    /** A request of this browser. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = RunningService.anonymous(path).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** A form that says nothing of where it comes from. */
    public HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends a request and keeps what the answer brings. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = RunningService.send(request);
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(name.length() + 1));
            }
        }
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** The cookie of a name; empty when there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Puts a cookie into the browser, as an attacker would. */
    public void plant(String name, String value) {
        cookies.put(name, value);
    }

    /** The token of the page seen last. */
    public String token() {
        return token;
    }
}
