package org.santei.service.approval;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.santei.service.Santei;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.santei.service.security.key.ApiKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service of its own, whose rules tests may change. */
public final class Installation implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path data;
    private final ConfigurableApplicationContext context;

    public Installation(String name) {
        try {
            data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), name + "-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        context = SpringApplication.run(Santei.class, "--server.port=0", "--santei.data-directory=" + data);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Where it keeps what it has. */
    public Path data() {
        return data;
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Someone with a new key. */
    public Someone as(String tenant, String name, Role... roles) {
        ApiKeys keys = bean(ApiKeys.class);
        ApiKeys.Wanted wanted = new ApiKeys.Wanted(tenant, name, Set.of(roles), Duration.ofDays(1), null);
        return new Someone(
                this, Caller.console().call(() -> keys.create(wanted)).secret().text());
    }

    /** Someone who calls it with a key. */
    public record Someone(Installation installation, String key) {

        private HttpRequest.Builder request(String path) {
            String port = installation.context.getEnvironment().getProperty("local.server.port");
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Bearer " + key);
        }

        /** What is at a path. */
        public HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        /** The page at a path. */
        public HttpResponse<String> page(String path) {
            return send(request(path).header("Accept", "text/html").GET());
        }

        /** The bytes at a path. */
        public byte[] bytes(String path) {
            try {
                return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** The answer to fields in JSON. */
        public HttpResponse<String> post(String path, Map<String, ?> fields) {
            return post(path, JsonMapper.shared().writeValueAsString(fields));
        }

        /** The answer to JSON. */
        public HttpResponse<String> post(String path, String json) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        }

        /** The answer to a file. */
        public HttpResponse<String> upload(String path, byte[] file) {
            return send(request(path)
                    .header("Content-Type", "application/zip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        }

        /** Begins a draft that adds a line to a file, and hands it over; returns its number. */
        public String submitted(String title, String path, String line) {
            String draft = draft(title, path, line);
            HttpResponse<String> submitted = post("/api/v1/drafts/" + draft + "/submit", "");
            if (submitted.statusCode() != 200) {
                throw new IllegalStateException(submitted.body());
            }
            return draft;
        }

        /** Begins a draft that adds a line to a file. */
        public String draft(String title, String path, String line) {
            String draft = json(post("/api/v1/drafts", Map.of("title", title, "reason", "試すため")))
                    .get("id")
                    .stringValue();
            String file = "/api/v1/drafts/" + draft + "/text?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
            JsonNode text = json(get(file));
            HttpResponse<String> saved = send(request(file)
                    .header("Content-Type", "text/plain;charset=UTF-8")
                    .header("If-Match", "\"" + text.get("version").intValue() + "\"")
                    .PUT(HttpRequest.BodyPublishers.ofString(text.get("text").stringValue() + line)));
            if (saved.statusCode() != 200) {
                throw new IllegalStateException(saved.body());
            }
            return draft;
        }

        /** SHA-256 of a draft. */
        public String hash(String draft) {
            return json(get("/api/v1/drafts/" + draft)).get("hash").stringValue();
        }

        /** Approves a draft. */
        public HttpResponse<String> approve(String draft) {
            return post("/api/v1/drafts/" + draft + "/approve", Map.of("hash", hash(draft)));
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A body as a tree. */
    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
