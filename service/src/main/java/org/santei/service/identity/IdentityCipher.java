package org.santei.service.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM, each value with a nonce of its own, bound to the place where it stands: a copied value does not decrypt. */
final class IdentityCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private IdentityCipher() {}

    /**
     * The nonce and what it encrypts.
     *
     * @param place where the value stands
     */
    static byte[] encrypt(SecretKey key, String place, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] secret = run(Cipher.ENCRYPT_MODE, key, place, nonce, value.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + secret.length)
                .put(nonce)
                .put(secret)
                .array();
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when it was altered, stands elsewhere or belongs to another key
     */
    static String decrypt(SecretKey key, String place, byte[] encrypted) {
        byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
        byte[] secret = Arrays.copyOfRange(encrypted, NONCE_BYTES, encrypted.length);
        return new String(run(Cipher.DECRYPT_MODE, key, place, nonce, secret), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKey key, String place, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An identity cannot be encrypted or decrypted.", e);
        }
    }
}
