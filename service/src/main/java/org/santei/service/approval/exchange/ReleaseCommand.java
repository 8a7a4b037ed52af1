package org.santei.service.approval.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code release list|export ID FILE|import FILE}: publications of a running service, asked for with a key that is in the
 * environment ({@code SANTEI_KEY}), so that it stands in no list of processes.
 */
public final class ReleaseCommand {

    static final String USAGE = """
        usage: santei release list
               santei release export ID FILE
               santei release import FILE
        The service runs, and SANTEI_KEY holds the key of an approver (import: of an author or approver).\
        """;

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final int EXPORT_ARGUMENTS = 3;
    private static final int ERRORS = 400;

    private static final String RELEASES = "/api/v1/releases";

    private final PrintStream out;
    private final PrintStream err;
    private final HttpClient client = HttpClient.newHttpClient();

    public ReleaseCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param service where the service is
     * @param key a key; {@code null} when there is none
     */
    public int run(URI service, @Nullable String key, String... arguments) throws IOException {
        String command = arguments.length == 0 ? "" : arguments[0];
        boolean lists = command.equals("list") && arguments.length == 1;
        boolean exports = command.equals("export") && arguments.length == EXPORT_ARGUMENTS;
        boolean imports = command.equals("import") && arguments.length == 2;
        if (key == null || (!lists && !exports && !imports)) {
            err.println(USAGE);
            return MISUNDERSTOOD;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Authorization", "Bearer " + key)
                .header("Accept", "*/*");
        try {
            if (lists) {
                return list(send(request.uri(service.resolve(RELEASES))));
            }
            if (exports) {
                URI file = service.resolve(RELEASES + "/" + arguments[1].replaceAll("[^0-9a-f-]", "") + "/file");
                return keep(send(request.uri(file)), Path.of(arguments[2]));
            }
            return tell(send(request.uri(service.resolve(RELEASES + "/import"))
                    .header("Content-Type", "application/zip")
                    .POST(HttpRequest.BodyPublishers.ofFile(Path.of(arguments[1])))));
        } catch (ConnectException e) {
            err.println(service + " に Santei がありません。./santei up で始めてから、もう一度実行してください。");
            return FAILED;
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private int list(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= ERRORS) {
            return refused(answer);
        }
        for (JsonNode release : JsonMapper.shared().readTree(answer.body()).path("releases")) {
            out.println(release.path("id").asString("") + " "
                    + release.path("firstDay").asString("") + " "
                    + release.path("state").asString("") + " "
                    + release.path("title").asString(""));
        }
        return DONE;
    }

    private int keep(HttpResponse<byte[]> answer, Path file) throws IOException {
        if (answer.statusCode() >= ERRORS) {
            return refused(answer);
        }
        Files.write(file, answer.body(), StandardOpenOption.CREATE_NEW);
        out.println(file);
        return DONE;
    }

    private int tell(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= ERRORS) {
            return refused(answer);
        }
        out.println(JsonMapper.shared().readTree(answer.body()).path("draft").asString(""));
        return DONE;
    }

    private int refused(HttpResponse<byte[]> answer) {
        err.println(JsonMapper.shared().readTree(answer.body()).path("detail").asString("HTTP " + answer.statusCode()));
        return FAILED;
    }
}
