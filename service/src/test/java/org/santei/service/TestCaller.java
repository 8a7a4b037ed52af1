package org.santei.service;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Someone who calls the running service with a key.
 *
 * @param key its text
 */
public record TestCaller(String key) {

    /** A request to a path. */
    public HttpRequest.Builder request(String path) {
        return RunningService.anonymous(path).header("Authorization", "Bearer " + key);
    }

    /** What is at a path. */
    public HttpResponse<String> get(String path) {
        return RunningService.send(request(path).GET());
    }

    /** The answer to a body of JSON. */
    public HttpResponse<String> post(String path, String json) {
        return RunningService.send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }
}
