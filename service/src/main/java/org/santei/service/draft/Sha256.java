package org.santei.service.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256 of texts, in hexadecimal digits. */
final class Sha256 {

    private Sha256() {}

    static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of several files: of a line for each with its path and its own hash. */
    static String of(SortedMap<String, String> hashesByPath) {
        StringBuilder lines = new StringBuilder();
        hashesByPath.forEach(
                (path, hash) -> lines.append(path).append(' ').append(hash).append('\n'));
        return of(lines.toString());
    }
}
