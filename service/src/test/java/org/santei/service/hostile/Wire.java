package org.santei.service.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santei.service.RunningService;

/** Sends bytes to the running service and reads what comes back, whatever it is. */
final class Wire {

    private static final int PATIENCE_MS = 30_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");

    private Wire() {}

    /**
     * What came back.
     *
     * @param status of the answer; 0 when the connection was closed without one, -1 when nothing came at all
     * @param text everything
     */
    record Answer(int status, String text) {}

    static int port() {
        return RunningService.anonymous("/").build().uri().getPort();
    }

    static Answer send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(PATIENCE_MS);
            Thread writer = new Thread(() -> write(socket, request));
            writer.start();
            return read(socket.getInputStream());
        }
    }

    /** The service may close before everything is sent; what it said is read all the same. */
    private static void write(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
        } catch (IOException e) {
            // It has heard enough.
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int read = 0;
        boolean waited = false;
        while (read >= 0) {
            try {
                read = in.read(buffer);
            } catch (SocketTimeoutException e) {
                waited = true;
                break;
            } catch (IOException e) {
                break;
            }
            if (read > 0) {
                all.write(buffer, 0, read);
            }
        }
        String text = all.toString(StandardCharsets.UTF_8);
        Matcher status = STATUS.matcher(text);
        return new Answer(status.lookingAt() ? Integer.parseInt(status.group(1)) : waited ? -1 : 0, text);
    }
}
