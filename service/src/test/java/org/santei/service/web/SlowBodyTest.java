package org.santei.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.security.Role;

final class SlowBodyTest {

    /** Half a minute of waiting: left out by the fast tests. */
    @Test
    @Tag("whole-tables")
    void aBodyThatDripsIsGivenUp() throws IOException, InterruptedException {
        String key = RunningService.as("slow-test", Role.VENDOR).key();
        long start = System.nanoTime();
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                RunningService.anonymous("/").build().uri().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/verify HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                            + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                while (socket.getInputStream().available() == 0 && System.nanoTime() - start < 60_000_000_000L) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(500);
                }
            } catch (SocketException e) {
                assertThat(socket.getInputStream().available()).isPositive();
            }
            byte[] answer = new byte[2000];
            int length = socket.getInputStream().read(answer);

            assertThat(new String(answer, 0, length, StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("urn:santei:problem:slow-body")
                    .contains("Connection: close");
        }
        assertThat(System.nanoTime() - start).isBetween(28_000_000_000L, 60_000_000_000L);
    }
}
