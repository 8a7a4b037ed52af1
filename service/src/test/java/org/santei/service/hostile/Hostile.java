package org.santei.service.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One hostile request, as it goes over the wire. */
final class Hostile {

    private final String name;
    private final byte[] bytes;
    private final List<Integer> right;

    private Hostile(String name, byte[] bytes, List<Integer> right) {
        this.name = name;
        this.bytes = bytes;
        this.right = right;
    }

    /** A request in which everything can be wrong: its first line, its headers and its body are sent as they are. */
    static Hostile raw(String name, String head, byte[] body, Integer... right) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return new Hostile(name, all.toByteArray(), List.of(right));
    }

    /** A request with a method, a path and headers, each ended by CRLF, and nothing else wrong. */
    static Hostile of(String name, String method, String path, String headers, byte[] body, Integer... right) {
        String length = body.length == 0 && !method.equals("POST") ? "" : "Content-Length: " + body.length + "\r\n";
        return raw(
                name,
                method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers + length
                        + "\r\n",
                body,
                right);
    }

    /** What is hostile about it. */
    String name() {
        return name;
    }

    /** All of it. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** Statuses that are right for it; 0: the connection is closed without an answer. */
    List<Integer> right() {
        return right;
    }

    @Override
    public String toString() {
        return name;
    }
}
