package org.santei.service.approval.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signatures of release files: Ed25519 over a word that says what is signed, and the text. */
final class Signed {

    static final String ALGORITHM = "Ed25519";

    private static final byte[] WHAT = "santei-release-1\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NOTHING = {};

    private Signed() {}

    static byte[] sign(PrivateKey key, byte[] text) {
        return sign(key, WHAT, text);
    }

    /** The signature of a text that says itself what it is. */
    static byte[] signPlain(PrivateKey key, byte[] text) {
        return sign(key, NOTHING, text);
    }

    private static byte[] sign(PrivateKey key, byte[] what, byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(what);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a signature is that of a text by a key. */
    static boolean holds(byte[] publicKey, byte[] text, byte[] signed) {
        return holds(publicKey, WHAT, text, signed);
    }

    /** Whether a signature is that of a text that says itself what it is. */
    static boolean holdsPlain(byte[] publicKey, byte[] text, byte[] signed) {
        return holds(publicKey, NOTHING, text, signed);
    }

    private static boolean holds(byte[] publicKey, byte[] what, byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(what);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether some bytes are a public key. */
    static boolean isPublicKey(byte[] bytes) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(bytes))
                    .getAlgorithm()
                    .equals("EdDSA");
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static String keyId(byte[] publicKey) {
        return sha256(publicKey);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
