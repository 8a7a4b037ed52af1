package org.santei.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service in a process of its own, that can be killed and started again in the same data directory. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path data;
    private final List<String> options;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final Path keyFile;
    private String key = "";
    private @Nullable Process process;

    /**
     * @param options of the Java machine
     */
    ServiceProcess(Path data, String... options) throws IOException {
        this.data = data;
        this.options = List.of(options);
        this.keyFile = data.resolveSibling(data.getFileName() + ".key");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException {
        Files.deleteIfExists(keyFile);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.santei.service.job.ServiceWithKey",
                keyFile.toString(),
                "--server.port=" + port,
                "--santei.data-directory=" + data));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()))
                .start();
        process = started;
        waitUntil(() -> {
            assertThat(started.isAlive()).as("the service lives").isTrue();
            return Files.exists(keyFile) && get("/actuator/health/readiness").statusCode() == 200;
        });
        key = Files.readString(keyFile, StandardCharsets.US_ASCII);
    }

    /** Kills the service, without a word. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Kills its PostgreSQL, without a word; the service goes on. */
    void killDatabase() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"), StandardCharsets.US_ASCII)
                .get(0)
                .strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException {
        HttpResponse<String> response = get(path);
        return response.statusCode() == 200
                ? JsonMapper.shared().readTree(response.body())
                : JsonMapper.shared().createObjectNode();
    }

    Stream<String> lines(String path) throws IOException {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofLines()).body();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request.build(), handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Something that can be asked of a service that may be away. */
    @FunctionalInterface
    interface Question {
        boolean ask() throws IOException;
    }

    static void waitUntil(Question question) throws IOException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!answer(question)) {
            assertThat(Instant.now()).as("patience").isBefore(limit);
            Jobs.sleep();
        }
    }

    private static boolean answer(Question question) throws IOException {
        try {
            return question.ask();
        } catch (ConnectException e) {
            return false;
        }
    }
}
