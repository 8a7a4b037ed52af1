package org.santei.service.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.santei.engine.conformance.KitCase;
import org.santei.service.conformance.Vendor;

/** Calls to software, good and hostile. */
final class VendorEndpointTest {

    private static final KitCase CASE = Vendor.kit().cases().get(0);
    private static final AllowedHosts HOSTS = AllowedHosts.of("localhost,127.0.0.1");

    private final AtomicInteger seen = new AtomicInteger();
    private HttpServer server = open();

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/right", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Santei-Case")).isEqualTo(CASE.number());
            String claim = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, 200, claim.contains("\"month\"") ? "{\"points\":291}" : "{}");
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/seen");
            answer(exchange, 302, "");
        });
        server.createContext("/seen", exchange -> {
            seen.incrementAndGet();
            answer(exchange, 200, "{\"points\":1}");
        });
        server.createContext("/broken", exchange -> answer(exchange, 500, "secret"));
        server.createContext("/other", exchange -> answer(exchange, 200, "{\"case\":\"999999\",\"points\":1}"));
        server.createContext("/nonsense", exchange -> answer(exchange, 200, "<html>"));
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[1 << 16];
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(chunk);
            }
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        server.start();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerIsRead() throws IOException {
        VendorEndpoint.Reply reply = ask("/right");

        assertThat(reply.failure()).isEmpty();
        assertThat(reply.answer()).isNotNull().satisfies(answer -> {
            assertThat(answer.number()).isEqualTo(CASE.number());
            assertThat(answer.points()).isEqualTo(291);
        });
    }

    @Test
    void noRedirectionIsFollowed() throws IOException {
        assertThat(ask("/away").failure()).isEqualTo("HTTP 302");
        assertThat(seen).hasValue(0);
    }

    @Test
    void whatIsNoAnswerIsToldWithoutItsWords() throws IOException {
        assertThat(ask("/broken").failure()).isEqualTo("HTTP 500");
        assertThat(ask("/other").failure()).isEqualTo("回答を読めません");
        assertThat(ask("/nonsense").failure()).isEqualTo("回答を読めません");
        assertThat(ask("/endless").failure()).isEqualTo("回答が1MiBを超えています");
        assertThat(ask("/slow").failure()).isEqualTo("時間内に答えません");
        server.stop(0);
        assertThat(ask("/right").unreachable()).isTrue();
        server = open();
    }

    @Test
    void aNameThatChangesItsMindIsHeldToTheAddressesItHadFirst() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        AllowedHosts changing = new AllowedHosts(Set.of("localhost"), host ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")});
        try (VendorEndpoint endpoint =
                VendorEndpoint.open(url("localhost", "/right"), changing, Duration.ofSeconds(1))) {
            assertThat(endpoint.ask(CASE).failure()).isEmpty();
            assertThat(endpoint.ask(CASE).failure()).isEmpty();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsNotAllowedIsNotOpened() {
        assertThatThrownBy(() -> VendorEndpoint.open("http://10.0.0.1/", HOSTS, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private VendorEndpoint.Reply ask(String path) throws IOException {
        try (VendorEndpoint endpoint = VendorEndpoint.open(url("127.0.0.1", path), HOSTS, Duration.ofSeconds(1))) {
            return endpoint.ask(CASE);
        }
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }
}
