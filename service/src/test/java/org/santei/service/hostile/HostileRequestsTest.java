package org.santei.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;

/**
 * Every hostile request gets the status that is right for it, learns nothing of the inside and nothing of others, and costs
 * nobody else an answer.
 */
final class HostileRequestsTest {

    /** Words of stack traces, of classes and of the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat (org|java|jakarta|tools|com)\\.|[a-z]\\.[A-Z]\\w+(Exception|Error)\\b|Exception:|Tomcat|Spring|PSQL|SQLSTATE|root:x:0");

    private static final String VICTIMS_RECEIPT = "VICTIM-5520118";
    private static final long ROOM = 300L << 20;

    private static final TestCaller ATTACKER = RunningService.as("attacker", Role.PROCESSOR);
    private static final TestCaller OPERATOR = RunningService.as("attacker", Role.OPERATOR);
    private static final TestCaller VICTIM = RunningService.as("victim", Role.PROCESSOR);

    private static long before;

    @BeforeAll
    static void measure() {
        before = usedMemory();
    }

    static Stream<Hostile> requests() {
        List<Hostile> all = new ArrayList<>();
        all.addAll(new HostileBodies(ATTACKER.key(), OPERATOR.key()).all());
        all.addAll(new HostileHeads(ATTACKER.key()).all());
        all.addAll(new HostileCallers(ATTACKER.key(), victimsCalculation(), victimsJob()).all());
        return all.stream();
    }

    @Test
    void thereAreAtLeastTwoHundred() {
        assertThat(requests().count()).isGreaterThanOrEqualTo(200);
        assertThat(requests().map(Hostile::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredAsIsRight(Hostile request) throws IOException {
        Wire.Answer answer = Wire.send(request.bytes());

        assertThat(answer.status()).as(answer.text()).isIn(request.right());
        assertThat(INSIDE.matcher(answer.text()).find()).as(answer.text()).isFalse();
        assertThat(answer.text()).doesNotContain(VICTIMS_RECEIPT, "evil.example");
        if (answer.status() >= 400) {
            assertThat(answer.text().toLowerCase(Locale.ROOT))
                    .containsAnyOf("application/problem+json", "application/fhir+json")
                    .containsAnyOf("urn:santei:problem:", "operationoutcome");
        }
    }

    /** Many who send a letter and then nothing hold up nobody else, and are cut off. */
    @Test
    void slowSendersHoldUpNobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), Wire.port());
                OutputStream out = socket.getOutputStream();
                out.write(("POST /api/v1/calculations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + ATTACKER.key()
                                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                slow.add(socket);
            }
            assertThat(VICTIM.post("/api/v1/calculations?store=none", RunningService.example())
                            .statusCode())
                    .isEqualTo(200);
            slow.get(0).setSoTimeout(60_000);
            assertThat(new String(slow.get(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("HTTP/1.1 20")
                    .doesNotContain("HTTP/1.1 500");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @AfterAll
    static void theServiceIsAsItWas() {
        assertThat(RunningService.get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(VICTIM.get("/api/v1/calculations/" + victimsCalculation()).body())
                .contains(VICTIMS_RECEIPT);
        assertThat(VICTIM.get("/api/v1/jobs/" + victimsJob()).statusCode()).isEqualTo(200);
        assertThat(usedMemory() - before).isLessThan(ROOM);
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String calculation = "";
    private static String job = "";

    private static synchronized String victimsCalculation() {
        if (calculation.isEmpty()) {
            HttpResponse<String> kept = RunningService.send(VICTIM.request("/api/v1/calculations")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", HostileCallers.VICTIMS_KEY)
                    .POST(HttpRequest.BodyPublishers.ofString(RunningService.example()
                            .replace("\"receipt\": \"1\"", "\"receipt\": \"" + VICTIMS_RECEIPT + "\""))));
            calculation = last(kept);
        }
        return calculation;
    }

    private static synchronized String victimsJob() {
        if (job.isEmpty()) {
            job = last(RunningService.send(VICTIM.request("/api/v1/jobs")
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            RunningService.example().replace("\n", " ").replace("\"1\"", "\"" + VICTIMS_RECEIPT + "\"")
                                    + "\n"))));
        }
        return job;
    }

    private static String last(HttpResponse<String> created) {
        String place = created.headers().firstValue("Location").orElseThrow(() -> new AssertionError(created.body()));
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
