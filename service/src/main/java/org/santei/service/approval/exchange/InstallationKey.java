package org.santei.service.approval.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The key with which an installation signs what it publishes (Ed25519). It is made once, in a file that only the owner of the
 * data directory may read, and never leaves it.
 */
public final class InstallationKey {

    private static final String FILE = "release-key";
    private static final int LINES = 2;

    private final PrivateKey key;
    private final byte[] publicKey;

    private InstallationKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * The key of a data directory; made when there is none.
     *
     * @throws IOException when the file cannot be read or written, is open to others, or holds no key
     */
    public static InstallationKey in(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(FILE);
        if (Files.notExists(file)) {
            make(file);
        }
        if (Files.getPosixFilePermissions(file).stream()
                .anyMatch(right ->
                        right.name().startsWith("GROUP") || right.name().startsWith("OTHERS"))) {
            throw new IOException("公表の署名鍵 " + file + " をほかの人が読めます。chmod 600 で所有者だけが読めるようにしてください。");
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        try {
            if (lines.size() != LINES) {
                throw new IllegalArgumentException("two lines");
            }
            return new InstallationKey(
                    KeyFactory.getInstance(Signed.ALGORITHM)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))),
                    Base64.getDecoder().decode(lines.get(1)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("公表の署名鍵 " + file + " を読めません。", e);
        }
    }

    /** Whoever is first makes it; the others read it. */
    private static void make(Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Signed.ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            String text = base64.encodeToString(pair.getPrivate().getEncoded())
                    + '\n'
                    + base64.encodeToString(pair.getPublic().getEncoded())
                    + '\n';
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    ".unfinished-",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    fresh, text, StandardCharsets.US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            try {
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException e) {
                // Another process was faster; its key is the key.
            } finally {
                Files.delete(fresh);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key, X.509. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** What names the key: SHA-256 of the public key, in hexadecimal digits. */
    public String id() {
        return Signed.keyId(publicKey);
    }

    /** The signature of a text that says itself what it is. */
    byte[] signPlain(byte[] text) {
        return Signed.signPlain(key, text);
    }

    /** The signature of a text. */
    byte[] sign(byte[] text) {
        return Signed.sign(key, text);
    }
}
