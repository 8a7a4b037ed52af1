package org.santei.service.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that does what it is asked, and that is never anything good. */
final class Misbehaving {

    private static final int LONG = 1 << 20;

    private Misbehaving() {}

    public static void main(String... arguments) throws Exception {
        Frames frames = new Frames(System.in, new FileOutputStream(FileDescriptor.out), 1 << 20);
        while (true) {
            String wanted = new String(frames.receive(), StandardCharsets.UTF_8);
            frames.send(String.valueOf(answer(wanted, arguments)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Object answer(String wanted, String... arguments) throws Exception {
        return switch (wanted.split(" ", 2)[0]) {
            case "environment" -> System.getenv();
            case "arguments" -> List.of(arguments);
            case "folder" -> Path.of("").toAbsolutePath();
            case "sleep" -> sleep();
            case "spin" -> spin();
            case "memory" -> memory();
            case "write" -> write(Path.of(wanted.split(" ", 2)[1]));
            case "connect" -> connect(Integer.parseInt(wanted.split(" ", 2)[1]));
            case "long" -> "x".repeat(LONG);
            case "garbage" -> garbage();
            default -> {
                System.exit(1);
                yield "";
            }
        };
    }

    private static Object sleep() throws InterruptedException {
        Thread.sleep(60_000);
        return "awake";
    }

    private static Object spin() {
        long spun = 0;
        while (spun >= 0) {
            spun = (spun + 1) & Long.MAX_VALUE;
        }
        return spun;
    }

    private static Object memory() {
        List<byte[]> all = new ArrayList<>();
        while (!all.isEmpty() || all.add(new byte[LONG])) {
            all.add(new byte[LONG]);
        }
        return all;
    }

    private static Object write(Path file) {
        try {
            Files.writeString(file, "written");
            return Files.size(file) == 0 ? "nothing" : "written";
        } catch (IOException e) {
            return "refused";
        }
    }

    private static Object connect(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
            return "connected";
        } catch (IOException e) {
            return "refused";
        }
    }

    private static Object garbage() throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        out.write(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff});
        out.flush();
        return "";
    }
}
