package org.santei.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.santei.service.security.key.ApiKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it is, started once for all tests: real HTTP on a free port, a real database in a fresh directory. */
public final class RunningService {

    /** A file with 35 claims as clinics send them. */
    public static final Path UKE = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");

    private static final ConfigurableApplicationContext CONTEXT = start();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Whoever a test does not say otherwise calls as: tenant {@code local}, every role. */
    private static final TestCaller USUAL = as(Caller.LOCAL, Role.values());

    private RunningService() {}

    private static ConfigurableApplicationContext start() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "running-service-");
            return SpringApplication.run(
                    Santei.class,
                    "--server.port=0",
                    "--santei.data-directory=" + data.toAbsolutePath(),
                    "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.ISSUER,
                    "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TestIssuer.start(),
                    "--spring.security.oauth2.resourceserver.jwt.audiences=" + TestIssuer.AUDIENCE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of the service. */
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** Where it keeps what it has. */
    public static Path dataDirectory() {
        return Path.of(CONTEXT.getEnvironment().getRequiredProperty("santei.data-directory"));
    }

    /** Every part of the service of a kind. */
    public static <T> Collection<T> beans(Class<T> type) {
        return CONTEXT.getBeansOfType(type).values();
    }

    /** A caller with a new key. */
    public static TestCaller as(String tenant, Role... roles) {
        return as(new ApiKeys.Wanted(tenant, "test", Set.of(roles), Duration.ofDays(1), null));
    }

    /** A caller with a new key of a kind. */
    public static TestCaller as(ApiKeys.Wanted key) {
        ApiKeys keys = bean(ApiKeys.class);
        return new TestCaller(
                Caller.console().call(() -> keys.create(key)).secret().text());
    }

    /** A request to a path, with a key that may do everything. */
    public static HttpRequest.Builder request(String path) {
        return USUAL.request(path);
    }

    /** A request to a path, of a caller that does not say who it is. */
    public static HttpRequest.Builder anonymous(String path) {
        String port = CONTEXT.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** What is at a path. */
    public static HttpResponse<String> get(String path) {
        return USUAL.get(path);
    }

    /** The answer to a body of JSON. */
    public static HttpResponse<String> post(String path, String json) {
        return USUAL.post(path, json);
    }

    /** The answer to a request. */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The bytes that are at a path. */
    public static byte[] bytes(String path) {
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

    /** A body as a tree. */
    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** The claim that the documentation shows. */
    public static String example() {
        try {
            return Files.readString(Path.of("src/main/resources/santei/example-claim.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
