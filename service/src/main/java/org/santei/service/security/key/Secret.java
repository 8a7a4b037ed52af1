package org.santei.service.security.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a key, {@code santei_<id>_<secret>}, as its caller sends it. The form is the same for all, so that a key that has
 * leaked into a repository or a log is found by {@code santei_[0-9a-f]{16}_[0-9a-f]{64}}.
 *
 * @param id name of the key, 16 hexadecimal digits; no secret
 * @param secret 256 random bits, 64 hexadecimal digits
 */
public record Secret(String id, String secret) {

    /** How every key begins; a token that does not is no key. */
    public static final String PREFIX = "santei_";

    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;
    private static final int ID_END = PREFIX.length() + 2 * ID_BYTES;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{16}_[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key. */
    static Secret random() {
        return withId(hex(ID_BYTES));
    }

    /** A new secret for a key that there is. */
    static Secret withId(String id) {
        return new Secret(id, hex(SECRET_BYTES));
    }

    /** What a caller has sent; empty when it does not have the form of a key. */
    static Optional<Secret> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new Secret(text.substring(PREFIX.length(), ID_END), text.substring(ID_END + 1)))
                : Optional.empty();
    }

    /** The whole key; shown once, when it is made. */
    public String text() {
        return PREFIX + id + "_" + secret;
    }

    /** What is kept of the secret. It is random, so that a fast hash is as good as a slow one. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells no secret, in case that it is written anywhere. */
    @Override
    public String toString() {
        return PREFIX + id;
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
